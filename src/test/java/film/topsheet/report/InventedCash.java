package film.topsheet.report;

import film.topsheet.financing.BalanceLine;
import film.topsheet.financing.CashFlow;
import film.topsheet.financing.CashStanding;
import film.topsheet.financing.CashWeek;
import film.topsheet.financing.Flow;
import film.topsheet.money.Money;
import film.topsheet.report.CashReport.Expected;
import film.topsheet.slate.Phase;
import film.topsheet.slate.PhaseName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The cash of Night Ferry in the week of report 11, invented; as many times, weeks as wanted. */
final class InventedCash {

    private static final LocalDate NOW = NightFerryWeek11.WEEK;
    private static final List<Phase> PHASES = List.of(
            phase(PhaseName.PREP, "2026-06-22", "2026-08-01"),
            phase(PhaseName.SHOOT, "2026-08-03", "2026-09-26"),
            phase(PhaseName.POST, "2026-09-28", "2027-02-27"),
            phase(PhaseName.DELIVERY, "2027-03-01", "2027-04-24"));

    private final CostReport report;
    private final Currency currency;
    private final long factor;
    private final List<Flow> parts = new ArrayList<>();

    private InventedCash(CostReport report, long factor) {
        this.report = report;
        this.currency = report.cover().currency();
        this.factor = factor;
    }

    static CashReport week11() {
        return of(NightFerryWeek11.issued(), 33, 1);
    }

    /**
     * Eleven weeks that are over, and those to come.
     *
     * @param factor by which every amount is larger
     */
    static CashReport of(CostReport report, int coming, long factor) {
        return new InventedCash(report, factor).of(coming);
    }

    private CashReport of(int coming) {
        flows(coming);
        var weeks = weeks(coming);
        var bank = weeks.get(10).closing();
        var balance = List.of(line(BalanceLine.Kind.BANK, "", bank),
                line(BalanceLine.Kind.UNDRAWN, "", money(299_766_300)),
                line(BalanceLine.Kind.UNDRAWN, "credit-loan", money(460_000_000)),
                line(BalanceLine.Kind.UNDRAWN, "presale-loan", money(302_000_000)),
                line(BalanceLine.Kind.DEPOSITS, "", money(12_000_000)),
                line(BalanceLine.Kind.TAX, "", money(0)),
                line(BalanceLine.Kind.FINAL_COST, "", money(2_189_918_300L)),
                line(BalanceLine.Kind.PAID, "", money(-998_744_018)));
        return new CashReport(report, new CashFlow(weeks, parts, balance,
                standing(weeks, balance)), PHASES, List.of(
                expected("2026-09-18", "equity", "", true, money(299_766_300)),
                expected("2026-09-18", "presale", "presale-loan", true, money(302_000_000)),
                expected("2026-10-02", "tax-credit", "credit-loan", true, money(460_000_000)),
                expected("2026-11-13", "receipt", "", true, money(3_630_000)),
                expected("2027-06-30", "incentive", "State credit", true, money(484_250_000)),
                expected(null, "deferment", "deferments", true, money(80_000_000)),
                expected(null, "grant", "harbor-fund", false, new Money(
                        Currency.getInstance("EUR"), 25_000_000))));
    }

    private void flows(int coming) {
        part("2026-06-27", Flow.Kind.EQUITY, "", 600_000_000);
        part("2026-08-08", Flow.Kind.EQUITY, "", 440_000_000);
        part("2026-08-29", Flow.Kind.FUNDING, "presale-loan", 218_000_000);
        part("2026-09-19", Flow.Kind.EQUITY, "", 299_766_300);
        part("2026-09-19", Flow.Kind.FUNDING, "presale-loan", 302_000_000);
        part("2026-10-03", Flow.Kind.FUNDING, "credit-loan", 460_000_000);
        part("2026-11-14", Flow.Kind.OTHER_RECEIPT, "", 3_630_000);
        part("2026-06-27", Flow.Kind.HELD, "", 12_000_000);
        part("2026-10-10", Flow.Kind.HELD, "", -12_000_000);
        for (var at = 0; at < 11 + coming; at++) {
            var week = LocalDate.of(2026, 6, 27).plusWeeks(at).toString();
            part(week, Flow.Kind.PAYMENT, "ATL", 9_000_017 + at % 3 * 1_200_000);
            part(week, Flow.Kind.PAYMENT, at < 16 ? "PRODUCTION" : "POST",
                    at < 16 ? 70_123_456 + at * 2_345_678L : 8_765_432);
            part(week, Flow.Kind.PAYMENT, "OTHER", 1_000_001);
        }
        parts.sort(Comparator.comparing(Flow::day).thenComparing(Flow::kind)
                .thenComparing(Flow::name));
    }

    private List<CashWeek> weeks(int coming) {
        var weeks = new ArrayList<CashWeek>();
        var closing = money(0);
        var drawn = money(0);
        for (var at = 0; at < 11 + coming; at++) {
            var week = LocalDate.of(2026, 6, 27).plusWeeks(at);
            var in = sum(week, true);
            var out = sum(week, false);
            var unexplained = money(at == 4 ? 350_000 : at == 5 ? -350_000 : 0);
            var opening = closing;
            drawn = drawn.plus(parts.stream()
                    .filter(each -> each.day().equals(week) && each.kind().isFunding())
                    .map(Flow::amount).reduce(money(0), Money::plus));
            closing = opening.plus(in).minus(out).plus(unexplained);
            weeks.add(new CashWeek(week, at < 11, opening, in, out, unexplained, closing, drawn,
                    at == 0 ? Optional.empty() : Optional.of(money(
                            at < 6 ? 600_000_000 : at < 12 ? 1_300_000_000 : 2_319_766_300L))));
        }
        return weeks;
    }

    private CashStanding standing(List<CashWeek> weeks, List<BalanceLine> balance) {
        var coming = weeks.stream().filter(each -> !each.actual()).toList();
        var lowest = coming.stream().min(Comparator.comparing(CashWeek::closing))
                .map(each -> new CashStanding.Closing(each.weekEnding(), each.closing()));
        return new CashStanding(weeks.get(10).closing(), money(0), lowest,
                Optional.of(new CashStanding.Call(NOW.plusDays(13), money(299_766_300))),
                Optional.of(new CashStanding.Closing(NOW.plusDays(14), money(-12_345_600))),
                sum(balance, false), sum(balance, true), money(2_399_766_300L), money(25_000_000),
                money(25_000_000), true);
    }

    private Money sum(List<BalanceLine> balance, boolean funds) {
        return balance.stream().filter(each -> each.kind().isFunds() == funds)
                .map(BalanceLine::amount).reduce(money(0), Money::plus);
    }

    private Money sum(LocalDate week, boolean receipts) {
        return parts.stream().filter(each -> each.day().equals(week)
                        && each.kind().isReceipt() == receipts)
                .map(Flow::amount).reduce(money(0), Money::plus);
    }

    private void part(String week, Flow.Kind kind, String name, long minor) {
        parts.add(new Flow(LocalDate.parse(week), kind, name, money(minor)));
    }

    private static BalanceLine line(BalanceLine.Kind kind, String name, Money amount) {
        return new BalanceLine(kind, name, amount);
    }

    private static Expected expected(
            String day, String kind, String source, boolean signed, Money amount) {
        return new Expected(day == null ? null : LocalDate.parse(day), kind, source, signed,
                amount);
    }

    private Money money(long minor) {
        return new Money(currency, Math.multiplyExact(minor, factor));
    }

    private static Phase phase(PhaseName name, String from, String to) {
        return new Phase(name, LocalDate.parse(from), LocalDate.parse(to), OptionalInt.empty(),
                OptionalInt.empty());
    }
}
