package film.topsheet.report;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.financing.InventedFinancing;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Money that is signed and may not come is a risk, with the week that would miss it. The weeks of
 * September close at (1,809,474), 431,208 and (3,345,773), the first of October at 1,254,227.
 */
class InvestorRisksTest {

    private static final String CREDIT = "Credit-loan, 4,600,000, waits for: Final certificate of"
            + " the state. Without it the week ending 3 October closes at 3,345,773 below zero.";

    @Test
    void aLoanThatWaitsForSomethingIsMissedInItsWeekAndNotBefore() {
        assertThat(risks(InventedFinancing.nightFerry())).containsExactly(CREDIT);
    }

    @Test
    void anOverdueOneIsMissedInTheComingWeek() {
        assertThat(risks(InventedFinancing.nightFerry()
                .awaited("presale-loan", "2026-09-04", ""))).containsExactly(
                "Presale-loan, 3,020,000: expected on 4 September, has not come. Without it the"
                        + " week ending 12 September closes at 1,809,474 below zero.", CREDIT);
    }

    @Test
    void whatAllTogetherWouldDoIsToldWhereNoneDoesItAlone() {
        assertThat(risks(InventedFinancing.nightFerry().awaited("credit-loan", "2026-10-02", "")
                .awaited("presale-loan", "2026-09-04", "").due("equity-3", "2026-09-01")))
                .containsExactly("Equity, 2,997,663: due since 1 September and not received."
                        + " Without it the week ending 19 September closes at 2,566,455 below"
                        + " zero.", "Presale-loan, 3,020,000: expected on 4 September, has not"
                        + " come. Without it the week ending 19 September closes at 2,588,792"
                        + " below zero.", "Without both the week ending 12 September closes at"
                        + " 1,809,474 below zero.");
    }

    @Test
    void aLoanMayBeOverdueAndWaitForSomething() {
        assertThat(risks(InventedFinancing.nightFerry().awaited("credit-loan", "2026-10-02", "")
                .awaited("presale-loan", "2026-09-04", "A second territory")).get(0))
                .startsWith("Presale-loan, 3,020,000, waits for: A second territory; expected on"
                        + " 4 September, has not come. Without it ");
    }

    @Test
    void aCallThatIsNotPaidIsOneOfTheEquityAndNamesNobody() {
        assertThat(risks(InventedFinancing.nightFerry().awaited("credit-loan", "2026-10-02", "")
                .due("equity-3", "2026-09-01"))).containsExactly("Equity, 2,997,663: due since"
                + " 1 September and not received. Without it the week ending 12 September closes"
                + " at 1,809,474 below zero.");
    }

    @Test
    void moneyOnItsWayIsNoRiskAndWithoutACashFlowNoWeekIsNamed() {
        var calm = InventedFinancing.nightFerry().awaited("credit-loan", "2026-10-02", "");
        var like = InvestorsWeek11.figures();

        assertThat(risks(calm)).isEmpty();
        assertThat(new InvestorRisks(new InvestorFigures(like.report(), Optional.empty(),
                like.funds(), like.recoupment(), List.of())).lines()).containsExactly(
                "Credit-loan, 4,600,000, waits for: Final certificate of the state.");
    }

    private static List<String> risks(InventedFinancing financing) {
        return new InvestorRisks(InvestorsWeek11.figures(financing)).lines();
    }
}
