package film.topsheet.financing;

import static film.topsheet.financing.FinancingBooks.USD;
import static film.topsheet.financing.FinancingBooks.WEEK;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.financing.Recoupment.Scenario;
import film.topsheet.financing.Recoupment.Stretch;
import film.topsheet.money.Money;
import film.topsheet.slate.Waterfall;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Where every dollar of sales would go from now on, and how long it goes the same way. */
class NextSalesTest {

    private static final long HUNDRED = 100_00;

    @Test
    void dollarsGoOneWayUntilADebtIsPaid() {
        var books = new FinancingBooks();
        books.source("one", "equity", "First Fund", 1000, "2026-01-01", null);
        books.paid("one", "First Fund", "2026-06-01", 1000, "2026-06-01");
        books.revenue("actual", "2026-09-01", "Sea Sales", "UK", 100);

        // 90 of 1,200 are paid; 1,110 are 90 % of 1,233.33, and what roundings may cost.
        assertThat(table(books.recoupment().stretches())).isEqualTo("""
                from 0: 10 sales-agent, 90 First Fund, until 1233.37: Equity
                from 1233.37: 10 sales-agent, 45 First Fund, 45 producer
                """);
        var standings = books.recoupment().standingsOf("First Fund");
        assertThat(standings.stream().map(each -> "%s owed %s paid %s next %s base %s".formatted(
                each.tier().name(), each.owed().map(Money::decimal).orElse(null),
                each.paid().decimal(), each.next().decimal(),
                each.taken().get(Scenario.BASE).decimal())).toList()).containsExactly(
                "Equity owed 1110.00 paid 90.00 next 90.00 base 90.00",
                "Net profit owed null paid 0.00 next 0.00 base 0.00");
        assertThat(books.recoupment().standings()).extracting(Standing::party)
                .containsExactly("sales-agent", "investors", "investors", "producer");
    }

    /** What is printed beside it is owed on the week-ending: one more day would be interest. */
    @Test
    void theNextDollarComesOnTheDayOnWhichTheBalancesAreReckoned() {
        var terms = Terms.settings("""
                tiers:
                  - {name: Loan, to: bank,     up-to: 3650, interest: 10%, from: 2026-08-06}
                  - {name: Rest, to: producer, take: 100%}
                """);
        var recoupment = new Recoupments(new FinancingBooks().rows(),
                terms.waterfall().orElseThrow(), FinancingBooks.conversion(), terms, WEEK)
                .recoupment();

        // Thirty days at a dollar a day; two cents are what two tiers may round away.
        assertThat(recoupment.owed().get(0).amount().toString()).isEqualTo("USD 3680.00");
        assertThat(table(recoupment.stretches())).isEqualTo("""
                from 0: 100 bank, until 3680.02: Loan
                from 3680.02: 100 producer
                """);
    }

    @Test
    void orUntilAThresholdIsReached() {
        var terms = Terms.of("""
                tiers:
                  - {name: Loan,     to: bank,  up-to: 300}
                  - {name: Corridor, to: actor, take: 5%, of: gross, after: {gross: 500}, \
                until: {gross: 900}}
                  - {name: Rest,     to: producer, take: 100%}
                """);

        assertThat(table(stretches(terms, new Stakes(List.of(), Map.of()), List.of())))
                .isEqualTo("""
                        from 0: 100 bank, until 300.03: Loan
                        from 300.03: 100 producer, until 500
                        from 500: 5 actor, 95 producer, until 900
                        from 900: 100 producer
                        """);
    }

    @Test
    void everyHundredIsWholeAndADebtThatEndsAStretchIsPaidThenForAnyWaterfall() {
        var invented = new InventedTerms();
        for (var turn = 0; turn < 300; turn++) {
            var waterfall = invented.waterfall();
            var stakes = invented.stakes();
            var receipts = invented.receipts();
            var what = "seed %d, waterfall %d: %s, %s, %s".formatted(
                    InventedTerms.SEED, turn, waterfall, stakes, receipts);
            var sold = new ArrayList<>(receipts);
            for (var each : stretches(waterfall, stakes, receipts)) {
                assertThat(each.ofHundred().stream().mapToLong(part -> part.amount().minor())
                        .sum()).as(what).isEqualTo(HUNDRED);
                each.sales().ifPresent(sales -> sold.add(new Receipt(
                        lastDay(), Waterfall.MAIN, sales.minor())));
                each.paid().ifPresent(paid -> assertThat(
                        new Cascade(waterfall, stakes, USD).run(sold).owedOn(lastDay()).stream()
                                .filter(owed -> owed.tier().equals(paid.tier())
                                        && owed.party().equals(paid.party()))
                                .mapToLong(owed -> owed.amount().minor()).sum())
                        // Half a cent of every hundred dollars is what a share can be rounded by.
                        .as(what).isLessThanOrEqualTo(waterfall.tiers().size()
                                + each.sales().orElseThrow().minor() / HUNDRED));
            }
        }
    }

    private static LocalDate lastDay() {
        return WEEK.plusYears(10);
    }

    private static List<Stretch> stretches(
            Waterfall waterfall, Stakes stakes, List<Receipt> receipts) {
        Supplier<Cascade> actual = () -> new Cascade(waterfall, stakes, USD).run(receipts);
        return new NextSales(actual, waterfall, lastDay(), USD).stretches();
    }

    private static String table(List<Stretch> stretches) {
        return stretches.stream().map(each -> "from %s: %s%s%s%n".formatted(
                text(each.before().decimal()),
                each.ofHundred().stream().filter(part -> part.amount().isPositive())
                        .map(part -> text(part.amount().decimal()) + " " + part.party())
                        .collect(joining(", ")),
                each.sales().map(sales -> ", until "
                        + text(each.before().plus(sales).decimal())).orElse(""),
                each.paid().map(paid -> ": " + paid.tier()).orElse(""))).collect(joining());
    }

    private static String text(BigDecimal amount) {
        return amount.toPlainString().replace(".00", "");
    }
}
