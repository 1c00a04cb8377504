package film.topsheet.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Cases calculated by hand: methods that follow days, pages, labour and numbered variances. */
class OracleShootTest {

    /**
     * Five days are planned in week 2, two units on one of them. Pay has come for the first three.
     * Of 1,500 on the account 600 were spent before the shoot; 100 are on order.
     */
    private static Film shoot() {
        return new Film("")
                .file(Feed.CHART, """
                        account  name  category  section     driver
                        2000     Crew  2000      PRODUCTION  day
                        """)
                .file(Feed.BUDGET, """
                        account  amount
                        2000     4000
                        """)
                .file(Feed.SCHEDULE, """
                        date        unit  kind    location  pages
                        2026-07-06  main  shoot   pier      2
                        2026-07-07  main  shoot   pier      2_1/8
                        2026-07-07  2nd   shoot   dock      7/8
                        2026-07-08  main  shoot   pier      2
                        2026-07-09  main  shoot   pier      1
                        2026-07-10  main  shoot   pier      1
                        2026-07-11  main  strike  pier      .
                        """)
                .file(Feed.DAILY_REPORTS, """
                        date        unit  pages
                        2026-07-06  main  2_3/8
                        2026-07-07  main  1
                        2026-07-07  2nd   5/8
                        2026-07-09  main  1
                        """)
                .file(Feed.PAYROLL, """
                        invoice_no  account  amount  week_ending
                        P1          2000     900     2026-07-08
                        """)
                .file(Feed.JOURNALS, """
                        journal_no  account  amount  posting_date
                        J1          2000     600     w1
                        """)
                .file(Feed.PURCHASE_ORDERS, """
                        po_number  account  amount
                        A          2000     100
                        """);
    }

    private static Film estimated(String method) {
        return shoot().file(Feed.ESTIMATES, """
                account  week_ending  method  entered_at
                2000     w1           %s      2026-07-04T10:00
                """.formatted(method)).night();
    }

    @Test
    void theDaysLeftCostWhatTheDaysSoFarCostLessWhatIsOnOrder() {
        var film = estimated("run-rate-days");

        // 900 ÷ 3 days × 2 days − 100
        assertThat(film.cells(2, "2000", "total_cost etc efc method schedule_efc flags"))
                .containsExactly("1600.00", "500.00", "2100.00", "run-rate-days", "2100.00", "");
    }

    @Test
    void thePagesLeftCostWhatThePagesSoFarCostLessWhatIsOnOrder() {
        var film = estimated("run-rate-pages");

        // 900 ÷ 32 eighths × 48 eighths of a script of 10 pages − 100
        assertThat(film.cells(2, "2000", "etc efc method"))
                .containsExactly("1250.00", "2850.00", "run-rate-pages");
    }

    @Test
    void beforeADayIsPaidTheAccountIsHeldAtItsBudget() {
        var film = estimated("run-rate-days");

        assertThat(film.cells(1, "2000", "total_cost etc efc method schedule_efc"))
                .containsExactly("700.00", "3300.00", "4000.00", "run-rate-days", "4000.00");
    }

    @Test
    void theScheduleViewStandsBesideAnyMethod() {
        assertThat(shoot().night().cells(2, "2000", "efc method schedule_efc"))
                .containsExactly("4000.00", "hold", "2100.00");
    }

    @Test
    void payThatIsTakenBackCoversNoDay() {
        var film = estimated("run-rate-days").file(Feed.PAYROLL, """
                invoice_no  account  amount  week_ending
                P1          2000     -900    2026-07-08
                """).night();

        assertThat(film.cells(2, "2000", "efc")).containsExactly("4000.00");
    }

    @Test
    void aMethodWaitsForTheFeedThatItFollows() {
        var film = new Film("").file(Feed.BUDGET, """
                account  amount
                1        1000
                """).file(Feed.ESTIMATES, """
                account  week_ending  method     entered_at
                1        w1           variances  2026-07-04T10:00
                """).night();
        assertThat(film.cells(1, "1", "method")).containsExactly("hold");
        assertThat(film.oracle().heldRows(true)).isEqualTo(1);

        film.file(Feed.VARIANCES, """
                number  account  week_ending  amount
                1       1        w1           200
                2       1        w3           -50
                """).night();
        assertThat(film.cells(2, "1", "efc etc method")).containsExactly("1200.00", "1200.00",
                "variances");
        assertThat(film.cells(3, "1", "efc")).containsExactly("1150.00");
        film.file(Feed.JOURNALS, """
                journal_no  account  amount
                J1          1        1300
                """).night();
        assertThat(film.cells(2, "1", "efc etc flags")).containsExactly("1300.00", "0.00",
                "exceeded");
    }

    private static Film labour() {
        return new Film("").file(Feed.BUDGET, """
                account  line  amount  episode
                2000     1     600     101
                2000     2     400     102
                43-00    1     3000    .
                4400     1     5000    .
                4910     1     60      101
                4910     2     340     .
                4920     1     700     .
                """).file(Feed.JOURNALS, """
                journal_no  account  amount  episode
                J1          2000     100     101
                """).file(Feed.ESTIMATES, """
                account  week_ending  efc   method  episode  entered_at
                2000     w1           1500  .       .        2026-07-04T10:00
                4920     w1           .     fringe  .        2026-07-04T10:00
                """);
    }

    @Test
    void aFringeIsItsRateOfTheLabourStillToCome() {
        var film = labour().file(Feed.ESTIMATES, """
                account  week_ending  method  episode  entered_at
                4910     w1           fringe  .        2026-07-04T11:00
                """).night();

        // The locked 400 are 10 % of the locked 4,000; 1,400 and 3,000 are to come.
        assertThat(film.cells(1, "4910", "etc efc method"))
                .containsExactly("440.00", "440.00", "fringe");
        // 12.5 % by the settings
        assertThat(film.cells(1, "4920", "etc efc")).containsExactly("550.00", "550.00");
    }

    @Test
    void anEpisodesFringeFollowsThatEpisodesLabour() {
        var film = labour().file(Feed.ESTIMATES, """
                account  week_ending  method  episode  entered_at
                4910     w1           fringe  101      2026-07-04T11:00
                """).night();

        // 101: 60 ÷ 600 × (600 − 100); the account's other 340 are held.
        assertThat(film.cells(1, "4910", "etc efc")).containsExactly("390.00", "390.00");
    }
}
