package film.topsheet.profile;

import java.util.List;

/** Cuts a code of one layout into its parts, before anything of it is trimmed. */
final class Splitter {

    private final SplitSpec spec;
    private final int place;
    private final String column;
    private final int[] slots;
    private final int widest;

    Splitter(SplitSpec spec, Layout layout, Names names) throws FileRefused {
        this.spec = spec;
        this.place = layout.place(spec.column(), false);
        this.column = place >= 0 ? layout.nameAt(place) : spec.column();
        this.slots = spec.parts().stream().mapToInt(names::slot).toArray();
        this.widest = spec.widths().stream().mapToInt(Integer::intValue).sum();
    }

    void cut(Row row) {
        for (var slot : slots) {
            row.named[slot] = "";
        }
        var text = row.text(place);
        if (text.isBlank()) {
            return;
        }
        if (NumberReader.isScientific(text.strip())) {
            row.hold(column, text, "is a code that a spreadsheet turned into a number",
                    "Export it again from the system itself, with its codes as text.");
        } else if (spec.pattern() != null) {
            cutByPattern(text, row);
        } else if (!spec.widths().isEmpty()) {
            cutByWidths(text, row);
        } else {
            cutAtSeparators(text, row);
        }
    }

    private void hold(String text, String problem, Row row) {
        row.hold(column, text, problem,
                "Correct the code in the export, or split: in the profile.");
    }

    private void cutByPattern(String text, Row row) {
        var match = spec.pattern().match(text);
        if (match == null) {
            hold(text, "does not fit the pattern of the code", row);
            return;
        }
        for (var at = 0; at < slots.length; at++) {
            var part = match.group(spec.parts().get(at));
            row.named[slots[at]] = part == null ? "" : part;
        }
    }

    private void cutByWidths(String text, Row row) {
        if (text.length() > widest) {
            hold(text, "is longer than the %d characters of its parts".formatted(widest), row);
            return;
        }
        var from = 0;
        for (var at = 0; at < slots.length; at++) {
            var to = Math.min(text.length(), from + spec.widths().get(at));
            var isShort = to - from < spec.widths().get(at);
            // A part padded at its right end may have lost its blanks at the end of the cell.
            var isLast = to == text.length() && spec.padRight() && to > from;
            if (isShort && !spec.optional() && !isLast || isShort && to > from && !isLast) {
                hold(text, "ends within the part " + spec.parts().get(at), row);
                return;
            }
            row.named[slots[at]] = unpadded(text.substring(from, to));
            from = to;
        }
    }

    private String unpadded(String part) {
        var from = 0;
        var to = part.length();
        if (spec.padRight()) {
            while (to > 0 && part.charAt(to - 1) == spec.pad()) {
                to--;
            }
        } else {
            while (from < to && part.charAt(from) == spec.pad()) {
                from++;
            }
        }
        return part.substring(from, to);
    }

    private void cutAtSeparators(String text, Row row) {
        var from = 0;
        for (var at = 0; at < slots.length; at++) {
            var isLast = at == slots.length - 1;
            var end = end(text, from, spec.separators());
            if (end < 0 && !isLast && !spec.optional()) {
                hold(text, "has no part " + spec.parts().get(at + 1), row);
                return;
            }
            if (end >= 0 && isLast) {
                hold(text, "has more parts than " + slots.length, row);
                return;
            }
            row.named[slots[at]] = text.substring(from, end < 0 ? text.length() : end);
            if (end < 0) {
                return;
            }
            from = end + separatorAt(text, end);
        }
    }

    private static int end(String text, int from, List<String> separators) {
        var first = -1;
        for (var each : separators) {
            var at = text.indexOf(each, from);
            first = at >= 0 && (first < 0 || at < first) ? at : first;
        }
        return first;
    }

    private int separatorAt(String text, int at) {
        for (var each : spec.separators()) {
            if (text.startsWith(each, at)) {
                return each.length();
            }
        }
        return 0;
    }
}
