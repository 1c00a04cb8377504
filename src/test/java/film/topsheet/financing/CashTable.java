package film.topsheet.financing;

import static java.util.stream.Collectors.joining;

import film.topsheet.ledger.ProductionWeeks;
import film.topsheet.money.Money;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The cash of an invented production, one line of a test after the other. This week ends on
 * Saturday 5 September 2026; the shoot lasts until 26 September.
 */
final class CashTable {

    static final Currency USD = Currency.getInstance("USD");
    static final LocalDate NOW = LocalDate.of(2026, 9, 5);
    static final Rest.Span SHOOT = new Rest.Span(
            LocalDate.of(2026, 8, 3), LocalDate.of(2026, 9, 26));

    private final List<Paid> paid = new ArrayList<>();
    private final List<Rest> rests = new ArrayList<>();
    private final List<Flow> plan = new ArrayList<>();
    private final List<FundingSource> sources = new ArrayList<>();
    private final List<BankLine> bank = new ArrayList<>();
    private final NavigableMap<LocalDate, Money> drawdown = new TreeMap<>();
    private Money floor = usd("0");
    private LocalDate oldest;

    static Money usd(String amount) {
        return Money.of(USD, amount);
    }

    static LocalDate day(String monthAndDay) {
        return LocalDate.parse("2026-" + monthAndDay);
    }

    CashTable paid(String day, String cost, String held, String tax) {
        paid.add(new Paid(day(day), "PRODUCTION", usd(cost), usd(held), usd(tax)));
        return this;
    }

    CashTable rest(String finalCost, String actual, String planned, Rest.Span phase, int lag) {
        rests.add(new Rest("PRODUCTION", usd(finalCost), usd(actual), usd(planned),
                Optional.ofNullable(phase), lag));
        return this;
    }

    CashTable plan(String day, Flow.Kind kind, String amount) {
        plan.add(new Flow(day(day), kind, usd(amount)));
        return this;
    }

    /** Signed and expected: month and day, or null. */
    CashTable source(String kind, String amount, String signed, String expected,
            Contribution... contributions) {
        sources.add(new FundingSource(kind + " " + sources.size(), kind, usd(amount),
                BigDecimal.ONE, signed == null ? null : day(signed),
                expected == null ? null : day(expected), List.of(contributions)));
        return this;
    }

    static Contribution contribution(String due, String received, String amount) {
        return new Contribution(day(due), received == null ? null : day(received), usd(amount),
                BigDecimal.ONE);
    }

    CashTable bank(String account, String day, String amount, String balance) {
        bank.add(new BankLine(account, day(day), usd(amount),
                balance == null ? null : usd(balance)));
        return this;
    }

    CashTable drawdown(String day, String cumulative) {
        drawdown.put(day(day), usd(cumulative));
        return this;
    }

    CashTable floor(String amount) {
        floor = usd(amount);
        return this;
    }

    CashTable oldest(String day) {
        oldest = day(day);
        return this;
    }

    CashFlow flow() {
        return CashFlow.of(new CashBooks(USD, new ProductionWeeks(DayOfWeek.SATURDAY), NOW,
                Optional.ofNullable(oldest), paid, rests, plan, sources, bank, drawdown, floor));
    }

    /** Week, state, opening, receipts, payments, unexplained, closing. */
    String weeks() {
        return flow().weeks().stream().map(each -> "%s %s %s %s %s %s %s%n".formatted(
                each.weekEnding().toString().substring(5), each.actual() ? "actual" : "coming",
                text(each.opening()), text(each.receipts()), text(each.payments()),
                text(each.unexplained()), text(each.closing()))).collect(joining());
    }

    private static String text(Money amount) {
        return amount.decimal().toPlainString().replace(".00", "");
    }
}
