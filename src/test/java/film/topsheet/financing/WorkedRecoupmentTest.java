package film.topsheet.financing;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.slate.Waterfall;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Equity of a million with a premium of 20 %, paid in month 0; receipts in 24, 30, 36, 48. */
class WorkedRecoupmentTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final LocalDate DAY_0 = LocalDate.of(2026, 1, 1);
    private static final Stakes STAKES = new Stakes(
            List.of(new PaidIn(DAY_0, "fund", true, 1_000_000_00L)),
            Map.of("fund", 1_000_000_00L));

    private static final String WORKED_EXAMPLE = """
            tiers:
              - {name: Collection agent,  to: collection-agent, take: 1%,  of: gross}
              - {name: Residuals reserve, to: reserve,          take: 5%,  of: gross}
              - {name: Sales commission,  to: sales-agent,      take: 15%, of: gross}
              - {name: Sales expenses,    to: sales-agent,      up-to: 50000}
              - {name: Loan,              to: bank,             up-to: 200000}
              - {name: Equity,            to: investors,        up-to: 120%, of: contributions}
              - {name: Net profit,        split: {investors: 50%, producer: 50%}}
            """;

    @Test
    void theWorkedExampleComesOutToTheCent() {
        var cascade = workedExample();

        assertThat(Allocated.table(cascade)).isEqualTo("""
                2028-01-01 main    9000 45000 135000 50000 200000 461000 0
                2028-07-01 main    6000 30000 90000 0 0 474000 0
                2029-01-01 main    6000 30000 90000 0 0 265000 209000
                2030-01-01 main    3000 15000 45000 0 0 0 237000
                """);
        assertThat(received(cascade, "fund")).containsExactly(
                461_000_00L, 474_000_00L, 369_500_00L, 118_500_00L);
    }

    @Test
    void itsInvestorsHave1423TimesTheirMoneyAndAreBackInMonth36() {
        var cascade = workedExample();
        var outcome = new Outcomes(Terms.of(WORKED_EXAMPLE), STAKES, cascade, USD)
                .investors();

        assertThat(outcome.invested().toString()).isEqualTo("USD 1000000.00");
        assertThat(outcome.received().toString()).isEqualTo("USD 1423000.00");
        assertThat(outcome.multiple().orElseThrow()).isEqualTo("1.4230");
        assertThat(outcome.firstMoney()).contains(DAY_0.plusMonths(24));
        assertThat(outcome.principalBack()).contains(DAY_0.plusMonths(36));
        assertThat(outcome.premiumWhole()).contains(DAY_0.plusMonths(36));
    }

    private static Cascade workedExample() {
        return new Cascade(Terms.of(WORKED_EXAMPLE), STAKES, USD).run(List.of(
                main(DAY_0.plusMonths(24), 900_000), main(DAY_0.plusMonths(30), 600_000),
                main(DAY_0.plusMonths(36), 600_000), main(DAY_0.plusMonths(48), 300_000)));
    }

    private static Receipt main(LocalDate date, long dollars) {
        return new Receipt(date, Waterfall.MAIN, dollars * 100);
    }

    private static List<Long> received(Cascade cascade, String party) {
        var byDate = new TreeMap<LocalDate, Long>();
        cascade.allocations().stream().filter(each -> each.party().equals(party))
                .forEach(each -> byDate.merge(each.date(), each.amount().minor(), Long::sum));
        return new ArrayList<>(byDate.values());
    }
}
