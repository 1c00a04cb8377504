package film.topsheet.report;

import static film.topsheet.report.NightFerryWeek11.usd;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.forecast.Method;
import film.topsheet.money.Money;
import film.topsheet.report.Said.Change;
import film.topsheet.report.Said.Estimate;
import film.topsheet.report.Said.Note;
import film.topsheet.report.Said.Variance;
import film.topsheet.report.VarianceReport.Cause;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What moved an account, taken apart: the parts always add up to the movement. */
class ExplanationTest {

    private static final LocalDate WEEK = LocalDate.of(2026, 9, 5);
    private static final Variance STANDBY =
            new Variance("V-02", usd("9000"), "weather", "Ferry on standby", "J. Lee", "R. Ortiz",
                    true);
    private static final Variance OLDER =
            new Variance("V-01", usd("30000"), "scope", "Third marine day", "J. Lee", null, false);

    @Test
    void aNewVarianceExplainsItsAmountAndTheNewEstimateTheRest() {
        assertThat(causes("9800", Method.HOLD, said(List.of(STANDBY, OLDER), estimate(true))))
                .isEqualTo("""
                        9,000 weather: Ferry on standby; J. Lee, approved R. Ortiz
                        800 estimate: Raised; J. Lee""");
    }

    @Test
    void whatNobodyExplainedIsALineOfItsOwn() {
        assertThat(causes("9800", Method.HOLD, said(List.of(STANDBY), estimate(false))))
                .isEqualTo("""
                        9,000 weather: Ferry on standby; J. Lee, approved R. Ortiz
                        800 not explained: The EFC does not hold all that was entered""");
        assertThat(causes("-700", Method.ETC, said(List.of(), estimate(false)))).isEqualTo(
                "(700) not explained: Cost came on a typed ETC; nobody has entered a new one");
        assertThat(causes("700", Method.HOLD, said(List.of(), null)))
                .isEqualTo("700 not explained: Nobody has entered why");
    }

    @Test
    void aVarianceThatTheEstimateDoesNotHoldYetIsTakenBackInTheNextLine() {
        assertThat(causes("0", Method.HOLD, said(List.of(STANDBY), estimate(false))))
                .isEqualTo("""
                        9,000 weather: Ferry on standby; J. Lee, approved R. Ortiz
                        (9,000) not explained: The EFC does not hold all that was entered""");
    }

    @Test
    void costThatPassedANewEstimateIsNotExplainedByIt() {
        var said = new Said(List.of(), estimate(true), List.of(), List.of(), usd("300"));

        assertThat(causes("1300", Method.HOLD, said)).isEqualTo("""
                1,000 estimate: Raised; J. Lee
                300 not explained: Cost has passed the estimate by 300; nobody has entered a new \
                one""");
    }

    @Test
    void aSignedChangeMovesAnAccountThatStandsAtItsBudgetAndNoOther() {
        var change = new Change("5", usd("35000"), "Marine days", "R. Ortiz", true);
        var atBudget = new Said(List.of(), null, List.of(change), List.of(), usd("0"));
        var held = new Said(List.of(), estimate(false), List.of(change), List.of(), usd("0"));

        assertThat(causes("35000", Method.HOLD, atBudget))
                .isEqualTo("35,000 change: Change 5: Marine days; approved R. Ortiz");
        assertThat(causes("0", Method.HOLD, held)).isEmpty();
    }

    @Test
    void whatFollowsByItsMethodNeedsNobodysReason() {
        assertThat(causes("400", Method.FRINGE, said(List.of(), estimate(false))))
                .isEqualTo("400 method: Follows the labor of the accounts it is mapped to");
    }

    @Test
    void theCausesAddUpToTheMovementWhateverWasEntered() {
        var random = new Random(7);
        for (var trial = 0; trial < 500; trial++) {
            var movement = cents(random);
            var variances = new ArrayList<Variance>();
            for (var left = random.nextInt(4); left > 0; left--) {
                variances.add(new Variance("V", cents(random), "price", "Because", "J. Lee", null,
                        random.nextBoolean()));
            }
            var said = new Said(variances, random.nextBoolean() ? estimate(random.nextBoolean())
                    : null, List.of(new Change("1", cents(random), "Signed", null,
                            random.nextBoolean())), List.of(),
                    random.nextBoolean() ? cents(random).abs() : usd("0"));
            var methods = Method.values();

            assertThat(Explanation.of(movement, methods[random.nextInt(methods.length)], said)
                    .stream().map(Cause::amount).reduce(usd("0"), Money::plus))
                    .isEqualTo(movement);
        }
    }

    @Test
    void theNoteIsWrittenAsAnAccountantWritesIt() {
        var said = new Said(List.of(
                new Variance("V-2", usd("12500"), "schedule", "Pier 9 fourth day, weather", "",
                        "R. Ortiz", true),
                new Variance("V-1", usd("16400"), "quantity", "Police, four days.", "",
                        "R. Ortiz", false)),
                estimate(true), List.of(new Change("5", usd("35000"), "Sites", "R. Ortiz", false)),
                List.of(new Note("Restoration est. 12,600.", null, null, "R. Ortiz", false)),
                usd("0"));

        assertThat(note("41500", "12500", false).of(said)).isEqualTo("Over 41,500 (+12,500 this"
                + " week): Pier 9 fourth day, weather 12,500; Police, four days 16,400;"
                + " Restoration est. 12,600; change 5 pays 35,000; approved R. Ortiz; does not"
                + " recur.");
    }

    @Test
    void aNoteThatIsDueIsAskedForAndAnOlderEstimateTellsWhyMeanwhile() {
        var said = said(List.of(), estimate(false));

        assertThat(note("-35000", "0", true).of(said))
                .isEqualTo("Under 35,000: estimate of 5 Sep: Raised. Note due.");
        assertThat(note("0", "-6200", false).of(said(List.of(), null)))
                .isEqualTo("On its locked budget (−6,200 this week).");
    }

    private static VarianceNote note(String over, String moved, boolean due) {
        return new VarianceNote(usd(over), usd(moved), "this week", WEEK, due);
    }

    private static Said said(List<Variance> variances, Estimate estimate) {
        return new Said(variances, estimate, List.of(), List.of(), usd("0"));
    }

    private static Estimate estimate(boolean isNew) {
        return new Estimate("Raised", "J. Lee", WEEK, false, isNew);
    }

    private static String causes(String movement, Method method, Said said) {
        return Explanation.of(usd(movement), method, said).stream()
                .map(each -> "%s %s: %s".formatted(Figure.inline(each.amount()), each.cause(),
                        each.text())).collect(joining("\n"));
    }

    private static Money cents(Random random) {
        return new Money(NightFerryWeek11.USD, random.nextInt(2_000_001) - 1_000_000);
    }
}
