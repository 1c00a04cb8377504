package film.topsheet.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Once a week is issued, nothing ever edits the budget. */
class LockedBudgetTest {

    private static final String HEAD = "account line amount currency\n";

    @TempDir
    Path folder;
    private Arrivals arrivals;

    @BeforeEach
    void begin() {
        arrivals = new Arrivals(folder);
    }

    private Arrivals budget(String name, String rows) {
        return arrivals.file("budget-" + name + ".csv", HEAD + rows);
    }

    private String lines() {
        return arrivals.ask("select account, line, base_minor from budget_line "
                + "where production = ? order by account, line");
    }

    @Test
    void untilAWeekIsIssuedFilesAddLinesAndNewerVersionsReplaceOlder() {
        budget("1", "3600 1 100.00 _\n3610 1 50.00 _\n").night();
        budget("2", "3600 1 90.00 _\n3620 1 5.00 _\n").night();

        assertThat(lines()).isEqualTo("3600 1 9000\n3610 1 5000\n3620 1 500\n");
    }

    @Test
    void afterwardsAFileWithOtherContentIsHeldWholeAndPointsToChanges() {
        budget("1", "3600 1 100.00 _\n3610 1 50.00 _\n").night();
        arrivals.issued("2026-08-08");
        budget("2", "3620 1 5.00 _\n").night();
        budget("3", "3600 1 100.00 _\n3610 1 51.00 _\n").night();

        assertThat(lines()).isEqualTo("3600 1 10000\n3610 1 5000\n");
        assertThat(arrivals.ask("select path, line, problem, remedy from export_file "
                + "where production = ? and state = 'held' order by path")).isEqualTo("""
                exports/budget-2.csv 2 changes the locked budget: account 3620 differs from what \
                was issued The locked budget is never edited. Deliver the difference as changes.
                exports/budget-3.csv 3 changes the locked budget: account 3610 differs from what \
                was issued The locked budget is never edited. Deliver the difference as changes.
                """);
    }

    @Test
    void theSameContentInAnotherFileIsNoChange() {
        budget("1", "3600 1 100.00 _\n").night();
        arrivals.issued("2026-08-08");
        budget("2", "3600 1 100 USD\n").night();

        assertThat(arrivals.files()).isEqualTo("budget-1.csv loaded\nbudget-2.csv loaded\n");
    }

    /** A line without rate waits; when its week was issued meanwhile it can't come in any more. */
    @Test
    void aLineThatWaitedUntilAWeekWasIssuedStaysHeld() {
        budget("1", "3600 1 100.00 _\n3610 1 50.00 CAD\n").night();
        assertThat(arrivals.rejects()).isEqualTo(
                "budget-1.csv:3 3610/1 currency \"CAD\" has no budget rate\n");
        arrivals.issued("2026-08-08").setting("budget-rates: {CAD: 0.70}").night();

        assertThat(lines()).isEqualTo("3600 1 10000\n");
        assertThat(arrivals.rejects()).isEqualTo("budget-1.csv:3 3610/1 row \"3610\" changes the "
                + "locked budget: account 3610 differs from what was issued\n");
    }

    @Test
    void otherCurrenciesAreConvertedAtTheRatesOfTheBudget() {
        arrivals.setting("budget-rates: {CAD: 0.70}")
                .text("exchange-rates.csv", "date,currency,rate\n2026-01-01,CAD,0.80\n");
        budget("1", "3610 1 50.01 CAD\n3620 1 9999999999999.99 CAD\n").night();

        assertThat(lines()).isEqualTo("3610 1 3501\n3620 1 699999999999999\n");
    }
}
