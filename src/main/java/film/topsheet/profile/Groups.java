package film.topsheet.profile;

import java.util.ArrayList;
import java.util.List;

/** The groups of columns of one layout, of which each filled one is a row. */
final class Groups {

    private final RepeatSpec spec;
    private final int[] slots;
    private final int groupSlot;
    /** By group; null for one that the file does not have. */
    private final List<int[]> places = new ArrayList<>();
    private int at;

    Groups(RepeatSpec spec, Layout layout, Reading reading) throws FileRefused {
        this.spec = spec;
        var names = reading.spec().names();
        slots = spec.names().stream().mapToInt(names::slot).toArray();
        groupSlot = names.slot(RepeatSpec.GROUP);
        for (var group = spec.from(); group <= spec.to(); group++) {
            places.add(spec.first() == null ? named(group, layout) : counted(group, layout));
        }
        if (places.get(0) == null) {
            // Says which column is missing.
            layout.place(spec.columns().get(0).replace("{n}", String.valueOf(spec.from())), false);
        }
    }

    private int[] named(int group, Layout layout) throws FileRefused {
        var found = new int[slots.length];
        var any = false;
        for (var name = 0; name < found.length; name++) {
            found[name] = layout.place(
                    spec.columns().get(name).replace("{n}", String.valueOf(group)), true);
            any |= found[name] != Row.ABSENT;
        }
        return any ? found : null;
    }

    private int[] counted(int group, Layout layout) throws FileRefused {
        var first = layout.askedPlace(spec.first());
        var found = new int[slots.length];
        for (var name = 0; name < found.length; name++) {
            found[name] = first + (group - spec.from()) * spec.width() + name;
            if (found[name] < layout.width()) {
                layout.use(found[name]);
            }
        }
        return found;
    }

    /** Names the values of the record's first filled group; false when all are empty. */
    boolean first(Row row) {
        at = 0;
        return next(row);
    }

    /** Names the values of the record's next filled group; false when none is left. */
    boolean next(Row row) {
        while (at < places.size()) {
            var group = places.get(at++);
            if (group != null && isFilled(group, row)) {
                for (var name = 0; name < slots.length; name++) {
                    row.named[slots[name]] = row.text(group[name]);
                }
                row.named[groupSlot] = String.valueOf(spec.from() + at - 1);
                return true;
            }
        }
        for (var slot : slots) {
            row.named[slot] = "";
        }
        return false;
    }

    private static boolean isFilled(int[] group, Row row) {
        for (var place : group) {
            if (!row.text(place).isBlank()) {
                return true;
            }
        }
        return false;
    }
}
