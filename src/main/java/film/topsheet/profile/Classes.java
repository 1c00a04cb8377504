package film.topsheet.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;

/** Says of each record of one layout what it is, and keeps what section headings say. */
final class Classes {

    private record Bound(RowRule rule, ConditionSpec.Bound when, int askedPlace,
            HeadingLevels levels) {}

    private final Bound[] rules;
    private final List<String[]> header;
    private final Reading reading;
    private RowRule last;

    /** @param header the rows that make it, which may come again */
    Classes(Layout layout, List<String[]> header, Reading reading) throws FileRefused {
        this.header = header;
        this.reading = reading;
        var bound = new ArrayList<Bound>();
        for (var rule : reading.spec().rows()) {
            var column = rule.when().column();
            bound.add(new Bound(rule, rule.when().bind(layout),
                    column == null ? Row.ABSENT : layout.askedPlace(column),
                    reading.levels(rule)));
        }
        rules = bound.toArray(Bound[]::new);
    }

    RowClass of(Row row) throws FileRefused {
        last = null;
        for (var each : rules) {
            if (each.when.holds(row)) {
                last = each.rule;
                if (each.rule.as() == RowClass.SECTION) {
                    keep(each, row);
                }
                return each.rule.as();
            }
        }
        if (row.isBlank()) {
            return RowClass.BLANK;
        }
        return isHeader(row.cells) ? RowClass.REPEATED_HEADER : RowClass.DATA;
    }

    /** Whether a record outside the table is its total. */
    boolean isGrandTotal(Row row) {
        for (var each : rules) {
            if (each.when.holds(row)) {
                return each.rule.as() == RowClass.GRAND_TOTAL;
            }
        }
        return false;
    }

    /** Which blocks the subtotal sums that was found last. */
    int level() {
        return last == null ? 1 : last.level();
    }

    private boolean isHeader(String[] cells) {
        for (var each : header) {
            if (cells[0].equals(each[0]) && Arrays.equals(cells, each)) {
                return true;
            }
        }
        return false;
    }

    private void keep(Bound section, Row row) throws FileRefused {
        for (var name : section.rule.clears()) {
            reading.name(name, "");
        }
        if (!section.rule.into().isEmpty()) {
            keepHeading(section, row);
        }
        var when = section.rule.when();
        if (when.first() != null && !when.first().groups().isEmpty()) {
            keepParts(when.first(), when.first().match(row.first()));
        }
        if (when.matches() != null && !when.matches().groups().isEmpty()) {
            keepParts(when.matches(), when.matches().match(row.text(section.askedPlace)));
        }
    }

    /** A heading ends those of its own level and of all below it. */
    private void keepHeading(Bound section, Row row) throws FileRefused {
        var into = section.rule.into();
        var level = section.levels == null ? 1 : section.levels.of(row);
        if (level > into.size()) {
            throw new FileRefused(row.line, "has the heading \"%s\" of level %d, and its profile"
                    .formatted(Fault.shown(row.firstFilled()), level) + " names " + into.size(),
                    "Name a value for each level under into:.");
        }
        reading.name(into.get(level - 1), row.firstFilled());
        into.subList(level, into.size()).forEach(deeper -> reading.name(deeper, ""));
    }

    private void keepParts(TextPattern pattern, Matcher match) {
        for (var name : pattern.groups()) {
            var part = match.group(name);
            reading.name(name, part == null ? "" : part.strip());
        }
    }
}
