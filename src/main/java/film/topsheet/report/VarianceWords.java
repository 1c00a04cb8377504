package film.topsheet.report;

import film.topsheet.money.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The sentences of the variance report. */
final class VarianceWords {

    private static final int NAMED = 2;
    private static final int SIZE = 1300;

    private VarianceWords() {}

    /** Styled: how far the forecast moved in bold, then where to, and what moved it most. */
    static String headline(VarianceReport variances) {
        var type = Type.sans(SIZE, false);
        var said = moved(variances);
        return type.markup(said, to(variances) + reasons(variances));
    }

    private static String moved(VarianceReport variances) {
        var movement = variances.movedSum().movement();
        var since = VarianceAssembly.since(variances.report().cover());
        if (movement.isZero()) {
            return "No change " + since;
        }
        return (movement.isNegative() ? "Down " : "Up ") + Figure.plain(movement) + " " + since;
    }

    private static String to(VarianceReport variances) {
        var over = variances.report().headline().overBeforeContingency();
        var stand = over.isZero() ? "neither over nor under"
                : Figure.plain(over) + (over.isNegative() ? " under" : " over");
        return (variances.movedSum().movement().isZero() ? ": " : ", to ") + stand
                + " before contingency.";
    }

    /** The largest that cost more, and the largest that gave back. */
    private static String reasons(VarianceReport variances) {
        var sums = new LinkedHashMap<String, Money>();
        // What was entered and is not in the EFC moved nothing.
        variances.moved().stream().filter(each -> !each.figures().movement().isZero())
                .flatMap(each -> each.causes().stream())
                .forEach(each -> sums.merge(each.isExplained()
                        ? VarianceNote.clause(each.reason()) : VarianceReport.NOT_EXPLAINED,
                        each.amount(), Money::plus));
        var open = sums.remove(VarianceReport.NOT_EXPLAINED);
        var text = new StringBuilder();
        var up = named(sums, true);
        if (!up.isEmpty()) {
            text.append(" Most of the rise: ").append(up).append('.');
        }
        var down = named(sums, false);
        if (!down.isEmpty()) {
            text.append(" Given back: ").append(down).append('.');
        }
        if (open != null && !open.isZero()) {
            text.append(" Not explained: ").append(Figure.inline(open)).append('.');
        }
        return text.toString();
    }

    private static String named(Map<String, Money> sums, boolean up) {
        return sums.entrySet().stream()
                .filter(each -> up ? each.getValue().isPositive() : each.getValue().isNegative())
                .sorted(Map.Entry.<String, Money>comparingByValue((one, other) ->
                        other.abs().compareTo(one.abs())).thenComparing(Map.Entry.comparingByKey()))
                .limit(NAMED)
                .map(each -> each.getKey() + " " + Figure.plain(each.getValue()))
                .collect(Collectors.joining("; "));
    }

    /** "By cause: weather 15,200 · scope (12,600) = 2,600 = 305,010 less 302,410 of report 10." */
    static String causes(VarianceReport variances) {
        var sum = variances.movedSum().movement();
        var text = "By cause: " + variances.byCause().entrySet().stream()
                .map(each -> each.getKey() + " " + VariancePages.inline(each.getValue()))
                .collect(Collectors.joining(" · ")) + " = " + VariancePages.inline(sum);
        return text + bridge(variances, sum) + " No other account moved.";
    }

    /** Only where the two headlines differ by just that. */
    private static String bridge(VarianceReport variances, Money sum) {
        var report = variances.report();
        if (report.previousHeadline() == null) {
            return ".";
        }
        var now = report.headline().overBeforeContingency();
        var before = report.previousHeadline().overBeforeContingency();
        if (!now.minus(before).equals(sum)) {
            return ". The headline went from %s to %s: approved changes brought their own money."
                    .formatted(directed(before), directed(now));
        }
        return " = %s less %s of report %d.".formatted(directed(now), directed(before),
                report.cover().previousNumber());
    }

    private static String directed(Money over) {
        return over.isZero() ? "nil" : Figure.plain(over) + (over.isNegative() ? " under" : "");
    }

    /** "threshold: over or under by 10,000, or by 10% and 2,500, against the locked budget". */
    static String thresholds(VarianceReport variances) {
        var thresholds = variances.thresholds();
        var currency = variances.report().cover().currency();
        return "threshold: over or under by %s, or by %s%% and %s, against the locked budget"
                .formatted(Figure.plain(new Money(currency, thresholds.accountMinor())),
                        thresholds.percent().stripTrailingZeros().toPlainString(),
                        Figure.plain(new Money(currency, thresholds.floorMinor())));
    }

    /** "New: 408 documents, 3,130,930; gone: 1 document, (22,400)." */
    static String documents(VarianceReport.Since since) {
        var kinds = new ArrayList<String>();
        for (var kind : List.of("new", "changed", "gone")) {
            since.kinds().stream().filter(each -> each.kind().equals(kind)).findFirst()
                    .ifPresent(each -> kinds.add("%s: %s %s, %s".formatted(kind,
                            Figure.grouped(each.all()),
                            each.all() == 1 ? "document" : "documents",
                            VariancePages.inline(each.total()))));
        }
        return kinds.isEmpty() ? "No document is new, changed or gone."
                : Words.capital(String.join("; ", kinds)) + ".";
    }
}
