package film.topsheet.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LocationChecksTest {

    @Test
    void aDepositOnACostAccountIsFoundAndOneOnADepositAccountIsRight() {
        var books = new Books()
                .given("chart", """
                        account  kind     section
                        1150     deposit  -
                        3610     cost     PRODUCTION
                        8100     cost     CONTINGENCY
                        """)
                .given("locations", """
                        document  line  seq  account  kind            posting_date  amount
                        L-1       1     1    3610     deposit         2026-09-01    15000
                        L-1       2     1    3610     site-fee        2026-09-01    800
                        L-2       1     1    1150     deposit         2026-09-01    15000
                        L-3       1     1    3610     deposit         2026-09-01    500
                        L-3       2     1    3610     deposit         2026-09-01    -500
                        L-4       1     1    3610     deposit         2026-09-01    600
                        L-4       1     2    3610     deposit         2026-09-01    -600
                        L-5       1     1    8100     deposit         2026-09-01    700
                        L-6       1     1    3610     deposit         2026-09-06    800
                        L-7       1     1    3610     deposit-return  2026-09-01    -900
                        L-8       1     1    3610     deposit         2026-09-01    -50
                        L-8       2     1    3699     deposit         2026-09-01    -50
                        """);

        assertThat(books.ask("deposit-as-cost")).isEqualTo("""
                15000.00  3610  location cost L-1  exports/locations-2.csv:2
                    Location cost L-1 books 15,000.00 of deposit for Pier 9 as cost on 3610.
                    Recode it to a deposit account; if it is forfeited, book it as another kind.
                100.00  -  location cost L-8  exports/locations-2.csv:12
                    Location cost L-8 books −100.00 of deposit for Pier 9 as cost on 3610, 3699.
                    Recode it to a deposit account; if it is forfeited, book it as another kind.
                """);
    }
}
