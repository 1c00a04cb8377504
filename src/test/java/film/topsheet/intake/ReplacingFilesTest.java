package film.topsheet.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds of plans: what the newest file does not have any more counts no more. */
class ReplacingFilesTest {

    @TempDir
    Path folder;
    private Arrivals arrivals;

    @BeforeEach
    void begin() {
        arrivals = new Arrivals(folder);
    }

    private ReplacingFilesTest plan(String name, String rows) {
        arrivals.text("cash-plan-" + name + ".csv", "date,account,party,kind,amount\n" + rows)
                .night();
        return this;
    }

    private String planNow() {
        return arrivals.ask("select to_char(date, 'MM-DD'), account, amount_minor from cash_plan "
                + "where production = ? order by date, account");
    }

    @Test
    void aNewerPlanReplacesTheWholePlanAndTheOlderIsKept() {
        plan("1", "2026-10-02,3600,,payment,100\n2026-10-09,3600,,payment,200\n");
        plan("2", "2026-10-09,3600,,payment,200\n2026-10-16,3600,,payment,300\n");

        assertThat(planNow()).isEqualTo("10-09 3600 20000\n10-16 3600 30000\n");
        assertThat(arrivals.ask("select count(*) from cash_plan_version where production = ? "
                + "and not gone")).isEqualTo("3\n");
    }

    @Test
    void aRowThatWasGoneAndComesAgainCountsAgain() {
        plan("1", "2026-10-02,3600,,payment,100\n2026-10-09,3600,,payment,200\n");
        plan("2", "2026-10-09,3600,,payment,200\n");
        plan("3", "2026-10-02,3600,,payment,100\n");

        assertThat(planNow()).isEqualTo("10-02 3600 10000\n");
    }

    @Test
    void aHeldRowIsNotGone() {
        plan("1", "2026-10-02,3600,,payment,100\n2026-10-09,3600,,payment,200\n");
        plan("2", "2026-10-02,3600,,payment,1oo\n2026-10-16,3600,,payment,300\n");

        assertThat(planNow()).isEqualTo("10-02 3600 10000\n10-16 3600 30000\n");
    }

    @Test
    void aFileOfWhichNoRowIsAcceptedTakesNothingAway() {
        plan("1", "2026-10-02,3600,,payment,100\n");
        plan("2", "").plan("3", "2026-10-09,3600,,payment,2oo\n");

        assertThat(planNow()).isEqualTo("10-02 3600 10000\n");
    }

    @Test
    void aPlanTakenOutAgainBringsBackTheOneBefore() throws NotRetracted {
        plan("1", "2026-10-02,3600,,payment,100\n2026-10-09,3600,,payment,200\n");
        plan("2", "2026-10-09,3600,,payment,200\n2026-10-16,3600,,payment,300\n");
        arrivals.once();

        TakingOut.of(arrivals, "cash-plan-2.csv");

        assertThat(planNow()).isEqualTo("10-02 3600 10000\n10-09 3600 20000\n");
    }

    @Test
    void theOlderPlanTakenOutLeavesTheNewerWhole() throws NotRetracted {
        plan("1", "2026-10-02,3600,,payment,100\n2026-10-09,3600,,payment,200\n");
        plan("2", "2026-10-09,3600,,payment,200\n2026-10-16,3600,,payment,300\n");
        arrivals.once();

        TakingOut.of(arrivals, "cash-plan-1.csv");

        assertThat(planNow()).isEqualTo("10-09 3600 20000\n10-16 3600 30000\n");
    }

    @Test
    void aPaymentWithoutAnAccountOrOnOneThatHoldsNoCostIsHeld() {
        arrivals.text("chart.csv",
                "account,name,category,section,kind\n1300,Deposits,13,,deposit\n");
        plan("1", "2026-10-02,,Port,payment,100\n2026-10-02,1300,Port,payment,100\n"
                + "2026-10-02,1300,Port,deposit,100\n");

        assertThat(arrivals.rejects()).isEqualTo("""
                cash-plan-1.csv:2 2026-10-02//Port/payment account "" is needed and is not given
                cash-plan-1.csv:3 2026-10-02/1300/Port/payment account "1300" holds no cost
                """);
        assertThat(planNow()).isEqualTo("10-02 1300 10000\n");
    }

    @Test
    void contributionsReplaceWhatTheSourcesTheyNameHaveStillToGive() {
        var header = "source,party,due_on,amount,received_on\n";
        arrivals.text("funding.csv", "source,kind,party,amount\nA,equity,A,9\nB,equity,B,9\n")
                .text("contributions-1.csv", header + "A,A,2026-07-01,1,2026-07-01\n"
                        + "A,A,2026-08-01,2,\nA,A,2026-09-01,3,\nB,B,2026-08-01,4,\n").night();
        arrivals.text("contributions-2.csv", header + "A,A,2026-08-15,2,\nA,A,2026-09-01,3,\n")
                .night();

        assertThat(arrivals.ask("select source, to_char(due_on, 'MM-DD'), amount_minor "
                + "from contribution where production = ? order by 1, 2")).isEqualTo("""
                A 07-01 100
                A 08-15 200
                A 09-01 300
                B 08-01 400
                """);
    }

    @Test
    void revenueReplacesEveryScenarioThatItHoldsButWhatWasReceived() {
        var header = "date,scenario,source,gross\n";
        arrivals.text("revenue-1.csv", header + "2027-03-31,actual,sales,1\n"
                + "2027-06-30,low,sales,2\n2027-06-30,base,sales,3\n").night();
        arrivals.text("revenue-2.csv", header + "2027-04-30,actual,sales,4\n"
                + "2027-09-30,low,sales,5\n").night();

        assertThat(arrivals.ask("select scenario, to_char(date, 'MM-DD'), gross_minor "
                + "from revenue where production = ? order by 1, 2")).isEqualTo("""
                actual 03-31 100
                actual 04-30 400
                base 06-30 300
                low 09-30 500
                """);
    }
}
