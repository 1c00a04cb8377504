package film.topsheet.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Profiles as they are written are told by the headers of the files they are for. */
class FitColumnsTest {

    private static final String FIELDS = """
            key: content
            fields:
              posting_date: Date
              account: %s
              description: {column: [Memo, Details]}
              amount: {column: Amount, optional: yes}
            """;

    @TempDir
    private Path folder;

    @Test
    void theProfileWhoseColumnsAreThereFitsAndSaysWhatItMissed() throws Exception {
        profile("ledger", """
                header: {within: 30, all: [Date, Account]}
                columns: {Account: {aliases: [Acct No]}}
                """ + FIELDS.formatted("Account"));
        profile("codes", FIELDS.formatted("Cost Code"));

        var fits = fits("Night Ferry\n\nDate,Acct No,Details,Amount,Clr\n");

        assertThat(fits.said()).isEqualTo("ledger fits (96 of 100).");
        assertThat(fits.ranked().get(0).reasons()).containsExactly(
                "has Date, Account, Memo, Amount", "does not know Clr");
        assertThat(fits.ranked()).filteredOn(each -> each.profile().equals("codes"))
                .singleElement().extracting(Fit::score).isEqualTo(0);
    }

    @Test
    void twoProfilesForTheSameColumnsAreBothNamed() throws Exception {
        profile("north", FIELDS.formatted("Account"));
        profile("south", FIELDS.formatted("Account"));

        assertThat(fits("Date,Account,Memo,Amount\n").said()).isEqualTo(
                "north and south fit equally well (100 of 100): name one of them in the rule.");
    }

    @Test
    void columnsFoundByPlaceOrOutsideTheTableAreNotLookedFor() throws Exception {
        profile("places", """
                capture: [{match: "Account (?<code>\\\\d+)"}]
                columns: {Amount: {position: 4}, Rate: {pattern: "^Rate \\\\(.+\\\\)$"}}
                header: {within: 5, all: [Date, Rate]}
                key: content
                fields:
                  posting_date: Date
                  account: {from: code}
                  description: Memo
                  amount: {column: Amount}
                """);

        assertThat(fits("Account 3610\nDate,Memo,Rate (EUR),\n").said())
                .isEqualTo("places fits (100 of 100).");
    }

    @Test
    void aFileOfSeveralRecordTypesIsToldByTheirNames() throws Exception {
        profile("iif", """
                read: {delimiter: tab}
                records: {headers: "!", types: {TRNS: comment, SPL: data, ENDTRNS: comment}}
                key: content
                fields:
                  posting_date: DATE
                  account: ACCNT
                  description: MEMO
                  amount: AMOUNT
                """);
        var text = "!TRNS\tDATE\tACCNT\n!SPL\tDATE\tACCNT\tAMOUNT\tMEMO\n!ENDTRNS\n";

        assertThat(fits(text).best()).isPresent();
        assertThat(fits("DATE\tACCNT\tAMOUNT\tMEMO\n1\t2\t3\t4\n").best()).isEmpty();
    }

    private void profile(String name, String yaml) throws IOException {
        var profiles = Files.createDirectories(folder.resolve("profiles"));
        Files.writeString(profiles.resolve(name + ".yaml"),
                "profile: " + name + "\nversion: 1\nfeed: journals\n" + yaml);
    }

    private Fits fits(String text) throws IOException, FileRefused {
        var profiles = Profiles.read(folder, Map.of("journals", DraftedFeeds.ALL.get("journals")));
        assertThat(Trial.ownProblems(profiles)).isEmpty();
        return Fits.of(Files.writeString(folder.resolve("a.csv"), text), profiles);
    }
}
