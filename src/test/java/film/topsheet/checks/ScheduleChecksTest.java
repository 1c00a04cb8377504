package film.topsheet.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is asked about places and days: their schedule, agreements, permits and deposits. */
class ScheduleChecksTest {

    @Test
    void aSiteFeeForADayThatTheScheduleDoesNotHaveThereIsFound() {
        var books = new Books()
                .given("schedule", """
                        date        location  kind
                        2026-09-01  PIER 9.   shoot
                        2026-09-02  Pier 9    off
                        2026-09-03  Pier 9    prep
                        2026-09-04  Stage A   shoot
                        """)
                .given("locations", """
                        document  line  seq  kind      work_date   posting_date  amount
                        L-1       1     1    site-fee  2026-09-01  2026-09-01    100
                        L-2       1     1    site-fee  2026-09-02  2026-09-01    12500
                        L-2       2     1    site-fee  2026-09-04  2026-09-01    500
                        L-2       3     1    site-fee  2026-09-03  2026-09-01    900
                        L-3       1     1    police    2026-09-02  2026-09-01    100
                        L-4       1     1    site-fee  2026-09-02  2026-09-01    100
                        L-4       1     2    site-fee  2026-09-02  2026-09-01    -100
                        L-5       1     1    site-fee  2026-09-02  2026-09-01    100
                        L-5       2     1    site-fee  2026-09-02  2026-09-01    -100
                        L-6       1     1    site-fee  2026-09-02  2026-09-06    100
                        L-7       1     1    site-fee  2026-09-05  2026-09-01    0.01
                        """);

        assertThat(books.ask("location-day-not-scheduled")).isEqualTo("""
                13000.00  3600  location cost L-2  exports/locations-2.csv:3
                    Site fee of 13,000.00 for Pier 9 on 2 September 2026 to 4 September 2026,
                    when the schedule has nothing there. Ask the owner for the days, or add the
                    day to the schedule.
                0.01  3600  location cost L-7  exports/locations-2.csv:12
                    Site fee of 0.01 for Pier 9 on 5 September 2026, when the schedule has
                    nothing there. Ask the owner for the days, or add the day to the schedule.
                """);
    }

    @Test
    void aShootDayIsFoundWhenAfterTenDaysNothingIsThereToPayForThePlace() {
        var books = new Books()
                .given("schedule", """
                        date        location  kind
                        2026-08-25  Pier 9    shoot
                        2026-08-26  Pier 9    shoot
                        2026-08-24  Quay      shoot
                        2026-08-24  Ordered   shoot
                        2026-08-24  Refused   shoot
                        2026-08-24  Accrued   shoot
                        2026-08-24  Reversed  shoot
                        2026-08-24  Own yard  shoot
                        2026-08-24  Range     shoot
                        2026-08-24  Camp      prep
                        2026-08-24  ''        shoot
                        """)
                .given("location-agreements", """
                        agreement_no  location  shoot_rate
                        LA-1          Pier 9    12500
                        LA-2          Own yard  0
                        LA-3          Refused   -
                        """)
                .given("purchase-orders", """
                        po_number  location  amount  status
                        1          Ordered   900     closed
                        2          Refused   900     void
                        3          Refused   900     requested
                        """)
                .given("accruals", """
                        accrual_no  location  amount  reversed_on
                        A-1         Accrued   900     2026-09-06
                        A-2         Reversed  900     2026-09-05
                        """)
                .given("locations", """
                        document  location  kind      work_date   work_to     amount
                        L-1       Range     site-fee  2026-08-20  2026-08-24  100
                        L-2       Quay      site-fee  2026-08-20  2026-08-23  100
                        L-3       Quay      parking   2026-08-24  -           100
                        L-4       Quay      site-fee  2026-08-25  -           100
                        """);

        assertThat(books.ask("scheduled-day-without-cost")).isEqualTo("""
                12500.00  -  Pier 9, 2026-08-25  exports/schedule-1.csv:2
                    The schedule has a shoot day at Pier 9 on 25 August 2026, and no site fee,
                    PO or accrual is for it; agreement LA-1 has 12,500.00 a day. Ask for the
                    invoice, accrue it, or correct the schedule.
                0.00  -  Quay, 2026-08-24  exports/schedule-1.csv:4
                    The schedule has a shoot day at Quay on 24 August 2026, and no site fee, PO
                    or accrual is for it. Ask for the invoice, accrue it, or correct the
                    schedule.
                0.00  -  Refused, 2026-08-24  exports/schedule-1.csv:6
                    The schedule has a shoot day at Refused on 24 August 2026, and no site fee,
                    PO or accrual is for it. Ask for the invoice, accrue it, or correct the
                    schedule.
                0.00  -  Reversed, 2026-08-24  exports/schedule-1.csv:8
                    The schedule has a shoot day at Reversed on 24 August 2026, and no site fee,
                    PO or accrual is for it. Ask for the invoice, accrue it, or correct the
                    schedule.
                """);
        assertThat(books.set("scheduled-day-without-cost", "days", "9")
                .ask("scheduled-day-without-cost")).contains("Pier 9, 2026-08-26");
    }

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
    void aShootDayWithoutPermitIsFoundAWeekAheadAndForEver() {
        var books = new Books()
                .given("schedule", """
                        date        location  kind    unit
                        2026-08-03  Pier 9    shoot   main
                        2026-09-12  Pier 9    shoot   main
                        2026-09-12  PIER 9    shoot   second
                        2026-09-13  Pier 9    shoot   main
                        2026-09-12  Mill      shoot   main
                        2026-09-12  Quay      shoot   main
                        2026-09-12  Yard      shoot   main
                        2026-09-12  Camp      travel  main
                        2026-09-12  ''        shoot   main
                        """)
                .given("permits", """
                        permit_no  location  from_day    to_day
                        P-1        Pier 9    2026-08-04  2026-09-11
                        P-2        Mill      2026-09-12  2026-09-12
                        P-3        Harbor    2026-09-01  2026-09-30
                        """)
                .given("location-agreements", """
                        agreement_no  location  permit_no  permit_from  permit_to
                        LA-1          Quay      P-9        2026-09-12   2026-09-12
                        LA-2          Yard      P-3        -            -
                        LA-3          Pier 9    -          2026-09-12   2026-09-12
                        """);

        assertThat(books.ask("permit-missing")).isEqualTo("""
                0.00  -  PIER 9, 2026-09-12  exports/schedule-1.csv:3
                    We mean to shoot at PIER 9 on 12 September 2026 without a permit for that
                    day; there is P-1 (to 11 September 2026). Get it before that day, or move
                    the day.
                0.00  -  Pier 9, 2026-08-03  exports/schedule-1.csv:2
                    We shot at Pier 9 on 3 August 2026 without a permit for that day; there is
                    P-1 (to 11 September 2026). Find the permit that covers it, or tell the
                    insurer.
                """);
        assertThat(books.set("permit-missing", "ahead", "8").ask("permit-missing"))
                .contains("13 September 2026");
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
                    Pier 9 has to be put back (agreement LA-1, 2 strike days), and no cost, PO
                    or accrual is there for it; the owner may ask up to 10,000.00. Raise a PO,
                    or put it into the estimate and waive this.
                0.00  -  Mill  exports/location-agreements-1.csv:3
                    Mill has to be put back (agreement LA-2, 1 strike day), and no cost, PO or
                    accrual is there for it. Raise a PO, or put it into the estimate and waive
                    this.
                """);
    }

    @Test
    void aFringeThatStandsStillWhileItsLabourMovesIsFound() {
        var books = new Books()
                .given("budget", """
                        account
                        2000
                        """)
                .given("cost_line", """
                        account  locked  previous_efc  efc
                        2000     150000  150000        170000
                        2010     50000   50000         49980
                        2020     50000   50000         50000
                        4910     40000   40000         40000
                        4920     25000   25000         25000
                        4930     25000   25000         25000.01
                        4940     40000   39000         39000
                        """)
                .given("fringe_labour", """
                        fringe  account
                        4910    2000
                        4910    2010
                        4920    2000
                        4920    2010
                        4930    2000
                        4940    2020
                        """);

        // 40,000 ÷ 200,000 × 19,980 = 3,996; 25,000 ÷ 200,000 × 19,980 = 2,497.50, below the limit
        assertThat(books.ask("fringe-not-moved")).isEqualTo("""
                3996.00  4910  4910
                    The EFC of the labour that Account 4910 (4910) follows rose by 19,980.00,
                    and its own did not move; at the budget's 20.0% it should have risen by
                    3,996.00. Estimate it anew, or put it on the method fringe.
                """);
        assertThat(books.set("fringe-not-moved", "above", "2497.49").ask("fringe-not-moved"))
                .contains("2497.50  4920");
    }
}
