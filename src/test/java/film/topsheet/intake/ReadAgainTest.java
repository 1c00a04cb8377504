package film.topsheet.intake;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.sql.Query;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A profile was wrong, somebody mends it, and the next night reads again what it left open. */
class ReadAgainTest {

    private static final String CARDS = """
            version: 1
            feed: journals
            read: {delimiter: semicolon}
            rows:
              - {when: {first: "^Total"}, as: grand-total}
            controls: {columns: [Amount]}
            key: content
            fields:
              posting_date: Date
              account: {column: Account, zero-pad: 4}
              description: Text
              amount: Amount
            """;
    /** Leaves credits out, so that no total can agree. */
    private static final String WITHOUT_CREDITS = CARDS.replace("rows:\n",
            "rows:\n  - {when: {column: Text, is: Refund}, as: comment}\n");
    private static final String AUGUST = """
            Date;Account;Text;Amount
            2026-08-05;36;Pier;1200.00
            2026-08-06;2110;Tape;12.50
            2026-08-07;2110;Refund;-2.50
            Total;;;1210.00
            """;

    @TempDir
    Path folder;
    private Arrivals arrivals;

    @BeforeEach
    void begin() {
        arrivals = new Arrivals(folder);
    }

    private void profile(String yaml) {
        arrivals.profile("cards*.csv", "journals", "incremental", yaml);
    }

    private String standing() {
        return arrivals.ask("""
                select account, to_char(posting_date, 'MM-DD'), round(amount_minor / 100.0, 2)
                from live_posting where production = ?
                order by posting_date, account, amount_minor""");
    }

    /** What the check of totals finds. */
    private String differences() {
        return Arrivals.jdbc().sql(Query.of(Loads.class, "check-control-total"))
                .param("production", arrivals.production()).param("digits", 2)
                .query((row, at) -> row.getString("subject") + " " + row.getLong("amount_minor"))
                .list().toString();
    }

    @Test
    void aTotalThatTheOldProfileCouldNotMakeIsProvedByTheNewOne() {
        profile(WITHOUT_CREDITS);
        arrivals.text("cards-1.csv", AUGUST).night();
        assertThat(differences()).isEqualTo("[exports/cards-1.csv the file Amount 5 250]");

        profile(CARDS);
        arrivals.night();

        assertThat(differences()).isEqualTo("[]");
        assertThat(IntakeCounts.of(Arrivals.jdbc(), arrivals.production()).rows()).isEqualTo(3);
        assertThat(standing()).isEqualTo("""
                0036 08-05 1200.00
                2110 08-06 12.50
                2110 08-07 -2.50
                """);
    }

    @Test
    void whatOnlyTheOldReadingSaidIsTakenBackThoughRowsAreKnownByTheirContent() {
        profile(WITHOUT_CREDITS);
        arrivals.text("cards-1.csv", AUGUST).night();

        profile(CARDS.replace("zero-pad: 4", "map: {\"36\": \"3600\"}, otherwise: keep"));
        arrivals.night();

        assertThat(standing()).isEqualTo("""
                3600 08-05 1200.00
                2110 08-06 12.50
                2110 08-07 -2.50
                """);
    }

    @Test
    void filesThatAreReadAgainAndFilesThatAreNewLoadInOneNight() {
        profile(WITHOUT_CREDITS);
        arrivals.text("cards-1.csv", AUGUST)
                .text("cards-2.csv", AUGUST.replace("2026-08", "2026-09")).night();

        profile(CARDS.replace("zero-pad: 4", "map: {\"36\": \"3600\"}, otherwise: keep"));
        arrivals.text("cards-3.csv", AUGUST.replace("2026-08", "2026-07")).night();

        assertThat(standing().lines()).hasSize(9);
        assertThat(differences()).isEqualTo("[]");
    }

    @Test
    void aReadingThatStillDoesNotAgreeIsReadOnceAndAThirdProfileReadsItAgain() {
        profile(WITHOUT_CREDITS);
        arrivals.text("cards-1.csv", AUGUST).night();
        profile(WITHOUT_CREDITS + "summary: cards\n");
        arrivals.night();
        assertThat(differences()).isEqualTo("[exports/cards-1.csv the file Amount 5 250]");

        profile(CARDS);
        arrivals.night();

        assertThat(differences()).isEqualTo("[]");
        assertThat(arrivals.files()).isEqualTo("cards-1.csv loaded\n");
    }

    @Test
    void aReadingThatLeftNothingOpenStandsWhateverBecomesOfItsProfile() {
        profile(CARDS);
        arrivals.text("cards-1.csv", AUGUST).night();

        profile(CARDS.replace("zero-pad: 4", "map: {\"36\": \"3600\"}, otherwise: keep"));
        arrivals.night();

        assertThat(standing()).startsWith("0036 08-05 1200.00");
    }

    @Test
    void whatIsReadAgainLeavesClosedWeeksAsTheyWereIssued() {
        profile(WITHOUT_CREDITS);
        arrivals.text("cards-1.csv", AUGUST).night().issued("2026-08-08");

        profile(CARDS.replace("zero-pad: 4", "map: {\"36\": \"3600\"}, otherwise: keep"));
        arrivals.night();

        assertThat(arrivals.ask("""
                select account, to_char(week, 'MM-DD'), sum(base_minor) from posting
                where production = ? group by 1, week order by week, account"""))
                .isEqualTo("""
                        0036 08-08 120000
                        2110 08-08 1250
                        0036 08-15 -120000
                        2110 08-15 -250
                        3600 08-15 120000
                        """);
    }

    @Test
    void aDifferenceWithinTheToleranceAsksNothingAndOneBeyondItNamesWhatWasNotRead() {
        profile(WITHOUT_CREDITS.replace("[Amount]}", "[Amount], tolerance: 2.50}"));
        arrivals.text("cards-1.csv", AUGUST).night();
        assertThat(differences()).isEqualTo("[]");

        arrivals.text("cards-1.csv", AUGUST.replace("12.50", "1.3E+01")).night();
        assertThat(Arrivals.jdbc().sql(Query.of(Loads.class, "check-control-total"))
                .param("production", arrivals.production()).param("digits", 2)
                .query((row, at) -> row.getString("message")).single())
                .contains("Not among them: line 3: 1.3E+01 is no amount. Correct the export");
    }

    @Test
    void anExportThatIsRetractedAsksNothing() throws Exception {
        profile(WITHOUT_CREDITS);
        arrivals.text("cards-1.csv", AUGUST).night();
        TakingOut.of(arrivals, "exports/cards-1.csv");

        assertThat(differences()).isEqualTo("[]");
    }

    @Test
    void aCorrectedFileOfTheSameNameAsksForItselfAlsoWhenItsBytesCameFromElsewhere() {
        profile(CARDS);
        arrivals.text("cards-1.csv", AUGUST.replace("1210.00", "1310.00")).night();
        assertThat(differences()).isNotEqualTo("[]");

        arrivals.text("cards-0.csv", AUGUST).text("cards-1.csv", AUGUST).night();

        assertThat(arrivals.files()).contains("cards-1.csv known as cards-0.csv");
        assertThat(differences()).isEqualTo("[]");
    }

    @Test
    void aReadingTellsOfItsOwnRowsAndOfWhatItFreedBesideThem() {
        profile(CARDS);
        arrivals.text("cards-1.csv", AUGUST.replace("-2.50", "2.50-")).night();
        profile(CARDS + "number: {negative: [trailing-minus]}\n");
        arrivals.night();

        assertThat(new LoadTotalsQuery(Arrivals.jdbc()).all(arrivals.production()).stream()
                .filter(each -> each.kind().equals("file"))
                .map(each -> Arrays.toString(each.rows()) + " freed " + each.freed()[0]))
                .containsExactly("[4, 2, 0, 1, 1] freed 0", "[4, 1, 2, 0, 1] freed 1");
    }
}
