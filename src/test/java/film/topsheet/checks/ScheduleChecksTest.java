package film.topsheet.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is asked about the days of the schedule: their cost and their permits. */
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
                    Location cost L-2 has a site fee of 13,000.00 for Pier 9 on 2 September 2026
                    to 4 September 2026, when the schedule has nothing there. Ask the owner
                    which days it is for and claim back what was not used, or add the day to the
                    schedule.
                0.01  3600  location cost L-7  exports/locations-2.csv:12
                    Location cost L-7 has a site fee of 0.01 for Pier 9 on 5 September 2026,
                    when the schedule has nothing there. Ask the owner which days it is for and
                    claim back what was not used, or add the day to the schedule.
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
}
