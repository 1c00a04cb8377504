package film.topsheet.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Payroll against the rate table. */
class PayRuleChecksTest {

    private static final String CEILING = """
            plan        item            component       rate   ceiling    base
            performers  pension-health  pension-health  21.00  232000.00  gross, overtime
            """;

    /** 21 % of 232,000 is 48,720; on all of 302,000 it would be 63,420. */
    @Test
    void aContributionAboveTheCeilingIsFound() {
        var books = new Books().given("rate-table", CEILING).given("payroll", """
                document  line  employee_id  employee  plan        component       week_ending  posting_date  account  amount
                T-1       1     E1           A. Lead   performers  gross           2026-08-22   2026-08-22    1405     200000.00
                T-1       2     E1           A. Lead   performers  overtime        2026-08-22   2026-08-22    1405     18000.00
                T-1       3     E1           A. Lead   performers  pension-health  2026-08-22   2026-08-22    1905     45780.00
                T-1       4     E1           A. Lead   performers  penalty         2026-08-22   2026-08-22    1405     900.00
                T-2       1     E1           A. Lead   performers  gross           2026-08-29   2026-08-29    1405     84000.00
                T-2       2     E1           A. Lead   performers  pension-health  2026-08-29   2026-08-29    1905     17640.00
                T-3       1     E1           A. Lead   performers  gross           2026-09-05   2026-09-05    1405     84000.00
                """);

        assertThat(books.ask("fringe-off")).isEqualTo("""
                14700.00  1905  employee E1, item pension-health  exports/payroll-2.csv:7
                    Pension and health of A. Lead, plan performers, is 63,420.00 to date; by the
                    rate table it is 48,720.00, for the ceiling of 232,000.00 is reached:
                    14,700.00 too much. Have the payroll company take it back.
                    mailed: Pension and health of a person, plan performers, is not what the
                    rate table gives: 14,700.00 too much. Have the payroll company take it back.
                """);
        assertThat(books.weekEnding("2026-08-22").ask("fringe-off")).isEmpty();
        assertThat(books.weekEnding("2026-09-05").set("fringe-off", "above", "14700")
                .ask("fringe-off")).isEmpty();
    }

    /** A dollar is cents in every row; what is not charged at all is missing, but for a company. */
    @Test
    void whatIsNotChargedIsMissingAndAFewCentsAreNot() {
        var books = new Books().given("rate-table", """
                plan   item  rate  base
                staff  tax   9.50  gross
                staff  fee   1.00  -
                """).given("payroll", """
                document  line  employee_id  employee  engagement  union_code  component  week_ending  posting_date  amount
                C-1       1     E1           M. Ruiz   -           staff       gross      2026-08-29   2026-08-29    1000.00
                C-1       2     E1           M. Ruiz   -           staff       overtime   2026-08-29   2026-08-29    500.00
                C-1       3     E1           M. Ruiz   -           staff       tax        2026-08-29   2026-08-29    96.00
                C-1       4     E2           L. Out    loan-out    staff       gross      2026-08-29   2026-08-29    1000.00
                C-1       5     E2           L. Out    loan-out    staff       fee        2026-08-29   2026-08-29    8.99
                C-1       6     E3           N. Plan   -           -           gross      2026-08-29   2026-08-29    1000.00
                C-1       7     E4           P. Other  -           other       gross      2026-08-29   2026-08-29    1000.00
                """);

        assertThat(books.ask("fringe-off")).isEqualTo("""
                15.00  3600  employee E1, item fee  exports/payroll-2.csv:3
                    Fee of M. Ruiz, plan staff, is 0.00 to date; by the rate table it is 15.00:
                    15.00 too little. Ask the payroll company whether it is still to come.
                    mailed: Fee of a person, plan staff, is not what the rate table gives: 15.00
                    too little. Ask the payroll company whether it is still to come.
                1.01  3600  employee E2, item fee  exports/payroll-2.csv:6
                    Fee of L. Out, plan staff, is 8.99 to date; by the rate table it is 10.00:
                    1.01 too little. Ask the payroll company whether it is still to come.
                    mailed: Fee of a person, plan staff, is not what the rate table gives: 1.01
                    too little. Ask the payroll company whether it is still to come.
                """);
    }

    /** Each rate counts for what was earned while it was in force, by the last day worked. */
    @Test
    void ratesChangeOnTheirDayAndHoursAreABaseToo() {
        var books = new Books().given("rate-table", """
                plan  item            component       unit              rate   from_day    to_day
                IA    pension-health  pension-health  per-hour          10.50  2026-01-01  2026-07-31
                IA    pension-health  pension-health  per-hour          11.00  2026-08-01  -
                IA    tax             -               percent-of-gross  10.00  2026-01-01  2026-08-22
                IA    tax             -               percent-of-gross  20.00  2026-08-23  -
                IA    fee             -               flat              5.00   2026-01-01  -
                """).given("payroll", """
                document  line  employee_id  plan  component       week_ending  work_to_day  posting_date  hours  amount
                C-1       1     E1           IA    gross           2026-08-01   2026-07-31   2026-08-01    50     1000.00
                C-1       2     E1           IA    pension-health  2026-08-01   2026-07-31   2026-08-01    -      525.00
                C-1       3     E1           IA    tax             2026-08-01   2026-07-31   2026-08-01    -      100.00
                C-2       1     E1           IA    gross           2026-08-29   -            2026-08-29    50     1000.00
                C-2       2     E1           IA    pension-health  2026-08-29   -            2026-08-29    -      550.00
                C-2       3     E1           IA    tax             2026-08-29   -            2026-08-29    -      200.00
                """);

        assertThat(books.ask("fringe-off")).isEmpty();
        assertThat(books.weekEnding("2026-08-01").ask("fringe-off")).isEmpty();
    }

    @Test
    void settingsNameThePlansAndItemsOfTheRateTable() {
        var books = new Books().given("rate-table", """
                plan     item   rate
                local-1  P & H  20.00
                """).given("payroll", """
                document  line  employee_id  employee  plan  component       week_ending  posting_date  amount
                C-1       1     E1           M. Ruiz   IA    gross           2026-08-29   2026-08-29    1000.00
                C-1       2     E1           M. Ruiz   IA    pension-health  2026-08-29   2026-08-29    150.00
                """);

        assertThat(books.ask("fringe-off")).isEmpty();
        assertThat(books.table("fringe-off", "plans",
                Map.of("IA", "local-1", "IA/pension-health", "P & H")).ask("fringe-off"))
                .startsWith("50.00  3600  employee E1, item pension-health");
    }

    @Test
    void payBelowTheScaleOfItsDayIsFound() {
        var books = new Books().given("rate-table", """
                plan  item       unit      rate   from_day
                IA    Grip       per-hour  40.00  2026-01-01
                IA    Grip       per-hour  42.00  2026-08-23
                SAG   Day actor  per-day   1000   2026-01-01
                """).given("payroll", """
                document  line  employee_id  employee  plan  union_code  occupation  week_ending  posting_date  unit_rate  rate_unit  hours  pay_hours  amount
                C-1       1     E1           M. Ruiz   IA    -           Grip        2026-08-22   2026-08-22    40.00      hour       60     70         2800.00
                C-2       1     E1           M. Ruiz   IA    -           Grip        2026-08-29   2026-08-29    40.00      hour       60     70         2800.00
                C-2       2     E2           P. Day    -     SAG         day actor   2026-08-29   2026-08-29    900.00     day        36     -          2700.00
                C-2       3     E3           W. Week   IA    -           Grip        2026-08-29   2026-08-29    900.00     week       36     -          900.00
                C-2       4     E4           B. Boy    IA    -           Best boy    2026-08-29   2026-08-29    10.00      hour       36     -          360.00
                """);

        assertThat(books.ask("under-scale")).isEqualTo("""
                300.00  3600  employee E2, week 2026-08-29  exports/payroll-2.csv:4
                    P. Day was paid 900.00 a day in the week ending 29 August 2026; the scale of
                    SAG for day actor is 1,000.00: 300.00 is owed. Have the payroll company pay
                    it.
                    mailed: A person was paid below scale in the week ending 29 August 2026:
                    300.00 is owed. Have the payroll company pay it.
                120.00  3600  employee E1, week 2026-08-29  exports/payroll-2.csv:3
                    M. Ruiz was paid 40.00 an hour in the week ending 29 August 2026; the scale
                    of IA for Grip is 42.00: 120.00 is owed. Have the payroll company pay it.
                    mailed: A person was paid below scale in the week ending 29 August 2026:
                    120.00 is owed. Have the payroll company pay it.
                """);
        assertThat(books.table("under-scale", "plans", Map.of("IA/Best boy", "Grip"))
                .ask("under-scale")).contains("1152.00  3600  employee E4, week 2026-08-29");
    }
}
