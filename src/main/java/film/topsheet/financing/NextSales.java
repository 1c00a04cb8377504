package film.topsheet.financing;

import film.topsheet.financing.Recoupment.Owed;
import film.topsheet.money.Money;
import film.topsheet.slate.Waterfall;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What sales would do from now on, stretch by stretch: in each, every dollar goes the same way,
 * until a debt is paid or a threshold is reached.
 */
final class NextSales {

    /** More than a waterfall on paper has; what comes after so many is not told. */
    private static final int MOST = 40;
    /** Minor units; a debt that needs more sales than that is never paid. */
    private static final BigDecimal MOST_SALES = BigDecimal.TEN.pow(16);

    private final Supplier<Cascade> actual;
    private final Waterfall waterfall;
    private final LocalDate day;
    private final long hundred;
    private final Currency currency;
    private final List<Long> sold = new ArrayList<>();

    /**
     * @param actual a new cascade after what was really received
     * @param day    on which it is sold; not before the last receipt
     */
    NextSales(Supplier<Cascade> actual, Waterfall waterfall, LocalDate day, Currency currency) {
        this.actual = actual;
        this.waterfall = waterfall;
        this.day = day;
        this.currency = currency;
        this.hundred = BigDecimal.valueOf(100).movePointRight(Money.digits(currency))
                .longValueExact();
    }

    List<Recoupment.Stretch> stretches() {
        var stretches = new ArrayList<Recoupment.Stretch>();
        for (var turn = 0; turn < MOST; turn++) {
            var stretch = stretch();
            var last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
            if (last != null && isLeftOf(last, stretch)) {
                stretches.set(stretches.size() - 1, last.longer(stretch));
            } else {
                stretches.add(stretch);
            }
            if (stretch.sales().isEmpty()) {
                break;
            }
            sold.add(stretch.sales().orElseThrow().minor());
        }
        return stretches;
    }

    /** Rounded takes can leave some cents of the debt that was to be paid. */
    private static boolean isLeftOf(Recoupment.Stretch last, Recoupment.Stretch next) {
        return last.paid().isPresent() && next.paid().isPresent()
                && last.paid().get().tier().equals(next.paid().get().tier())
                && last.paid().get().party().equals(next.paid().get().party());
    }

    private Recoupment.Stretch stretch() {
        var before = sold.stream().mapToLong(Long::longValue).sum();
        var cascade = soldSoFar();
        var owed = cascade.owedOn(day);
        var gross = cascade.grossOf(Waterfall.MAIN);
        var taken = cascade.allocations().size();
        cascade.run(List.of(new Receipt(day, Waterfall.MAIN, hundred)));
        var ofHundred = cascade.allocations().subList(taken, cascade.allocations().size());
        var first = owed.stream()
                .flatMap(each -> paidOff(each, ofHundred).stream())
                .min(Comparator.comparingLong(PaidOff::sales));
        var threshold = thresholds().map(each -> each - gross).filter(each -> each > 0)
                .min(Comparator.naturalOrder());
        var isThreshold = threshold.isPresent()
                && first.filter(each -> each.sales() <= threshold.get()).isEmpty();
        var sales = isThreshold ? threshold : first.map(PaidOff::sales);
        return new Recoupment.Stretch(money(before), sales.map(this::money),
                isThreshold ? Optional.empty() : first.map(PaidOff::debt), ofHundred);
    }

    private record PaidOff(Owed debt, long sales) {}

    /** How much would be sold until a debt is paid that takes its part of what is sold now. */
    private Optional<PaidOff> paidOff(Owed debt, List<Allocation> ofHundred) {
        var part = ofHundred.stream()
                .filter(each -> each.tier().equals(debt.tier())
                        && each.payee().equals(debt.party()))
                .mapToLong(each -> each.amount().minor()).sum();
        return part == 0 ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(debt.amount().minor())
                                // Each tier above may round a unit away.
                                .add(BigDecimal.valueOf(waterfall.tiers().size()))
                                .multiply(BigDecimal.valueOf(hundred))
                                .divide(BigDecimal.valueOf(part), 0, RoundingMode.CEILING))
                        .filter(each -> each.compareTo(MOST_SALES) <= 0)
                        .map(each -> new PaidOff(debt, each.longValueExact()));
    }

    private Stream<Long> thresholds() {
        return waterfall.tiers().stream().flatMapToLong(each ->
                        LongStream.of(each.afterMinor(), each.untilMinor()))
                .filter(each -> each < Long.MAX_VALUE).boxed();
    }

    private Cascade soldSoFar() {
        var cascade = actual.get();
        sold.forEach(each ->
                cascade.run(List.of(new Receipt(day, Waterfall.MAIN, each))));
        return cascade;
    }

    private Money money(long minor) {
        return new Money(currency, minor);
    }
}
