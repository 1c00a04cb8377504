package film.topsheet.forecast;

import film.topsheet.ledger.NaturalOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What postings have relieved of one purchase order's lines. Computed from sums, so that the order
 * in which documents arrive can never change a commitment.
 */
final class Relief {

    /**
     * What postings that name the order say, summed.
     *
     * @param line   the line they name; blank: the order only
     * @param amount in the order's currency, minor units; each posting was converted and rounded
     */
    record Named(String line, String account, long amount) {}

    private final List<Promise> lines;
    private final Map<String, Long> relieved = new LinkedHashMap<>();
    private final Map<String, Long> givenByOrder = new HashMap<>();

    private Relief(List<Promise> openLines) {
        lines = new ArrayList<>(openLines);
        lines.sort(Comparator.comparing(Promise::line, NaturalOrder.INSTANCE));
        lines.forEach(each -> relieved.put(each.line(), 0L));
    }

    /**
     * What is relieved of each open line, by line.
     *
     * @param openLines the lines that take part; what names any other line relieves nothing
     */
    static Map<String, Long> of(List<Promise> openLines, List<Named> postings) {
        var relief = new Relief(openLines);
        relief.byLine(postings);
        relief.byOrder(postings);
        return relief.relieved;
    }

    /** Postings that name a line: their sum, held between nil and the line's amount. */
    private void byLine(List<Named> postings) {
        var sums = new HashMap<String, Long>();
        postings.stream().filter(each -> !each.line().isEmpty())
                .forEach(each -> sums.merge(each.line(), each.amount(), Math::addExact));
        lines.forEach(each -> relieved.put(
                each.line(), each.held(sums.getOrDefault(each.line(), 0L))));
    }

    /** Postings that name the order only: first its lines of their account, then its pool. */
    private void byOrder(List<Named> postings) {
        var sums = new TreeMap<String, Long>();
        postings.stream().filter(each -> each.line().isEmpty())
                .forEach(each -> sums.merge(each.account(), each.amount(), Math::addExact));
        long pool = 0;
        for (var each : sums.entrySet()) {
            var own = lines.stream().filter(line -> line.account().equals(each.getKey())).toList();
            pool += own.isEmpty() || each.getValue() < 0
                    ? each.getValue()
                    : fill(own, each.getValue());
        }
        if (pool > 0) {
            fill(lines, pool);
        } else if (pool < 0) {
            takeBack(-pool);
        }
    }

    /** Fills what is left of the lines in their order and returns what did not fit. */
    private long fill(List<Promise> into, long amount) {
        var rest = amount;
        for (var line : into) {
            var left = Math.max(0, line.amount() - relieved.get(line.line()));
            var taken = Math.min(left, rest);
            relieved.merge(line.line(), taken, Long::sum);
            givenByOrder.merge(line.line(), taken, Long::sum);
            rest -= taken;
        }
        return rest;
    }

    /** Takes back relief that the order's own postings gave, last line first. */
    private void takeBack(long amount) {
        var rest = amount;
        for (var at = lines.size() - 1; at >= 0; at--) {
            var line = lines.get(at).line();
            var back = Math.min(givenByOrder.getOrDefault(line, 0L), rest);
            relieved.merge(line, -back, Long::sum);
            rest -= back;
        }
    }
}
