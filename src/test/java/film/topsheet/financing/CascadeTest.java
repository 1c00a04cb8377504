package film.topsheet.financing;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.slate.Waterfall;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How receipts are shared out, rule by rule; amounts are whole dollars unless cents matter. */
class CascadeTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final LocalDate DAY_0 = LocalDate.of(2026, 1, 1);
    private static final String REST = "  - {name: Profit, to: producer, take: 100%}\n";

    @Test
    void aTakeOfGrossThatFindsLessTakesWhatThereIsAndTheShortfallIsNotCarriedOn() {
        var cascade = run("""
                tiers:
                  - {name: Print costs, to: lab,   up-to: 95}
                  - {name: Agent,       to: agent, take: 20%, of: gross}
                """ + REST, main(1, 100), main(2, 100));

        assertThat(Allocated.table(cascade)).isEqualTo("""
                2026-01-02 main    95 5 0
                2026-01-03 main    0 20 80
                """);
    }

    @Test
    void aTakeBesideABalanceLimitsEachReceipt() {
        var cascade = run("""
                tiers:
                  - {name: Deferments, to: crew, take: 10%, up-to: 25}
                """ + REST, main(1, 100), main(2, 100), main(3, 100));

        assertThat(Allocated.table(cascade)).isEqualTo("""
                2026-01-02 main    10 90
                2026-01-03 main    10 90
                2026-01-04 main    5 95
                """);
    }

    @Test
    void aCorridorOfGrossTakesItsPercentageOfThePartBetweenItsThresholds() {
        var cascade = run("""
                tiers:
                  - {name: Corridor, to: lead, take: 5%, of: gross, \
                after: {gross: 150}, until: {gross: 250}}
                """ + REST, main(1, 100), main(2, 100), main(3, 100), main(4, 100));

        assertThat(Allocated.table(cascade)).isEqualTo("""
                2026-01-02 main    0 100
                2026-01-03 main    2.50 97.50
                2026-01-04 main    2.50 97.50
                2026-01-05 main    0 100
                """);
    }

    @Test
    void aCorridorOfWhatIsLeftTakesThePartOfItThatThePartOfTheReceiptIs() {
        var cascade = run("""
                tiers:
                  - {name: Agent,    to: agent, take: 20%, of: gross}
                  - {name: Corridor, to: lead,  take: 10%, after: {gross: 50}}
                """ + REST, main(1, 200));

        // 160 is left, three quarters of the receipt lie above 50: a tenth of 120.
        assertThat(Allocated.table(cascade)).isEqualTo("2026-01-02 main    40 12 148\n");
    }

    @Test
    void pariPassuWithOneAmountIsDividedByTheShares() {
        var cascade = run("""
                tiers:
                  - {name: Loans, to: {bank: 75%, fund: 25%}, up-to: 100}
                """ + REST, main(1, 60), main(2, 60));

        assertThat(Allocated.paid(cascade)).isEqualTo("""
                2026-01-02 bank 45, fund 15, producer 0
                2026-01-03 bank 30, fund 10, producer 20
                """);
    }

    @Test
    void whatOnePartysCapFreesGoesToTheOthers() {
        var cascade = run("""
                tiers:
                  - name: Loans
                    to: {bank: 50%, fund: 30%, gap: 20%}
                    up-to: {bank: 10, fund: 100, gap: 100}
                """ + REST, main(1, 100), main(2, 130));

        // Bank would have 50 and gets 10; 90 are split 30 to 20.
        assertThat(Allocated.paid(cascade)).isEqualTo("""
                2026-01-02 bank 10, fund 54, gap 36, producer 0
                2026-01-03 bank 0, fund 46, gap 64, producer 20
                """);
    }

    @Test
    void aListIsPaidOneAfterTheOther() {
        var cascade = run("""
                tiers:
                  - {name: Loans, to: [bank, fund], up-to: {bank: 70, fund: 50}}
                """ + REST, main(1, 100), main(2, 100));

        assertThat(Allocated.paid(cascade)).isEqualTo("""
                2026-01-02 bank 70, fund 30, producer 0
                2026-01-03 bank 0, fund 20, producer 80
                """);
    }

    @Test
    void theOddCentGoesToTheLargestFractionAndOfTiesToWhomIsNamedFirst() {
        var cascade = new Cascade(Terms.of("""
                tiers:
                  - {name: Profit, split: {a: 25%, b: 25%, c: 50%}}
                """), stakes(0), USD).run(List.of(new Receipt(DAY_0, "main", 3)));

        // 0.75, 0.75 and 1.50 cents: two odd cents go to a and b.
        assertThat(cascade.allocations()).extracting(each -> each.amount().minor())
                .containsExactly(1L, 1L, 1L);
        assertThat(new Cascade(Terms.of("""
                tiers:
                  - {name: Profit, split: {a: 50%, b: 50%}}
                """), stakes(0), USD).run(List.of(new Receipt(DAY_0, "main", 1))).allocations())
                .extracting(each -> each.amount().minor()).containsExactly(1L, 0L);
    }

    @Test
    void anInterestIsPaidBeforeThePrincipalAndThePremiumLast() {
        var cascade = run("""
                tiers:
                  - {name: Loan, to: bank, up-to: 1000, interest: 7.3%, premium: 10%, \
                from: 2026-01-01}
                """ + REST, main(100, 220), main(200, 2000));

        // 100 days: 20.00 interest, 200 principal. Then 100 days on 800: 16.00, 800, premium 100.
        assertThat(Allocated.table(cascade)).isEqualTo("""
                2026-04-11 main    220 0
                2026-07-20 main    916 1084
                """);
        assertThat(cascade.allocations().get(0).owedAfter().orElseThrow().toString())
                .isEqualTo("USD 900.00");
    }

    @Test
    void aBalanceIsOneForAllPotsAndOnOneDateTheMainTiersRunFirst() {
        var cascade = run("""
                tiers:
                  - {name: Loan, to: bank, up-to: 100}
                """ + REST + """
                pots:
                  credit: {source: state, tiers: [Loan, Profit]}
                """, new Receipt(DAY_0, "credit", 80_00), main(0, 70));

        assertThat(Allocated.table(cascade)).isEqualTo("""
                2026-01-01 main    70 0
                2026-01-01 credit    30 50
                """);
    }

    @Test
    void investorsAreOnePartyThatIsThenDividedByWhatEachHasPaidIn() {
        var stakes = new Stakes(List.of(
                new PaidIn(DAY_0, "first fund", true, 300_00),
                new PaidIn(DAY_0.plusDays(2), "second fund", true, 100_00)),
                equity("first fund", 300_00, "second fund", 300_00));
        var cascade = new Cascade(Terms.of("""
                tiers:
                  - {name: Equity, to: investors, up-to: 100%, of: contributions}
                """ + REST), stakes, USD).run(List.of(main(1, 100), main(2, 100)));

        assertThat(Allocated.paid(cascade)).isEqualTo("""
                2026-01-02 first fund 100, producer 0, second fund 0
                2026-01-03 first fund 75, producer 0, second fund 25
                """);
        assertThat(cascade.owedOn(DAY_0.plusDays(2)).get(0).amount().toString())
                .isEqualTo("USD 200.00");
    }

    @Test
    void whileNobodyHasPaidInInvestorsAreDividedByTheirSources() {
        var stakes = new Stakes(List.of(), equity("first fund", 300_00, "second fund", 100_00));
        var cascade = new Cascade(Terms.of("""
                tiers:
                  - {name: Profit, split: {investors: 80%, producer: 20%}}
                """), stakes, USD).run(List.of(main(1, 100)));

        assertThat(Allocated.paid(cascade)).isEqualTo(
                "2026-01-02 first fund 60, producer 20, second fund 20\n");
    }

    @Test
    void interestOnContributionsBeginsWithEachOfThem() {
        var stakes = new Stakes(List.of(
                new PaidIn(DAY_0, "fund", true, 1000_00),
                new PaidIn(DAY_0.plusDays(50), "fund", true, 1000_00)),
                equity("fund", 2000_00));
        var cascade = new Cascade(Terms.of("""
                tiers:
                  - {name: Equity, to: investors, up-to: 110%, of: contributions, interest: 7.3%}
                """ + REST), stakes, USD).run(List.of(main(100, 5000)));

        // 1,000 for 100 days and 1,000 for 50 at 0.02 % a day: 30; 2,000; premium 200.
        assertThat(Allocated.table(cascade)).isEqualTo("2026-04-11 main    2230 2770\n");
    }

    private static Cascade run(String terms, Receipt... receipts) {
        return new Cascade(Terms.of(terms), stakes(0), USD).run(List.of(receipts));
    }

    private static Stakes stakes(long dollars) {
        return new Stakes(dollars == 0 ? List.of()
                : List.of(new PaidIn(DAY_0, "fund", true, dollars * 100)),
                dollars == 0 ? Map.of() : Map.of("fund", dollars * 100));
    }

    private static Map<String, Long> equity(Object... pairs) {
        var equity = new LinkedHashMap<String, Long>();
        for (var at = 0; at < pairs.length; at += 2) {
            equity.put((String) pairs[at], ((Integer) pairs[at + 1]).longValue());
        }
        return equity;
    }

    private static Receipt main(int day, long dollars) {
        return main(DAY_0.plusDays(day), dollars);
    }

    private static Receipt main(LocalDate date, long dollars) {
        return new Receipt(date, Waterfall.MAIN, dollars * 100);
    }
}
