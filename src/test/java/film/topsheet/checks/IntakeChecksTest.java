package film.topsheet.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntakeChecksTest {

    @Test
    void filesThatAreHeldWholeAndFilesThatNobodyClaimsAreFound() {
        var books = new Books().given("export_file", """
                path                      state      line  problem             remedy
                exports/w07/invoices.csv  held       3     has no "account"    Add the column.
                exports/w08/ledger.csv    held       -     would take back 6   Export it whole
                exports/w08/budget.csv    loaded     -     -                   -
                exports/w08/holiday.csv   unclaimed  -     -                   -
                """);

        assertThat(books.ask("file-held")).isEqualTo("""
                0.00  -  exports/w07/invoices.csv  exports/w07/invoices.csv:3
                    invoices.csv:3 is held whole: has no "account". Add the column. Nothing of
                    it is loaded until then.
                0.00  -  exports/w08/ledger.csv  exports/w08/ledger.csv
                    ledger.csv is held whole: would take back 6. Export it whole. Nothing of it
                    is loaded until then.
                """);
        assertThat(books.ask("unknown-file")).isEqualTo("""
                0.00  -  exports/w08/holiday.csv  exports/w08/holiday.csv
                    holiday.csv is not loaded: no rule and no feed's name claims it. Begin its
                    name with its feed, as invoices-w07.csv, or add a rule under exports in
                    production.yaml.
                """);
    }

    @Test
    void aLinkIsFoundAndSaidToBeOne() {
        var books = new Books().given("export_file", """
                path                  sha256  state      problem    remedy
                exports/invoices.csv  ''      unclaimed  is a link  Put the file itself there.
                """);

        assertThat(books.ask("unknown-file")).isEqualTo("""
                0.00  -  exports/invoices.csv  exports/invoices.csv
                    invoices.csv is not loaded: it is a link. Put the file itself there.
                """);
    }

    @Test
    void rowsThatRepeatInAFileAreOneFindingUntilItComesWithoutThem() {
        var books = new Books();
        var first = books.load("invoices");
        books.given("repeated_row", """
                load  file_line  amount  base
                %1$s     7          100     100
                %1$s     9          4.5     4.5
                """.formatted(first));

        assertThat(books.ask("repeated-row")).isEqualTo("""
                104.50  -  exports/invoices-1.csv  exports/invoices-1.csv:7
                    invoices-1.csv: 2 rows, the first in line 7, repeat others with the same
                    content, 104.50 in all; they count once. If they are supplies of their own,
                    give each a line of its own.
                """);

        books.given("load", """
                load  path                    feed
                2     exports/invoices-1.csv  invoices
                """);
        assertThat(books.ask("repeated-row")).isEmpty();
    }

    @Test
    void aTotalThatTheRowsDoNotMakeIsFoundUntilTheFileComesRight() {
        var books = new Books();
        var first = books.load("journals");
        books.given("load_reading", """
                load  version  hash  classes
                %s    1        ab    {}
                """.formatted(first)).given("load_control", """
                load  file_line  column_name  scope     stated   summed   tolerance  unread
                %1$s     9       Amount       the file  1112.50  1012.50  0          ''
                %1$s     5       Amount       Camera    100      100      0          ''
                %1$s     3       Amount       Sound     101      100      1          ''
                """.formatted(first));

        assertThat(books.ask("control-total")).isEqualTo("""
                100.00  -  exports/journals-1.csv the file Amount 9  exports/journals-1.csv:9
                    journals-1.csv:9 states 1112.5 in Amount for the file; the rows sum to
                    1012.5, 100.00 apart. Look for rows that are missing from the export, or
                    that the profile leaves out.
                """);
    }

    @Test
    void aRateThatCameAfterPostingsIsFoundWithWhatItWouldHaveChanged() {
        var books = new Books().budgetRate("CAD", "0.73")
                .given("exchange-rates", """
                        date        currency  rate
                        2026-08-01  CAD       0.74
                        """)
                .given("invoices", """
                        document  posting_date  currency  rate  amount
                        D-1       2026-07-20    CAD       0.73  1000
                        D-2       2026-08-20    CAD       0.74  1000
                        D-3       2026-08-31    CAD       0.74  1000
                        D-4       2026-08-31    CAD       0.70  1000
                        D-5       2026-08-31    USD       -     1000
                        D-6       2026-09-08    CAD       0.74  1000
                        """)
                .given("exchange-rates", """
                        date        currency  rate
                        2026-07-15  CAD       0.75
                        2026-08-25  CAD       0.71
                        2026-08-28  EUR       1.10
                        2026-09-07  CAD       0.60
                        """);

        assertThat(books.ask("late-rate")).isEqualTo("""
                30.00  -  CAD 2026-08-25  exports/exchange-rates-3.csv:3
                    The CAD rate 0.71 of 25 August 2026 came after 1 posting (invoice D-3) that
                    it would have changed by 30.00. What is loaded keeps its rate; to restate
                    it, export it again with its exchange_rate.
                20.00  -  CAD 2026-07-15  exports/exchange-rates-3.csv:2
                    The CAD rate 0.75 of 15 July 2026 came after 1 posting (invoice D-1) that it
                    would have changed by 20.00. What is loaded keeps its rate; to restate it,
                    export it again with its exchange_rate.
                """);
    }

    @Test
    void aVoidWithoutOriginalAndAReversalOfNothingAreFound() {
        var books = new Books().budgetRate("CAD", "0.73")
                .given("invoices", """
                        document  amount
                        D-2       100
                        """)
                .given("journals", """
                        document  line  account  amount   reverses
                        J-1       1     2750     -9400    -
                        J-2       1     2850     9400     J-1
                        J-3       1     2750     -70      J-0
                        J-4       1     2750     -80      D-2
                        """)
                .given("orphan_void", """
                        file_line  document  account  currency  amount
                        8          D-1188    2750     USD       22400
                        9          D-2       2750     USD       100
                        10         D-3       -        -         -
                        11         D-4       2750     CAD       100
                        12         D-5       2750     EUR       100
                        """);

        assertThat(books.ask("void-without-original")).isEqualTo("""
                22400.00  2750  invoice D-1188 line 1  exports/invoices-1.csv:8
                    Invoice D-1188 line 1, 22,400.00: a row voids it, and it never came. Export
                    the original, or leave the void out.
                73.00  2750  invoice D-4 line 1  exports/invoices-1.csv:11
                    Invoice D-4 line 1, CAD 100.00: a row voids it, and it never came. Export
                    the original, or leave the void out.
                70.00  2750  journal J-3 line 1  exports/journals-2.csv:4
                    Journal J-3 line 1, 70.00, reverses J-0, which is not loaded. Export that
                    journal, or correct the number.
                0.00  -  invoice D-3 line 1  exports/invoices-1.csv:10
                    Invoice D-3 line 1: a row voids it, and it never came. Export the original,
                    or leave the void out.
                0.00  2750  invoice D-5 line 1  exports/invoices-1.csv:12
                    Invoice D-5 line 1, EUR 100.00: a row voids it, and it never came. Export
                    the original, or leave the void out.
                """);
    }

    @ParameterizedTest(name = "on {0}, the newest of {1}: {2}")
    @CsvSource(nullValues = "-", textBlock = """
            2026-09-02, 2026-08-26, -
            2026-09-03, 2026-08-26, 'did not come; the newest came on 26 August 2026, 8 days ago.'
            2026-09-03, 2026-08-27, -
            2026-09-03, 2026-09-02, -
            2026-09-09, 2026-08-26, 'did not come; the newest came on 26 August 2026, 14 days ago.'
            2026-09-10, 2026-09-02, 'did not come; the newest came on 2 September 2026, 8 days ago.'
            2026-09-03, -,          'and none ever came.'
            2026-06-22, -,          -
            2026-06-24, -,          -
            2026-06-25, -,          'and none ever came.'
            """)
    void anExpectedExportIsMissingFromTheDayAfter(String asOf, String came, String message) {
        var books = new Books().expects("exports/**/payroll*.csv", DayOfWeek.WEDNESDAY,
                "exports/payroll");
        if (came != null) {
            books.asOf(came).load("payroll");
        }
        books.asOf(asOf).load("invoices");

        var found = books.ask("export-missing");

        if (message == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found.replaceAll("\\s+", " "))
                    .startsWith("0.00 - exports/**/payroll*.csv exports/**/payroll*.csv was"
                            + " expected on Wednesday ")
                    .contains(message);
        }
    }
}
