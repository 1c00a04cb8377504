package film.topsheet.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FringeNotMovedTest {

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
                    The EFC of the labour that Account 4910 (4910) follows rose by 19,980.00
                    since the last issued report, and its own did not move; at the budget's
                    20.0% it should have risen by 3,996.00. Enter a new estimate, or put it on
                    the method fringe, which follows by itself.
                    mailed: The EFC of Account 4910 (4910) did not move since the last issued
                    report, and that of its labour rose: by the budget it should have risen by
                    3,996.00. Enter a new estimate, or put it on the method fringe, which
                    follows by itself.
                """);
        assertThat(books.set("fringe-not-moved", "above", "2497.49").ask("fringe-not-moved"))
                .contains("2497.50  4920");
    }
}
