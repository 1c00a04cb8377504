package film.topsheet.financing;

import film.topsheet.financing.Recoupment.Scenario;
import film.topsheet.money.Money;
import film.topsheet.slate.Waterfall;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What each scenario counts on: contributions and receipts of the past as they were, and those to
 * come as the scenario has them.
 */
final class Expectations {

    private final FinancingRows rows;
    private final Waterfall waterfall;
    private final Conversion conversion;
    private final Currency currency;
    private final LocalDate weekEnding;
    private final LocalDate coming;
    private final Map<String, FinancingRows.Source> sources = new HashMap<>();

    /** @param coming the week-ending after this one, when all that is overdue is counted on */
    Expectations(FinancingRows rows, Waterfall waterfall, Conversion conversion,
            Currency currency, LocalDate weekEnding, LocalDate coming) {
        this.rows = rows;
        this.waterfall = waterfall;
        this.conversion = conversion;
        this.currency = currency;
        this.weekEnding = weekEnding;
        this.coming = coming;
        rows.sources().forEach(each -> sources.put(each.name(), each));
    }

    /** Gross of one row, in the production's currency. */
    record Gross(LocalDate date, String source, String territory, long minor) {}

    Stakes stakes(Scenario scenario) {
        var paidIn = new ArrayList<PaidIn>();
        var drawn = new HashMap<String, Long>();
        for (var each : rows.contributions()) {
            drawn.merge(each.source(), each.minor(), Long::sum);
            paidIn(each, scenario).ifPresent(paidIn::add);
        }
        if (scenario != Scenario.ACTUAL) {
            rows.sources().forEach(each ->
                    undrawn(each, drawn.getOrDefault(each.name(), 0L)).ifPresent(paidIn::add));
        }
        paidIn.sort(Comparator.comparing(PaidIn::date));
        return new Stakes(paidIn, equity());
    }

    private Optional<PaidIn> paidIn(FinancingRows.Contribution row, Scenario scenario) {
        var source = sources.get(row.source());
        var name = "contribution of %s due on %s".formatted(row.source(), row.dueOn());
        if (source == null) {
            conversion.leaveOut(name + ": its source is in no funding file");
            return Optional.empty();
        }
        if (!source.bringsMoney()
                || scenario == Scenario.ACTUAL && !row.isReceivedBy(weekEnding)) {
            return Optional.empty();
        }
        if (row.isReceivedBy(weekEnding)) {
            var date = row.receivedOn().orElseThrow();
            return conversion.received(row.minor(), row.currency(), date, name)
                    .map(minor -> new PaidIn(date, row.party(), source.isEquity(), minor));
        }
        return conversion.expected(row.minor(), row.currency(), name).map(minor ->
                new PaidIn(notBefore(row.dueOn()), row.party(), source.isEquity(), minor));
    }

    /** What a signed source has promised and nobody has called. */
    private Optional<PaidIn> undrawn(FinancingRows.Source source, long drawn) {
        if (!source.isSignedBy(weekEnding) || !source.bringsMoney() || source.minor() <= drawn) {
            return Optional.empty();
        }
        var date = source.expectedOn().map(this::notBefore).orElse(coming);
        return conversion.expected(source.minor() - drawn, source.currency(),
                        "funding of " + source.name())
                .map(minor -> new PaidIn(date, source.party(), source.isEquity(), minor));
    }

    /** What is overdue is counted on in the coming week. */
    private LocalDate notBefore(LocalDate expected) {
        return expected.isAfter(weekEnding) ? expected : coming;
    }

    private Map<String, Long> equity() {
        var equity = new LinkedHashMap<String, Long>();
        rows.sources().stream().filter(FinancingRows.Source::isEquity).forEach(each ->
                conversion.expected(each.minor(), each.currency(), "funding of " + each.name())
                        .ifPresent(minor -> equity.merge(each.party(), minor, Long::sum)));
        return equity;
    }

    /** Actual receipts up to this week, then the scenario's own of later ones. */
    List<Gross> gross(Scenario scenario) {
        var gross = new ArrayList<Gross>();
        for (var row : rows.revenue()) {
            if (row.scenario().equals(Scenario.ACTUAL.word()) && !isToCome(row.date())) {
                conversion.received(row.minor(), row.currency(), row.date(), name(row))
                        .map(minor -> gross(row, minor)).ifPresent(gross::add);
            } else if (scenario != Scenario.ACTUAL && row.scenario().equals(scenario.word())
                    && isToCome(row.date())) {
                conversion.expected(row.minor(), row.currency(), name(row))
                        .map(minor -> gross(row, minor)).ifPresent(gross::add);
            }
        }
        return gross;
    }

    boolean isToCome(LocalDate date) {
        return date.isAfter(weekEnding);
    }

    /** What a scenario expected on or before this week; it came as an actual one, or not at all. */
    List<Recoupment.Overdue> overdue(Scenario scenario) {
        var overdue = new ArrayList<Recoupment.Overdue>();
        for (var row : rows.revenue()) {
            if (scenario != Scenario.ACTUAL && row.scenario().equals(scenario.word())
                    && !isToCome(row.date())) {
                conversion.expected(row.minor(), row.currency(), name(row)).ifPresent(minor ->
                        overdue.add(new Recoupment.Overdue(row.date(), row.source(),
                                row.territory(), new Money(currency, minor))));
            }
        }
        return overdue;
    }

    private static Gross gross(FinancingRows.Revenue row, long minor) {
        return new Gross(row.date(), row.source(), row.territory(), minor);
    }

    private static String name(FinancingRows.Revenue row) {
        return "revenue of %s, %s, %s".formatted(row.source(), row.scenario(), row.date());
    }

    /** Whether these receipts run through the main tiers. */
    boolean isMain(Gross gross) {
        return waterfall.potOf(gross.source()).isEmpty();
    }

    /** One receipt for all of a date and pot. */
    List<Receipt> receipts(List<Gross> gross) {
        var sums = new TreeMap<LocalDate, Map<String, Long>>();
        for (var each : gross) {
            var pot = waterfall.potOf(each.source()).map(Waterfall.Pot::name)
                    .orElse(Waterfall.MAIN);
            sums.computeIfAbsent(each.date(), date -> new LinkedHashMap<>())
                    .merge(pot, each.minor(), Math::addExact);
        }
        var receipts = new ArrayList<Receipt>();
        sums.forEach((date, pots) ->
                pots.forEach((pot, minor) -> receipts.add(new Receipt(date, pot, minor))));
        return receipts;
    }
}
