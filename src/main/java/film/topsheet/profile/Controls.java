package film.topsheet.profile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sums what the export itself has summed, and compares. */
final class Controls {

    /** More say that it is the profile that is wrong. */
    private static final int MOST_DIFFERENCES = 1_000;

    /** @param line of its first row */
    private record Group(long line, BigDecimal[] sum) {}

    private final ControlSpec spec;
    private final StatedTotals stated;
    private final UnnamedTotals unnamed = new UnnamedTotals();
    private final List<ControlTotal> totals = new ArrayList<>();
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private int differences;
    /** Of the group that began last, where groups begin with a row of their own. */
    private Group begun;
    private long groupsBegun;

    Controls(Reading reading) {
        spec = reading.spec().controls();
        stated = new StatedTotals(reading);
    }

    StatedTotals stated() {
        return stated;
    }

    /** A total row is compared with the rows it sums, or kept until these have gone by. */
    void compare(Row row, int level, String scope) throws FileRefused {
        tell(stated.compare(row, level, scope));
    }

    void section() throws FileRefused {
        tell(stated.section());
    }

    private void tell(List<ControlTotal> whole) throws FileRefused {
        for (var each : whole) {
            tell(each);
        }
    }

    private void tell(ControlTotal total) throws FileRefused {
        keep(total);
        if (spec.refuse() && !total.agrees()) {
            throw new FileRefused(total.line(),
                    "states %s of %s for %s, and its rows sum to %s".formatted(
                            total.stated().toPlainString(), total.column(), total.scope(),
                            total.summed().toPlainString()),
                    (total.unread().isEmpty() ? "Find" : "See " + total.unread() + "; or find")
                            + " the row that is missing or too many, or write on-mismatch: warn.");
        }
    }

    private void keep(ControlTotal total) throws FileRefused {
        totals.add(total);
        differences += total.agrees() ? 0 : 1;
        if (differences > MOST_DIFFERENCES) {
            throw new FileRefused(total.line(), "has more than %,d totals that its rows do not make"
                    .formatted(MOST_DIFFERENCES),
                    "Look whether controls: in the profile says what the export sums.");
        }
    }

    /**
     * A row that may be a total.
     *
     * @param loads whether it has all that its feed needs
     */
    void row(Row row, String column, BigDecimal amount, boolean loads) throws FileRefused {
        if (amount != null) {
            tell(unnamed.add(row, column, amount, loads && row.fault == null).stream().toList());
        }
    }

    boolean balances() {
        return !spec.balance().isEmpty() || spec.from() != null;
    }

    /**
     * Adds a row to what must sum to zero.
     *
     * @param begins whether a group begins with it
     * @param amount as it stands in the row; null for none
     * @param values of the row by field
     */
    void balance(boolean begins, BigDecimal amount, long line, Function<String, String> values)
            throws FileRefused {
        if (begins) {
            begin(line);
        }
        if (amount == null) {
            return;
        }
        if (begun != null) {
            begun.sum[0] = begun.sum[0].add(amount);
        }
        if (!spec.balance().isEmpty()) {
            var group = spec.balance().stream().map(each -> each + " " + values.apply(each))
                    .collect(Collectors.joining(" "));
            var sum = groups.computeIfAbsent(group,
                    each -> new Group(line, new BigDecimal[] {BigDecimal.ZERO})).sum;
            sum[0] = sum[0].add(amount);
        }
    }

    /** Another group begins; the one before it is whole. */
    private void begin(long line) throws FileRefused {
        endGroup();
        begun = new Group(line, new BigDecimal[] {BigDecimal.ZERO});
        groupsBegun++;
    }

    private void endGroup() throws FileRefused {
        if (begun != null && begun.sum[0].signum() != 0) {
            tellUnbalanced("transaction %,d".formatted(groupsBegun), begun.line, begun.sum[0]);
        }
        begun = null;
    }

    /** Compares what only the whole file can tell. */
    void finish() throws FileRefused {
        tell(stated.finish());
        tell(unnamed.finish().stream().toList());
        endGroup();
        for (var each : groups.entrySet()) {
            var sum = each.getValue().sum[0];
            if (sum.signum() != 0) {
                tellUnbalanced(each.getKey(), each.getValue().line, sum);
            }
        }
        if (spec.expected() && !stated.isAny()) {
            throw new FileRefused(0, "states no total, and its profile expects one",
                    "Export it whole, with its totals.");
        }
    }

    private void tellUnbalanced(String group, long line, BigDecimal sum) throws FileRefused {
        keep(new ControlTotal(line, group, "amount", BigDecimal.ZERO, sum, BigDecimal.ZERO, ""));
        if (spec.refuse()) {
            throw new FileRefused(line, "has rows of %s that sum to %s and not to zero"
                    .formatted(group, sum.toPlainString()),
                    "Find the row that is missing or wrong, or write on-mismatch: warn.");
        }
    }

    List<ControlTotal> totals() {
        return totals;
    }
}
