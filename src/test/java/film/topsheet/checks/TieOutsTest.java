package film.topsheet.checks;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.checks.TieOut.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

class TieOutsTest {

    private static final String LEDGER = """
            account  base_minor  week        posting_rows  prior_rows  oldest      episode
            36-10    600000      2026-09-05  6             0           2026-09-01  ''
            9999     1000        2026-08-29  1             0           2026-09-01  ''
            1150     40000       2026-09-05  1             0           2026-09-01  ''
            11-50    20000       2026-09-12  1             0           2026-09-01  ''
            3610     100         2026-09-12  1             0           2026-09-01  ''
            """;
    private static final String CHART = """
            account  kind     section
            3610     cost     PRODUCTION
            1150     deposit  -
            """;

    @Test
    void reportBalanceSheetAndLaterWeeksAreTheLedgerAndThatIsWhatTheFilesBrought() {
        var books = new Books().separatorsIgnored().given("chart", CHART)
                .given("account_week", LEDGER)
                .given("cost_line", """
                        account  to_date
                        3610     6000
                        9999     10
                        """);
        books.load("invoices");
        books.load("journals");
        books.given("load_total", """
                load  currency  rows_read  rows_loaded  amount_read  amount_loaded  base_loaded
                2     USD       20         20           7000         7000           7000
                2     CAD       3          3            100          100            71
                """).given("load_total", """
                load  currency  rows_read  rows_loaded  rows_known  rows_held  rows_headings\
                  amount_read  amount_loaded  amount_known  amount_held  base_loaded\
                  base_reversed
                3     USD       10         5            2           2          1\
                  100          40             35            25           40\
                  500
                """);

        var tieOut = books.prove();

        assertThat(text(tieOut)).isEqualTo("""
                Ledger
                    Cost accounts, to date USD 6010.00
                    Balance-sheet accounts USD 400.00
                    Postings of later weeks USD 201.00
                    = Ledger USD 6611.00
                Files
                    Ledger USD 6611.00
                    = Loaded from files USD 7111.00
                    = Reversals USD -500.00
                """);
        assertThat(tieOut.ties()).isTrue();
        assertThat(tieOut.files()).isEqualTo(2);
        assertThat(tieOut.feeds()).extracting(TieOutsTest::text).containsExactly(
                "invoices CAD 1: 3 = 3 + 0 + 0 + 0, CAD 100.00 = CAD 100.00 + CAD 0.00 + CAD 0.00",
                "invoices USD 1: 20 = 20 + 0 + 0 + 0,"
                        + " USD 7000.00 = USD 7000.00 + USD 0.00 + USD 0.00",
                "journals USD 1: 10 = 5 + 2 + 2 + 1,"
                        + " USD 100.00 = USD 40.00 + USD 35.00 + USD 25.00");
        assertThat(books.ask("does-not-tie")).isEmpty();
        assertThat(Books.jdbc().sql("""
                select proof || ' ' || file || ' ' || currency || ' ' || left_minor
                from tie_out where production = ? order by position""")
                .param(books.production()).query(String.class).list()).containsExactly(
                        "ledger  USD 661100",
                        "files  USD 661100",
                        "rows read exports/invoices-2.csv CAD 3",
                        "rows read exports/invoices-2.csv USD 20",
                        "rows read exports/journals-3.csv USD 10",
                        "amounts read exports/invoices-2.csv CAD 10000",
                        "amounts read exports/invoices-2.csv USD 700000",
                        "amounts read exports/journals-3.csv USD 10000");
    }

    @Test
    void anAccountThatTheReportDropsStopsTheWeek() {
        var books = new Books().separatorsIgnored().given("chart", CHART)
                .given("account_week", LEDGER)
                .given("cost_line", """
                        account  to_date
                        3610     6000
                        """);

        var tieOut = books.prove();

        assertThat(tieOut.ties()).isFalse();
        assertThat(tieOut.proofs()).extracting(each -> each.difference().toString())
                .containsExactly("USD -10.00", "USD 6611.00");
        assertThat(books.ask("does-not-tie")).isEqualTo("""
                6611.00  -  files
                    The ledger holds 6,611.00, the files brought 0.00 less reversals: 6,611.00
                    unexplained. Run the night again; if it stays, the database was changed from
                    outside: restore the last backup.
                10.00  -  ledger
                    The report and later weeks hold 6,601.00, the ledger 6,611.00: 10.00
                    unexplained. Run the night again; if it stays, the database was changed from
                    outside: restore the last backup.
                """);
    }

    private static String text(TieOut tieOut) {
        return tieOut.proofs().stream()
                .map(proof -> proof.name() + "\n" + text("", proof.left())
                        + text("= ", proof.right()))
                .collect(joining());
    }

    private static String text(String sign, List<Part> parts) {
        return parts.stream()
                .map(part -> "    " + sign + part.name() + " " + part.amount() + "\n")
                .collect(joining());
    }

    private static String text(TieOut.FeedTotals feed) {
        return "%s %s %d: %d = %d + %d + %d + %d, %s = %s + %s + %s".formatted(
                feed.feed(), feed.currency(), feed.files(), feed.rowsRead(), feed.rowsLoaded(),
                feed.rowsKnown(), feed.rowsHeld(), feed.rowsHeadings(), feed.amountRead(),
                feed.amountLoaded(), feed.amountKnown(), feed.amountHeld());
    }
}
