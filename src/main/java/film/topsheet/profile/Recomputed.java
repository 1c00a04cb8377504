package film.topsheet.profile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reckons an amount again from the other columns of its row, and compares. */
final class Recomputed {

    private final RecomputeSpec spec;
    private final Map<Integer, NumberReader> numbers = new HashMap<>();
    private final int column;
    private final int[] product;
    private final int[] plus;
    private final int factors;
    private final String name;
    private long differences;

    Recomputed(RecomputeSpec spec, ProfileSpec profile, Layout layout) throws FileRefused {
        this.spec = spec;
        column = place(spec.column(), profile, layout);
        product = places(spec.product(), profile, layout);
        plus = places(spec.plus(), profile, layout);
        factors = spec.factors() == null ? Row.ABSENT : layout.place(spec.factors(), false);
        name = layout.nameAt(column).isEmpty() ? spec.column() : layout.nameAt(column);
    }

    private int place(String name, ProfileSpec profile, Layout layout) throws FileRefused {
        var place = layout.place(name, false);
        numbers.put(place, new NumberReader(profile.numberOf(name)));
        return place;
    }

    private int[] places(List<String> columns, ProfileSpec profile, Layout layout)
            throws FileRefused {
        var places = new int[columns.size()];
        for (var at = 0; at < places.length; at++) {
            places[at] = place(columns.get(at), profile, layout);
        }
        return places;
    }

    /** Rows that differ and were not held for it. */
    long differences() {
        return differences;
    }

    String name() {
        return name;
    }

    void check(Row row) {
        var stated = value(column, row);
        if (stated == null) {
            return;
        }
        var reckoned = factors == Row.ABSENT ? product(row) : factors(row);
        if (reckoned == null) {
            return;
        }
        var rounded = reckoned.setScale(spec.decimals(), RoundingMode.HALF_UP);
        if (rounded.compareTo(stated) == 0) {
            return;
        }
        if (spec.hold()) {
            row.hold(name, row.text(column),
                    "is reckoned as %s from its row".formatted(rounded.toPlainString()),
                    "Correct the amount, or what it is reckoned from.");
        } else {
            differences++;
        }
    }

    private BigDecimal value(int place, Row row) {
        var text = row.text(place);
        var number = numbers.get(place);
        return text.isBlank() || number.read(text) != null ? null : number.value();
    }

    /** Null where a factor is blank or no number: nothing can be reckoned then. */
    private BigDecimal product(Row row) {
        var result = BigDecimal.ONE;
        for (var place : product) {
            var factor = value(place, row);
            if (factor == null) {
                return null;
            }
            result = result.multiply(factor);
        }
        for (var place : plus) {
            var extra = value(place, row);
            result = extra == null ? result : result.add(extra);
        }
        return result;
    }

    private BigDecimal factors(Row row) {
        var text = row.text(factors);
        if (text.isBlank()) {
            return null;
        }
        var value = Factors.value(text);
        if (value == null) {
            row.hold(name, text, "is no quantity times a rate",
                    "Correct it, as 10 hrs x $25.00 + $32.14 OT.");
        }
        return value;
    }
}
