package film.topsheet.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Payroll against the deal memos. */
class DealChecksTest {

    /** 2.50 an hour over 70 pay hours; half a percent above the memo is still the memo. */
    @Test
    void aRateAboveTheMemoIsFoundWithWhatItCost() {
        var books = new Books().given("deal-memos", """
                memo_no  employee_id  employee  occupation  rate
                DM-31    E5           K. Grip   Key grip    56.00
                DM-32    E6           L. Best   Best boy    48.00
                """).given("payroll", """
                document  line  employee_id  employee  occupation  week_ending  posting_date  account  unit_rate  rate_unit  hours  pay_hours  amount
                C-1       1     E5           K. Grip   Key grip    2026-08-15   2026-08-15    2505     58.50      hour       60     70         4095.00
                C-2       1     E5           K. Grip   Key grip    2026-08-22   2026-08-22    2505     56.28      hour       60     70         3939.60
                C-3       1     E5           K. Grip   Key grip    2026-08-29   2026-08-29    2505     56.29      hour       60     -          3377.40
                C-3       2     E6           L. Best   Best boy    2026-08-29   2026-08-29    2505     47.00      hour       60     70         3290.00
                C-3       3     E6           L. Best   Best boy    2026-08-29   2026-08-29    2505     900.00     day        12     14         900.00
                """);

        assertThat(books.ask("rate-over-deal")).isEqualTo("""
                175.00  2505  employee E5, week 2026-08-15  exports/payroll-2.csv:2
                    K. Grip was paid 58.50 an hour in the week ending 15 August 2026; deal memo
                    DM-31 says 56.00: over 70 pay hours 175.00 too much. Have it taken back, or
                    have the new rate signed.
                    mailed: A person was paid above the deal memo in the week ending 15 August
                    2026, 175.00 too much. Have it taken back, or have the new rate signed.
                17.40  2505  employee E5, week 2026-08-29  exports/payroll-2.csv:4
                    K. Grip was paid 56.29 an hour in the week ending 29 August 2026; deal memo
                    DM-31 says 56.00: over 60 pay hours 17.40 too much. Have it taken back, or
                    have the new rate signed.
                    mailed: A person was paid above the deal memo in the week ending 29 August
                    2026, 17.40 too much. Have it taken back, or have the new rate signed.
                """);
        assertThat(books.set("rate-over-deal", "percent", "4.5").ask("rate-over-deal")).isEmpty();
    }

    /** A wage by the week is not paid sixty times because the register names sixty hours. */
    @Test
    void aRateByTheWeekCountsAsOftenAsItIsPaid() {
        var books = new Books().given("deal-memos", """
                memo_no  employee_id  occupation  rate     rate_unit
                DM-1     E1           Manager     6000.00  week
                """).given("payroll", """
                document  line  employee_id  occupation  week_ending  posting_date  unit_rate  rate_unit  hours  amount
                C-1       1     E1           Manager     2026-08-15   2026-08-15    6400.00    week       60     6400.00
                C-2       1     E1           Manager     2026-08-22   2026-08-22    6400.00    week       24     2560.00
                """);

        assertThat(books.ask("rate-over-deal"))
                .contains("400.00  3600  employee E1, week 2026-08-15")
                .contains("160.00  3600  employee E1, week 2026-08-22");
    }

    /**
     * In force is the signed memo whose days meet the week: of two the one of the occupation, then
     * the newest. What a supplemental takes back is not paid.
     */
    @Test
    void theMemoInForceDecidesAndWhatIsTakenBackIsNotPaid() {
        var books = new Books().given("deal-memos", """
                memo_no  employee_id  occupation  rate   from_day    to_day      signed_on
                DM-1     E1           Assistant   19.80  2026-08-03  2026-09-26  2026-07-31
                DM-1-2   E1           Assistant   21.60  2026-08-15  2026-09-26  2026-08-14
                DM-1-3   E1           Assistant   25.00  2026-08-15  2026-09-26  2026-09-06
                DM-1-4   E1           Driver      10.00  2026-08-20  2026-09-26  2026-08-14
                DM-2     E2           Grip        40.00  2026-08-03  2026-09-26  2026-07-31
                """).given("payroll", """
                document  line  employee_id  occupation  week_ending  posting_date  unit_rate  rate_unit  hours  pay_hours  amount
                C-0       1     E1           assistant   2026-08-08   2026-08-08    21.60      hour       10     10         216.00
                C-1       1     E1           Assistant   2026-08-15   2026-08-15    19.80      hour       60     70         1386.00
                S-1       1     E1           Assistant   2026-08-15   2026-08-22    19.80      hour       -60    -70        -1386.00
                S-1       2     E1           Assistant   2026-08-15   2026-08-22    21.60      hour       60     70         1512.00
                C-2       1     E1           Assistant   2026-08-22   2026-08-22    21.60      hour       60     70         1512.00
                C-2       2     E2           Grip        2026-08-22   2026-08-22    45.00      hour       60     70         3150.00
                S-2       1     E2           Grip        2026-08-22   2026-08-22    45.00      hour       -60    -70        -3150.00
                C-3       1     E2           Grip        2026-10-03   2026-09-05    45.00      hour       60     70         3150.00
                """);

        assertThat(books.ask("rate-over-deal"))
                .startsWith("18.00  3600  employee E1, week 2026-08-08")
                .doesNotContain("2026-08-15", "2026-08-22", "E2");
    }

    @Test
    void payWithoutASignedMemoIsFoundAndBackgroundNeedsNone() {
        var books = new Books().given("deal-memos", """
                memo_no  employee_id  from_day    to_day      signed_on
                DM-1     E1           2026-08-03  2026-09-26  -
                DM-2     E2           2026-08-03  2026-08-22  2026-07-31
                DM-3     E3           2026-08-03  2026-09-26  2026-09-05
                """).given("payroll", """
                document  line  employee_id  employee   occupation        component  week_ending  posting_date  account  amount
                C-1       1     E1           M. Ruiz    Grip              gross      2026-08-29   2026-08-29    2510     1000.00
                C-1       2     E1           M. Ruiz    Grip              overtime   2026-08-29   2026-08-29    2510     200.00
                C-1       3     E1           M. Ruiz    Grip              tax        2026-08-29   2026-08-29    2510     90.00
                C-2       1     E2           A. Late    Grip              gross      2026-08-22   2026-08-22    2510     1000.00
                C-2       2     E2           A. Late    Grip              gross      2026-08-29   2026-08-29    2510     1000.00
                C-2       3     E2           A. Late    Grip              gross      2026-09-05   2026-09-05    2515     1000.00
                C-2       4     E2           A. Late    Grip              gross      2026-09-12   2026-09-12    2510     1000.00
                C-3       1     E3           B. Signed  Grip              gross      2026-08-08   2026-08-08    2510     1000.00
                C-4       1     E4           C. Nobody  Extras wrangler   gross      2026-09-05   2026-09-05    2100     200.00
                C-4       2     E5           D. Nobody  Special BACKGROUND actor  gross  2026-09-05  2026-09-05  2100  200.00
                C-4       3     E6           E. Nobody  Extraordinary     gross      2026-09-05   2026-09-05    2100     150.00
                C-4       4     E7           F. Rental  Grip              rental     2026-09-05   2026-09-05    2100     150.00
                """);

        assertThat(books.ask("no-deal-memo")).isEqualTo("""
                2000.00  -  employee E2  exports/payroll-2.csv:6
                    A. Late (Grip) was paid 2,000.00 in 2 weeks (the first ending 29 August
                    2026) without a signed deal memo in force. DM-2 is for 3 August 2026 to 22
                    August 2026: have its extension signed.
                    mailed: A person was paid 2,000.00 without a signed deal memo in force,
                    first in the week ending 29 August 2026. Have the extension signed.
                1200.00  2510  employee E1  exports/payroll-2.csv:2
                    M. Ruiz (Grip) was paid 1,200.00 in 1 week (ending 29 August 2026) without a
                    signed deal memo in force. Have DM-1 signed.
                    mailed: A person was paid 1,200.00 without a signed deal memo in force,
                    first in the week ending 29 August 2026. Have the memo signed.
                150.00  2100  employee E6  exports/payroll-2.csv:12
                    E. Nobody (Extraordinary) was paid 150.00 in 1 week (ending 5 September
                    2026) without a signed deal memo in force. Ask for the memo, or have the
                    employee number corrected.
                    mailed: A person was paid 150.00 without a signed deal memo in force, first
                    in the week ending 5 September 2026. Ask for the memo, or have the employee
                    number corrected.
                """);
        assertThat(books.list("no-deal-memo", "except", "grip").ask("no-deal-memo"))
                .contains("E4", "E5", "E6").doesNotContain("E1", "E2");
    }

    @Test
    void weeksBeyondTheGuaranteesOfAllMemosAreFound() {
        var weeks = """
                document  line  employee_id  component  occupation  week_ending  posting_date  account  amount
                C-1       1     E1           gross      Editor      2026-08-15   2026-08-15    5000     1000.00
                C-1       2     E1           overtime   Editor      2026-08-15   2026-08-15    5000     50.00
                C-2       1     E1           overtime   Editor      2026-08-22   2026-08-22    5000     50.00
                C-3       1     E1           gross      Editor      2026-08-29   2026-08-29    5000     1100.00
                C-4       1     E1           gross      Editor      2026-09-05   2026-09-05    5000     1200.00
                C-4       2     E1           overtime   Editor      2026-09-05   2026-09-05    5000     70.00
                """;
        var memos = """
                memo_no  employee_id  guaranteed_weeks  signed_on
                DM-1     E1           2                 2026-07-31
                """;

        assertThat(new Books().given("deal-memos", memos).given("payroll", weeks)
                .ask("weeks-over-guarantee")).isEqualTo("""
                1200.00  5000  employee E1  exports/payroll-2.csv:6
                    M. Ruiz was paid for 3 weeks; deal memo DM-1 has 2. 1,200.00 is for weeks
                    beyond, from the one ending 5 September 2026. Have the extension signed.
                    mailed: A person was paid 1,200.00 for weeks beyond those of the signed
                    deal, from the one ending 5 September 2026. Have the extension signed.
                """);
        assertThat(new Books().given("deal-memos", memos + """
                DM-1-2   E1           1                 2026-09-05
                """).given("payroll", weeks).ask("weeks-over-guarantee")).isEmpty();
        assertThat(new Books().given("deal-memos", memos + """
                DM-1-2   E1           1                 2026-09-06
                """).given("payroll", weeks).ask("weeks-over-guarantee")).isNotEmpty();
        assertThat(new Books().given("deal-memos", memos + """
                DM-1-2   E1           -                 2026-07-31
                """).given("payroll", weeks).ask("weeks-over-guarantee")).isEmpty();
    }

    /** A memo that is overpaid does not help the next one. */
    @Test
    void whatSignedDealsStillPromiseMustBeLeftOnTheAccount() {
        var books = new Books().given("cost_line", """
                account  orders   to_date   efc
                1105     5000.00  12000.00  27000.00
                1405     0        30000.00  60000.00
                1205     0        0         10000.00
                """).given("deal-memos", """
                memo_no  employee_id  account  occupation  rate      rate_unit  guaranteed_weeks  guaranteed_hours  signed_on
                DM-1     E1           1105     Writer      50000.00  flat       -                 -                 2026-07-31
                DM-2     E2           1105     Writer      2000.00   week       4                 -                 2026-07-31
                DM-3     E3           1405     Player      1000.00   day        8                 -                 2026-07-31
                DM-4     E4           1405     Stunts      50.00     hour       2                 60                2026-07-31
                DM-5     E5           1205     Producer    90000.00  flat       -                 -                 2026-09-06
                DM-6     E6           1205     Producer    2500.00   week       4                 -                 2026-07-31
                """).given("deal-instalments", """
                memo_no  due_on      amount
                DM-1     2026-06-01  12000.00
                DM-1     2026-11-01  18000.00
                """).given("payroll", """
                document  line  employee_id  component  occupation  week_ending  posting_date  account  amount
                C-1       1     E1           gross      Writer      2026-06-27   2026-06-27    1105     12000.00
                C-1       2     E2           gross      Writer      2026-08-15   2026-08-15    1105     9000.00
                C-1       3     E3           gross      Player      2026-08-15   2026-08-15    1405     15000.00
                C-1       4     E3           overtime   Player      2026-08-15   2026-08-15    1405     1000.00
                C-1       5     E3           pension-health  Player  2026-08-15  2026-08-15    1405     3360.00
                """);

        // 18,000 is left of DM-1. 1405 is just covered: 24,000 and 6,000; 1205 by 10,000.
        assertThat(books.ask("guarantee-not-covered")).isEqualTo("""
                3000.00  1105  1105  exports/deal-memos-1.csv:2
                    Signed deals still promise 18,000.00 on 1105 (DM-1); its ETC is 10,000.00
                    and its commitments are 5,000.00, 3,000.00 short. Raise the estimate, or say
                    in a memo what was given up.
                    mailed: ETC and commitments of 1105 are 3,000.00 below what signed deals
                    still promise on it. Raise the estimate, or say in a memo what was given up.
                """);
    }

    @Test
    void rentalIsHeldAgainstTheWeekTheCapAndTheWork() {
        var books = new Books().given("deal-memos", """
                memo_no  employee_id  occupation  rental_weekly  rental_cap
                DM-1     E1           Grip        150.00         500.00
                DM-2     E2           Grip        -              -
                """).given("payroll", """
                document  line  employee_id  component  occupation  week_ending  posting_date  account  amount
                C-1       1     E1           gross      Grip        2026-08-15   2026-08-15    2510     1000.00
                C-1       2     E1           rental     Grip        2026-08-15   2026-08-15    2540     150.00
                C-2       1     E1           gross      Grip        2026-08-22   2026-08-22    2510     1000.00
                C-2       2     E1           rental     Grip        2026-08-22   2026-08-22    2540     100.00
                C-2       3     E1           rental     Grip        2026-08-22   2026-08-22    2540     75.00
                C-3       1     E1           rental     Grip        2026-08-29   2026-08-29    2540     150.00
                C-4       1     E1           gross      Grip        2026-09-05   2026-09-05    2510     1000.00
                C-4       2     E1           rental     Grip        2026-09-05   2026-09-05    2540     60.00
                C-4       3     E2           gross      Grip        2026-09-05   2026-09-05    2510     1000.00
                C-4       4     E2           rental     Grip        2026-09-05   2026-09-05    2540     900.00
                """);

        assertThat(books.ask("rental-over-cap")).isEqualTo("""
                150.00  2540  employee E1, week 2026-08-29  exports/payroll-2.csv:7
                    M. Ruiz was paid 150.00 of rental and no work in the week ending 29 August
                    2026. Have it taken back, or ask for the pay that is missing.
                    mailed: A person was paid 150.00 of rental and no work in the week ending 29
                    August 2026. Have it taken back, or ask for the pay that is missing.
                35.00  2540  employee E1  exports/payroll-2.csv:9
                    M. Ruiz was paid 535.00 of rental to date; the cap of deal memo DM-1 is
                    500.00: 35.00 too much. Stop it, and have it taken back.
                    mailed: A person was paid 35.00 more rental to date than the deal memo's
                    cap. Stop it, and have it taken back.
                25.00  2540  employee E1, week 2026-08-22  exports/payroll-2.csv:5
                    M. Ruiz was paid 175.00 of rental in the week ending 22 August 2026; deal
                    memo DM-1 has 150.00: 25.00 too much. Have it taken back, or have it signed.
                    mailed: A person was paid 25.00 more rental than the deal memo has in the
                    week ending 22 August 2026. Have it taken back, or have it signed.
                """);
    }
}
