package film.topsheet.financing;

import film.topsheet.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The cash of a production week by week, and where it stands. Knows no database and no clock.
 *
 * @param weeks   from the first posting or flow to the last, this week always among them
 * @param parts   of which the receipts and payments of these weeks are the sums: one of a week, a
 *                kind and a name, on the week-ending
 * @param balance of which the funds and the cash to complete are the sums
 */
public record CashFlow(List<CashWeek> weeks, List<Flow> parts, List<BalanceLine> balance,
        CashStanding standing) {

    static CashFlow of(CashBooks books) {
        var flows = flows(books);
        var weeks = weeks(books, flows);
        var bank = weeks.stream().filter(CashWeek::actual).reduce((one, next) -> next)
                .orElseThrow().closing();
        var balance = new Balance(books).lines(bank);
        return new CashFlow(weeks, parts(flows), balance,
                standing(books, flows, weeks, balance));
    }

    /** By week-ending. */
    private static TreeMap<LocalDate, List<Flow>> flows(CashBooks books) {
        var all = Stream.of(
                books.paid().stream().flatMap(Paid::flows),
                books.rests().stream().flatMap(each ->
                        each.spread(books.weeks(), books.now()).stream()),
                books.plan().stream(),
                books.sources().stream().flatMap(each ->
                        each.flows(books.now(), books.next(), books.currency()).stream()));
        var byWeek = new TreeMap<LocalDate, List<Flow>>();
        all.flatMap(each -> each).forEach(each -> byWeek.computeIfAbsent(
                books.weeks().endingOf(each.day()), week -> new ArrayList<>()).add(each));
        return byWeek;
    }

    private static List<Flow> parts(TreeMap<LocalDate, List<Flow>> flows) {
        var parts = new ArrayList<Flow>();
        flows.forEach((week, all) -> {
            var sums = new TreeMap<Flow.Kind, TreeMap<String, Flow>>();
            all.forEach(each -> sums.computeIfAbsent(each.kind(), kind -> new TreeMap<>())
                    .merge(each.name(), each.on(week), (one, next) -> new Flow(
                            week, one.kind(), one.name(), one.amount().plus(next.amount()))));
            sums.values().forEach(each -> each.values().stream()
                    .filter(part -> !part.amount().isZero()).forEach(parts::add));
        });
        return parts;
    }

    private static List<CashWeek> weeks(CashBooks books, TreeMap<LocalDate, List<Flow>> flows) {
        var bank = new Bank(books.weeks(), books.bank());
        var weeks = new ArrayList<CashWeek>();
        var closing = books.nil();
        var drawn = books.nil();
        var beforeBank = books.nil();
        var last = last(books, flows);
        for (var week = first(books, flows, bank); !week.isAfter(last); week = week.plusWeeks(1)) {
            var ofWeek = flows.getOrDefault(week, List.of());
            var opening = closing;
            var receipts = sum(books, ofWeek.stream().filter(each -> each.kind().isReceipt()));
            var payments = sum(books, ofWeek.stream().filter(each -> !each.kind().isReceipt()));
            drawn = drawn.plus(sum(books, ofWeek.stream()
                    .filter(each -> each.kind().isFunding())));
            var reckoned = opening.plus(receipts).minus(payments);
            closing = reckoned;
            if (bank.speaksOf(week)) {
                beforeBank = week.equals(bank.first()) ? opening : beforeBank;
                closing = bank.closing(week, beforeBank);
            }
            var approved = Optional.ofNullable(books.drawdown().floorEntry(week))
                    .map(Map.Entry::getValue);
            weeks.add(new CashWeek(week, !week.isAfter(books.now()), opening, receipts, payments,
                    closing.minus(reckoned), closing, drawn, approved));
        }
        return weeks;
    }

    private static LocalDate first(
            CashBooks books, TreeMap<LocalDate, List<Flow>> flows, Bank bank) {
        var starts = new ArrayList<LocalDate>(List.of(books.now()));
        books.oldest().ifPresent(each -> starts.add(books.weeks().endingOf(each)));
        if (!flows.isEmpty()) {
            starts.add(flows.firstKey());
        }
        if (!bank.lines().isEmpty()) {
            starts.add(bank.first());
        }
        return starts.stream().min(Comparator.naturalOrder()).orElseThrow();
    }

    private static LocalDate last(CashBooks books, TreeMap<LocalDate, List<Flow>> flows) {
        return flows.isEmpty() || flows.lastKey().isBefore(books.now())
                ? books.now() : flows.lastKey();
    }

    private static Money sum(CashBooks books, Stream<Flow> flows) {
        return flows.map(Flow::amount).reduce(books.nil(), Money::plus);
    }

    /** What the bank has over what the books say, of all weeks that are over. */
    static Money unexplained(List<CashWeek> weeks, Money nil) {
        return weeks.stream().filter(CashWeek::actual).map(CashWeek::unexplained)
                .reduce(nil, Money::plus);
    }

    /**
     * The first week that would close below the floor if some money did not come, and how it would
     * close; of weeks before that money none.
     *
     * @param missing what does not come of what a coming week counts on, by week-ending
     */
    public Optional<CashStanding.Closing> without(SortedMap<LocalDate, Money> missing) {
        return without(weeks.stream().filter(each -> !missing.isEmpty()
                        && !each.weekEnding().isBefore(missing.firstKey())).toList(), missing,
                standing.floor());
    }

    private static Optional<CashStanding.Closing> without(
            List<CashWeek> coming, Map<LocalDate, Money> missing, Money floor) {
        var gone = Money.zero(floor.currency());
        for (var week : coming) {
            gone = missing.containsKey(week.weekEnding())
                    ? gone.plus(missing.get(week.weekEnding())) : gone;
            var closing = week.closing().minus(gone);
            if (floor.isMoreThan(closing)) {
                return Optional.of(new CashStanding.Closing(week.weekEnding(), closing));
            }
        }
        return Optional.empty();
    }

    private static CashStanding standing(CashBooks books,
            TreeMap<LocalDate, List<Flow>> flows, List<CashWeek> weeks, List<BalanceLine> lines) {
        var coming = weeks.stream().filter(each -> !each.actual()).toList();
        var balance = new Balance(books);
        var lowest = coming.stream().min(Comparator.comparing(CashWeek::closing))
                .map(each -> new CashStanding.Closing(each.weekEnding(), each.closing()));
        return new CashStanding(lines.get(0).amount(), unexplained(weeks, books.nil()), lowest,
                nextCall(books), needed(books, flows, coming),
                Balance.cashToComplete(lines, books.nil()),
                Balance.fundsToComplete(lines, books.nil()), balance.signed(), balance.unsigned(),
                books.floor(), !books.sources().isEmpty());
    }

    private static Optional<CashStanding.Call> nextCall(CashBooks books) {
        var dues = new TreeMap<LocalDate, Money>();
        books.sources().stream()
                .filter(each -> each.isEquity() && each.isSignedBy(books.now()))
                .flatMap(each -> each.awaited(books.now()).stream())
                .forEach(each -> dues.merge(
                        each.dueOn(), each.worth(books.currency()), Money::plus));
        return Optional.ofNullable(dues.firstEntry())
                .map(each -> new CashStanding.Call(each.getKey(), each.getValue()));
    }

    private static Optional<CashStanding.Closing> needed(
            CashBooks books, TreeMap<LocalDate, List<Flow>> flows, List<CashWeek> coming) {
        var equity = new TreeMap<LocalDate, Money>();
        flows.forEach((week, ofWeek) -> equity.put(week, sum(books, ofWeek.stream()
                .filter(each -> each.kind() == Flow.Kind.EQUITY))));
        return without(coming, equity, books.floor());
    }
}
