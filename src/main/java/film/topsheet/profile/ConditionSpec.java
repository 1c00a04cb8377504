package film.topsheet.profile;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * What a record must be like; all that is given must hold.
 *
 * @param first   pattern of the first cell; null where not asked, like the rest
 * @param any     pattern of one of its cells
 * @param only    columns that are filled while all others are blank
 * @param apart   columns that don't count; all others are blank
 * @param filled  how many cells are filled; −1 where not asked
 * @param column  whose text is compared
 * @param is      texts of which it is one
 * @param matches pattern that it fits
 * @param blank   whether it is blank
 * @param not     what must not hold
 * @param anyOf   of which one must hold
 */
record ConditionSpec(
        TextPattern first, TextPattern any, List<String> only, List<String> apart, int filled,
        String column, Set<String> is, TextPattern matches, Boolean blank, ConditionSpec not,
        List<ConditionSpec> anyOf) {

    /** A condition on records of one layout. */
    @FunctionalInterface
    interface Bound {

        boolean holds(Row row);
    }

    Bound bind(Layout layout) throws FileRefused {
        var all = new ArrayList<Bound>();
        bindShape(all, layout);
        if (first != null) {
            all.add(row -> first.fits(row.first()));
        }
        if (column != null) {
            bindColumn(all, layout.askedPlace(column));
        }
        if (any != null) {
            all.add(row -> anyCell(row));
        }
        if (not != null) {
            var bound = not.bind(layout);
            all.add(row -> !bound.holds(row));
        }
        if (!anyOf.isEmpty()) {
            var bounds = new ArrayList<Bound>();
            for (var each : anyOf) {
                bounds.add(each.bind(layout));
            }
            all.add(row -> anyHolds(bounds, row));
        }
        return all.size() == 1 ? all.get(0) : allOf(all.toArray(Bound[]::new));
    }

    /** What asks only whether cells are filled comes first: it is the cheapest. */
    private void bindShape(List<Bound> all, Layout layout) throws FileRefused {
        if (!only.isEmpty()) {
            var places = places(only, layout);
            all.add(row -> onlyFilled(row, places));
        }
        if (!apart.isEmpty()) {
            var places = places(apart, layout);
            all.add(row -> blankApart(row, places));
        }
        if (filled >= 0) {
            all.add(row -> filledCells(row) == filled);
        }
    }

    private void bindColumn(List<Bound> all, int place) {
        if (!is.isEmpty()) {
            all.add(row -> is.contains(row.text(place).strip()));
        }
        if (matches != null) {
            all.add(row -> matches.fits(row.text(place)));
        }
        if (blank != null) {
            all.add(row -> row.text(place).isBlank() == blank);
        }
    }

    private static BitSet places(List<String> columns, Layout layout) throws FileRefused {
        var places = new BitSet();
        for (var each : columns) {
            var place = layout.askedPlace(each);
            if (place >= 0) {
                places.set(place);
            }
        }
        return places;
    }

    private static Bound allOf(Bound[] all) {
        return row -> {
            for (var each : all) {
                if (!each.holds(row)) {
                    return false;
                }
            }
            return true;
        };
    }

    private static boolean anyHolds(List<Bound> bounds, Row row) {
        for (var each : bounds) {
            if (each.holds(row)) {
                return true;
            }
        }
        return false;
    }

    private boolean anyCell(Row row) {
        for (var cell : row.cells) {
            if (any.fits(cell)) {
                return true;
            }
        }
        return false;
    }

    private static boolean onlyFilled(Row row, BitSet places) {
        var count = 0;
        for (var at = 0; at < row.cells.length; at++) {
            if (!row.cells[at].isBlank()) {
                if (!places.get(at)) {
                    return false;
                }
                count++;
            }
        }
        return count == places.cardinality() && count > 0;
    }

    private static boolean blankApart(Row row, BitSet places) {
        for (var at = 0; at < row.cells.length; at++) {
            if (!places.get(at) && !row.cells[at].isBlank()) {
                return false;
            }
        }
        return true;
    }

    private static int filledCells(Row row) {
        var count = 0;
        for (var cell : row.cells) {
            count += cell.isBlank() ? 0 : 1;
        }
        return count;
    }
}
