package film.topsheet.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is asked about the terms of places: fees, deposits, and putting them back. */
class AgreementChecksTest {

    @Test
    void siteFeesAboveTheAgreementAreFoundAndBelowItOnceItsLastDayIsPast() {
        var books = new Books()
                .given("location-agreements", """
                        agreement_no  location  prep_days  prep_rate  shoot_days  shoot_rate
                        LA-1          Pier 9    1          2500       3           12500
                        LA-2          Mill      -          -          2.5         100.01
                        LA-3          Quay      -          -          2           100
                        LA-4          QUAY      -          -          1           50
                        LA-5          Yard      -          -          2           100
                        LA-6          Camp      -          -          2           -
                        LA-7          Dock      -          -          2           100
                        LA-8          Park      -          -          1           100
                        """)
                .given("schedule", """
                        date        location  kind
                        2026-09-04  Yard      shoot
                        2026-09-05  Dock      shoot
                        2026-09-04  Park      strike
                        2026-09-07  Park      off
                        """)
                .given("locations", """
                        document  line  location  kind      work_date   amount
                        L-1       1     Pier 9    site-fee  2026-08-26  40000
                        L-2       1     Pier 9    site-fee  2026-08-27  12500
                        L-2       2     Pier 9    police    2026-08-27  4000
                        L-3       1     Mill      site-fee  2026-08-27  250.03
                        L-4       1     Quay      site-fee  2026-08-27  250
                        L-5       1     Yard      site-fee  2026-08-27  150
                        L-6       1     Camp      site-fee  2026-08-27  999
                        L-7       1     Dock      site-fee  2026-08-27  150
                        L-8       1     Free      site-fee  2026-08-27  150
                        """);

        assertThat(books.ask("fee-off-agreement")).isEqualTo("""
                12500.00  3600  Pier 9  exports/locations-3.csv:3
                    Site fees of Pier 9 come to 52,500.00; agreement LA-1 is for 40,000.00 (4
                    days): 12,500.00 more than agreed. Find who agreed to it and get the
                    agreement extended, or claim it back.
                100.00  -  Park  exports/location-agreements-1.csv:9
                    Site fees of Park come to 0.00; agreement LA-8 is for 100.00 (1 day): 100.00
                    less than agreed, and its last day is past. Ask for the missing invoice, or
                    for a credit that explains it.
                50.00  3600  Yard  exports/location-agreements-1.csv:6
                    Site fees of Yard come to 150.00; agreement LA-5 is for 200.00 (2 days):
                    50.00 less than agreed, and its last day is past. Ask for the missing
                    invoice, or for a credit that explains it.
                """);
        assertThat(books.set("fee-off-agreement", "above", "100").ask("fee-off-agreement"))
                .contains("Pier 9").doesNotContain("Park").doesNotContain("Yard");
    }

    @Test
    void aDepositIsFoundAMonthAfterItsPlaceWasLeft() {
        var books = new Books()
                .given("chart", """
                        account  kind     section
                        0140     deposit  -
                        3600     cost     PRODUCTION
                        """)
                .given("schedule", """
                        date        location  kind
                        2026-08-01  House     shoot
                        2026-08-05  House     strike
                        2026-08-20  House     off
                        2026-08-05  Mill      shoot
                        2026-08-06  Quay      strike
                        2026-08-01  Yard      strike
                        2026-08-01  Camp      prep
                        """)
                .given("locations", """
                        document  location  kind            account  amount
                        L-1       House     deposit         0140     15000
                        L-2       house     deposit-return  0140     -4250
                        L-3       Mill      deposit         0140     800
                        L-4       Quay      deposit         0140     900
                        L-5       Yard      deposit         0140     700
                        L-6       Yard      deposit-return  0140     -700
                        L-7       Camp      deposit         0140     600
                        L-8       House     site-fee        3600     600
                        L-9       Nowhere   deposit         0140     600
                        """);

        assertThat(books.ask("deposit-outstanding")).isEqualTo("""
                10750.00  0140  House  exports/locations-3.csv:2
                    Deposit of 10,750.00 at House is still out, 31 days after it was struck, 5
                    August 2026. Ask for it back; what the owner keeps is cost: book it.
                800.00  0140  Mill  exports/locations-3.csv:4
                    Deposit of 800.00 at Mill is still out, 31 days after the last shoot day
                    there, 5 August 2026. Ask for it back; what the owner keeps is cost: book
                    it.
                """);
        assertThat(books.set("deposit-outstanding", "days", "29").ask("deposit-outstanding"))
                .contains("Quay");
    }

    @Test
    void aPlaceThatMustBePutBackIsFoundFromItsFirstDayUntilTheCostIsPlanned() {
        var books = new Books()
                .given("location-agreements", """
                        agreement_no  location  strike_days  strike_rate  restoration_limit
                        LA-1          Pier 9    2            2500         10000
                        LA-2          Mill      1            -            -
                        LA-3          Quay      1            500          -
                        LA-4          Yard      1            500          -
                        LA-5          Camp      1            500          -
                        LA-6          Dock      0            500          -
                        LA-7          Park      1            500          -
                        """)
                .given("schedule", """
                        date        location  kind
                        2026-09-05  Pier 9    prep
                        2026-09-01  Mill      shoot
                        2026-09-01  Quay      shoot
                        2026-09-01  Yard      shoot
                        2026-09-01  Camp      shoot
                        2026-09-01  Dock      shoot
                        2026-09-06  Park      shoot
                        """)
                .given("locations", """
                        document  location  kind         amount
                        L-1       Quay      restoration  100
                        L-2       Pier 9    site-fee     100
                        """)
                .given("purchase-orders", """
                        po_number  location  amount
                        1          Yard      900
                        """)
                .given("accruals", """
                        accrual_no  location  amount
                        A-1         Camp      900
                        """);

        assertThat(books.ask("restoration-without-estimate")).isEqualTo("""
                5000.00  -  Pier 9  exports/location-agreements-1.csv:2
                    Pier 9 has to be put back (agreement LA-1, 2 strike days at 5,000.00 in
                    all), and no cost, PO or accrual is there for it; the owner may ask up to
                    10,000.00. Raise a PO, or put it into the estimate and waive this.
                0.00  -  Mill  exports/location-agreements-1.csv:3
                    Mill has to be put back (agreement LA-2, 1 strike day), and no cost, PO or
                    accrual is there for it. Raise a PO, or put it into the estimate and waive
                    this.
                """);
    }
}
