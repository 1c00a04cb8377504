package film.topsheet.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import film.topsheet.profile.FileRefused;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeaderTest {

    private static final String NEEDED = "journal_no,line,posting_date,account,description,amount";

    @Test
    void columnsAreFoundByNameWhateverTheirOrderCaseAndBlanks() throws Exception {
        var header = header("Amount, LINE ,account,journal_no,description,posting_date");

        assertThat(header.place("amount")).isZero();
        assertThat(header.place("line")).isEqualTo(1);
        assertThat(header.place("po_number")).isEqualTo(-1);
        assertThat(header.width()).isEqualTo(6);
    }

    @Test
    void columnsThatTheFeedDoesNotKnowKeepTheirNames() throws Exception {
        var header = header(NEEDED + ", Cost Centre,,Unit,");

        assertThat(header.unknown()).isEqualTo(Map.of(
                "Cost Centre", 6, "column 8", 7, "Unit", 8, "column 10", 9));
    }

    @Test
    void aNameThatStandsTwiceIsRefused() {
        assertThat(refused(NEEDED + ",amount")).isEqualTo("names the column \"amount\" twice");
        assertThat(refused(NEEDED + ",Unit,Unit")).isEqualTo("names the column \"Unit\" twice");
    }

    @Test
    void aMissingColumnIsNamedWithWhatStandsThereInstead() {
        assertThat(refused("journal_no,line,date,account,description,amt")).isEqualTo(
                "has a header that does not fit journals: it lacks posting_date, amount and begins"
                        + " \"journal_no,line,date,account,description,amt\"");
    }

    /** A name becomes a tag: what no text may hold, no name may hold. */
    @Test
    void aNameWithAControlCharacterIsRefused() {
        assertThat(refused(NEEDED + ",Un\u0007it"))
                .isEqualTo("has a column name that holds a control character");
        assertThat(refused(NEEDED + ",Un\ufffdt"))
                .startsWith("has a column name that holds a replacement");
    }

    private static Header header(String names) throws FileRefused {
        return new Header(JournalFeed.JOURNALS, names.split(",", -1));
    }

    private static String refused(String names) {
        var refusal = catchThrowableOfType(FileRefused.class, () -> header(names));
        assertThat(refusal).isNotNull();
        assertThat(refusal.line()).isEqualTo(1);
        return refusal.problem();
    }
}
