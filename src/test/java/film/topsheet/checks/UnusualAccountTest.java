package film.topsheet.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnusualAccountTest {

    /** Acme stood on 3600 four times out of five before the week of 5 September. */
    private static final String EARLIER = """
            document  seq  vendor    account  posting_date  amount
            A-1       1    Acme      3600     2026-08-01    10
            A-2       1    Acme      36-00    2026-08-08    10
            A-3       1    ACME Inc  3600     2026-08-15    10
            A-4       1    Acme      3600     2026-08-22    10
            A-5       1    Acme      3610     2026-08-29    10
            """;

    private static Books books() {
        return new Books().separatorsIgnored().given("chart", """
                account  kind
                3600     cost
                3610     cost
                1150     deposit
                """);
    }

    @Test
    void anInvoiceOffTheAccountOnWhichItsVendorStoodIsFound() {
        var books = books().given("invoices", EARLIER + """
                D-1       1    Acme      3610     2026-09-01    300
                D-2       1    Acme      36-00    2026-09-01    400
                D-3       1    Acme      1150     2026-09-01    500
                D-4       1    Acme      3610     2026-09-06    600
                D-5       1    Acme      3610     2026-09-01    700
                D-5       2    Acme      3610     2026-09-01    -700
                D-6       1    Bay       3610     2026-09-01    800
                """);

        assertThat(books.ask("unusual-account")).isEqualTo("""
                300.00  3610  invoice D-1  exports/invoices-2.csv:7
                    Invoice D-1 of Acme puts 300.00 on 3610; 4 of 5 postings of the vendor stand
                    on 3600. Recode it if that is where it belongs.
                    mailed: Invoice D-1 puts 300.00 on 3610; 4 of 5 postings of the vendor stand
                    on 3600. Recode it if that is where it belongs.
                """);
        assertThat(books.set("unusual-account", "percent", "80.1").ask("unusual-account"))
                .isEmpty();
        assertThat(books.set("unusual-account", "percent", "80")
                .set("unusual-account", "postings", "6").ask("unusual-account")).isEmpty();
    }

    @Test
    void thePeriodBeginsAfterTheLastIssuedReport() {
        var books = books().given("invoices", EARLIER + """
                A-6       1    Acme      3600     2026-08-22    10
                """);

        assertThat(books.ask("unusual-account")).isEmpty();
        assertThat(books.lastIssued("2026-08-22").ask("unusual-account"))
                .startsWith("10.00  3610  invoice A-5");
    }

    @Test
    void whatIsRecodedWithinTheInvoiceIsNoCost() {
        var books = books().given("invoices", EARLIER + """
                D-1       1    Acme      3610     2026-09-01    300
                """.stripTrailing() + "\n" + """
                D-2       1    Acme      3610     2026-09-01    25
                """).given("invoices", """
                document  line  vendor  account  posting_date  amount
                D-1       2     Acme    3610     2026-09-01    -300
                D-1       3     Acme    3600     2026-09-01    300
                """);

        assertThat(books.ask("unusual-account")).contains("invoice D-2")
                .doesNotContain("D-1");
    }
}
