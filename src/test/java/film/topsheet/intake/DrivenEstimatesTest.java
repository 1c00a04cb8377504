package film.topsheet.intake;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.forecast.Forecaster;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Estimates that follow the shoot or the labour: they wait until there is something to follow. */
class DrivenEstimatesTest {

    private static final String ESTIMATES = """
            account week_ending method         reason     entered_by entered_at
            3600    2026-08-01  run-rate-days  as_it_goes J.Lee      2026-08-01T17:30
            3610    2026-08-01  run-rate-pages as_it_goes J.Lee      2026-08-01T17:30
            4910    2026-08-01  fringe         as_it_goes J.Lee      2026-08-01T17:30
            """;

    /** Seven days, 7 pages; the first three days are told of, two pages ahead. */
    private static final String SCHEDULE = """
            date       unit kind  pages scenes
            2026-08-03 main shoot 1     1;2
            2026-08-04 main shoot 1     3
            2026-08-04 2nd  shoot _     9
            2026-08-05 main shoot 1     4
            2026-08-06 main shoot 1     5
            2026-08-07 main off   _     _
            2026-08-10 main shoot 1     6
            2026-08-11 main shoot 1     7
            2026-08-12 main shoot 1     8
            """;
    private static final String REPORTS = """
            date       unit shoot_day pages scenes
            2026-08-03 main 1         2     1;3
            2026-08-04 main 2         2     4;9
            2026-08-05 main 3         1     5
            2026-08-10 main 5         1     6
            """;

    @TempDir
    Path folder;

    @Test
    void theyWaitForTheirFeedsAndAreJudgedAgainEveryNight() {
        var arrivals = new Arrivals(folder);
        arrivals.file("estimates.csv", ESTIMATES).night();
        assertThat(arrivals.rejects()).contains(
                "\"run-rate-days\" needs the feed schedule, which has not come",
                "\"run-rate-pages\" needs the feed schedule, which has not come",
                "\"fringe\" needs the labour that account 4910 follows, which no fringe map"
                        + " names");

        arrivals.file("schedule.csv", SCHEDULE).night();
        assertThat(arrivals.rejects()).doesNotContain("run-rate-days").contains(
                "\"run-rate-pages\" needs the feed daily-reports, which has not come");

        arrivals.file("daily-reports.csv", REPORTS)
                .setting("fringes: {\"49-10\": {of: [\"3600..3699\"], rate: 10%}}").night();
        assertThat(arrivals.rejects()).isEmpty();
        assertThat(arrivals.ask("select account, method from estimate where production = ? "
                + "order by 1")).isEqualTo("""
                3600 run-rate-days
                3610 run-rate-pages
                4910 fringe
                """);
    }

    @Test
    void aScheduleOfTheSameNightIsEnough() {
        var arrivals = new Arrivals(folder).file("estimates.csv", """
                account week_ending method        reason entered_by entered_at
                3600    2026-08-01  run-rate-days goes   J.Lee      2026-08-01T17:30
                """).file("schedule.csv", SCHEDULE).night();

        assertThat(arrivals.ask("select count(*) from held_row where production = ?"))
                .isEqualTo("0\n");
    }

    @Test
    void whatIsStillExpectedFollowsFromCostDaysAndPagesUpToTheNewestPayrollWeek() {
        var arrivals = books();

        // Before the shoot they are held at the revised budget; fringe: 10 % of 9,700.
        assertThat(forecast(arrivals, "2026-08-01")).isEqualTo("""
                3600 run-rate-days 900000 1000000 1000000
                3610 run-rate-pages 50000 50000 null
                3620 hold 20000 20000 20000
                4910 fringe 97000 97000 null
                """);
        // 3600: prep 1,000, shoot 4,000 + pay 800; 4,800 ÷ 4 days × 3 − PO 600 = 3,000.
        // 3610: 300 ÷ 5 pages × 2 = 120. 4910: 10 % of 3,000 + 120 + 200 = 332.
        assertThat(forecast(arrivals, "2026-08-08")).isEqualTo("""
                3600 run-rate-days 300000 940000 940000
                3610 run-rate-pages 12000 42000 null
                3620 hold 20000 20000 0
                4910 fringe 33200 33200 null
                """);
    }

    @Test
    void payrollThatLagsCoversFewerDaysThanAreShot() {
        var arrivals = books();

        // The invoice of 700 in the second week counts, its days do not: 5,500 ÷ 4 × 3 − 600.
        assertThat(forecast(arrivals, "2026-08-15")).startsWith(
                "3600 run-rate-days 352500 1062500 1062500\n");
    }

    @Test
    void howTheShootGoesIsWrittenWithTheForecast() {
        var arrivals = books();
        forecast(arrivals, "2026-08-01");
        forecast(arrivals, "2026-08-08");

        // To 5 August 3 pages were planned and 5 are shot: 2 ÷ 1 a day ahead, four half days.
        // 3 days × 7 ÷ 5 − 7 = −2.8. A day over: (4,000 + 800) ÷ 4 on 3600; 3620 has no cost.
        assertThat(arrivals.ask("""
                select week_ending, days, days_done, script_eighths, shot_eighths,
                       scheduled_eighths, halves_behind, scenes_owed, days_over, day_over_minor
                from shoot_pace where production = ? order by 1""")).isEqualTo("""
                2026-08-01 7 0 null null null null null null null
                2026-08-08 7 4 56 40 24 -4 2 -2.8 120000
                """);
        assertThat(arrivals.ask("""
                select fringe, string_agg(account, ' ' order by account)
                from fringe_labour where production = ? and week_ending = '2026-08-08'
                group by 1""")).isEqualTo("4910 3600 3610 3620\n");
    }

    private Arrivals books() {
        return new Arrivals(folder)
                .setting("fringes: {\"4910\": {of: [\"3600..3699\"], rate: 10%}}")
                .file("chart.csv", """
                        account name category section    phase driver
                        3600    A    36       PRODUCTION shoot week
                        3610    B    36       PRODUCTION shoot fixed
                        3620    C    36       PRODUCTION shoot page
                        4910    F    49       PRODUCTION shoot _
                        """)
                .file("budget.csv", """
                        account line amount
                        3600    1    10000
                        3610    1    500
                        3620    1    200
                        4910    1    850
                        """)
                .file("estimates.csv", ESTIMATES)
                .file("schedule.csv", SCHEDULE)
                .file("daily-reports.csv", REPORTS)
                .file("purchase-orders.csv", """
                        po_number line date       vendor account amount status
                        1         1    2026-08-04 V      3600    600    approved
                        """)
                .file("invoices.csv", """
                        document_no line vendor invoice_no invoice_date posting_date account amount
                        D-1         1    V      1          2026-07-30   2026-07-30   3600    1000
                        D-2         1    V      2          2026-08-05   2026-08-05   3600    4000
                        D-3         1    V      3          2026-08-05   2026-08-05   3610    300
                        D-4         1    V      4          2026-08-10   2026-08-10   3600    700
                        """)
                .file("payroll.csv", """
                        invoice_no line week_ending employee_id employee occupation account component amount
                        P-1        1    2026-08-08  E1          Ray      Grip       3600    gross     800
                        """)
                .night();
    }

    /** Account, method, ETC, EFC and the view by the schedule, in cents. */
    private static String forecast(Arrivals arrivals, String weekEnding) {
        new Forecaster(Arrivals.jdbc()).forecast(arrivals.production(),
                arrivals.intake().settings(), LocalDate.parse(weekEnding));
        return arrivals.ask("select account, method, etc_minor, efc_minor, schedule_efc_minor "
                + "from cost_line where production = ? and week_ending = '%s' order by 1"
                        .formatted(weekEnding));
    }
}
