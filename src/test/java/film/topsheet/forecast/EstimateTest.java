package film.topsheet.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Which estimate is in force, and what it makes of a total cost. */
class EstimateTest {

    private static final Currency USD = Currency.getInstance("USD");

    @Test
    void theNewestEntryDecides() {
        assertThat(inForce("""
                08-08 efc=100
                08-15 efc=120
                """)).isEqualTo("hold 120 since 08-15");
        assertThat(inForce("""
                08-08 efc=100
                08-15 etc=30
                """)).isEqualTo("etc 30 since 08-15");
        assertThat(inForce("""
                08-08 etc=30
                08-15 complete
                """)).isEqualTo("complete null since 08-15");
    }

    @Test
    void aRowWithNeitherFigureNorMethodConfirmsTheEstimateInForce() {
        assertThat(inForce("""
                08-08 etc=30
                08-22 -
                """)).isEqualTo("etc 30 since 08-22");
        assertThat(inForce("""
                08-22 -
                """)).as("without any: the revised budget").isEqualTo("hold null since 08-22");
    }

    @Test
    void holdWithoutFigureReturnsToTheRevisedBudget() {
        assertThat(inForce("""
                08-08 efc=100
                08-15 hold
                """)).isEqualTo("hold null since 08-15");
    }

    @Test
    void aFigureBesideItsMethodIsTheSameAsAFigureAlone() {
        assertThat(inForce("08-08 hold efc=100\n")).isEqualTo(inForce("08-08 efc=100\n"));
        assertThat(inForce("08-08 etc etc=5\n")).isEqualTo(inForce("08-08 etc=5\n"));
        assertThat(inForce("08-08 expect-credit efc=90\n"))
                .isEqualTo("expect-credit 90 since 08-08");
    }

    @Test
    void whatHoldWouldHaveGivenIsTheNewestFigureSomebodyHeldAt() {
        assertThat(lastHeld("08-08 efc=100\n08-15 etc=30\n08-22 -\n")).isEqualTo("100");
        assertThat(lastHeld("08-08 efc=100\n08-15 hold\n08-22 etc=30\n")).isEqualTo("null");
        assertThat(lastHeld("08-08 etc=30\n")).isEqualTo("null");
    }

    /** ETC and EFC of each method at a total cost below, at and above the figure. */
    @Test
    void eachMethodReachesItsFinalCostInItsOwnWay() {
        assertThat(outcomes("08-08 efc=100\n")).isEqualTo("""
                at  60: etc  40 efc 100
                at 100: etc   0 efc 100
                at 130: etc   0 efc 130 exceeded
                """);
        assertThat(outcomes("08-08 hold\n")).as("at the revised budget").isEqualTo("""
                at  60: etc  30 efc  90
                at 100: etc   0 efc 100 exceeded
                at 130: etc   0 efc 130 exceeded
                """);
        assertThat(outcomes("08-08 expect-credit efc=100\n")).isEqualTo("""
                at  60: etc  40 efc 100
                at 100: etc   0 efc 100
                at 130: etc -30 efc 100 credit
                """);
        assertThat(outcomes("08-08 etc=-20\n")).isEqualTo("""
                at  60: etc -20 efc  40
                at 100: etc -20 efc  80
                at 130: etc -20 efc 110
                """);
        assertThat(outcomes("08-08 complete\n")).isEqualTo("""
                at  60: etc   0 efc  60
                at 100: etc   0 efc 100
                at 130: etc   0 efc 130
                """);
        assertThat(outcomes("08-08 variances\n")).as("locked 80 and variances of 45")
                .isEqualTo("""
                at  60: etc  65 efc 125
                at 100: etc  25 efc 125
                at 130: etc   0 efc 130 exceeded
                """);
        assertThat(outcomes("08-08 run-rate-days\n")).as("nothing to follow: as hold")
                .isEqualTo(outcomes("08-08 hold\n"));
    }

    @Test
    void contingencyIsWhatIsLeftOfItAndNeverExceeded() {
        assertThat(Outcome.contingency(usd(500), usd(120)))
                .isEqualTo(new Outcome(usd(380), usd(500), false, false));
        assertThat(Outcome.contingency(usd(-40), usd(0)))
                .isEqualTo(new Outcome(usd(-40), usd(-40), false, false));
    }

    private static String inForce(String entries) {
        var estimate = Estimate.inForce(read(entries));
        return "%s %s since %s".formatted(estimate.method().word(), minor(estimate.figure()),
                estimate.week().toString().substring(5));
    }

    private static String lastHeld(String entries) {
        return String.valueOf(minor(Estimate.lastHeld(read(entries))));
    }

    private static String outcomes(String entries) {
        var estimate = Estimate.inForce(read(entries));
        var shown = new StringBuilder();
        for (var cost : new long[] {60, 100, 130}) {
            var outcome = Outcome.of(estimate, position(cost), null);
            var etc = outcome.estimateToComplete().minor();
            shown.append("at %3d: etc %3d efc %3d%s%s%n".formatted(cost, etc, cost + etc,
                    outcome.exceeded() ? " exceeded" : "",
                    outcome.creditExpected() ? " credit" : ""));
        }
        return shown.toString();
    }

    /** Of this total cost; locked 80, changes 10, variances 45. */
    private static Position position(long cost) {
        return new Position(usd(0), usd(cost), usd(0), usd(0), usd(80), usd(10), usd(0), usd(45),
                null, true, false);
    }

    private static ArrayList<Estimate.Entry> read(String entries) {
        var read = new ArrayList<Estimate.Entry>();
        for (var line : entries.strip().lines().toList()) {
            Method method = null;
            Money efc = null;
            Money etc = null;
            var cells = line.split(" ");
            for (var cell : java.util.List.of(cells).subList(1, cells.length)) {
                if (cell.startsWith("efc=")) {
                    efc = usd(Long.parseLong(cell.substring(4)));
                } else if (cell.startsWith("etc=")) {
                    etc = usd(Long.parseLong(cell.substring(4)));
                } else if (!cell.equals("-")) {
                    method = Method.valueOf(cell.toUpperCase(Locale.ROOT).replace('-', '_'));
                }
            }
            read.add(new Estimate.Entry(
                    LocalDate.parse("2026-" + cells[0]), method, efc, etc, read.size()));
        }
        return read;
    }

    private static Long minor(Money amount) {
        return amount == null ? null : amount.minor();
    }

    private static Money usd(long minor) {
        return new Money(USD, minor);
    }
}
