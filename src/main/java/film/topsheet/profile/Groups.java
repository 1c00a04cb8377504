package film.topsheet.profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The groups of columns of one layout, of which each filled one is a row. */
final class Groups {

    private final RepeatSpec spec;
    private final int[] slots;
    private final int groupSlot;
    /** By name: spellings of nothing. */
    private final List<Set<String>> missing;
    /** By group; null for one that the file does not have. */
    private final List<int[]> places = new ArrayList<>();
    private int at;

    Groups(RepeatSpec spec, Layout layout, Reading reading) throws FileRefused {
        this.spec = spec;
        var names = reading.spec().names();
        slots = spec.names().stream().mapToInt(names::slot).toArray();
        missing = spec.names().stream().map(each -> missing(reading.spec(), each)).toList();
        groupSlot = names.slot(RepeatSpec.GROUP);
        for (var group = spec.from(); group <= spec.to(); group++) {
            places.add(spec.first() == null ? named(group, layout) : counted(group, layout));
        }
        if (places.get(0) == null) {
            // Says which column is missing.
            layout.place(spec.columns().get(0).get(0), false);
        }
    }

    private int[] named(int group, Layout layout) throws FileRefused {
        var found = new int[slots.length];
        var any = false;
        for (var name = 0; name < found.length; name++) {
            found[name] = layout.place(
                    spec.columns().get(name).get(group - spec.from()), true);
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

    /** Not with blanks alone, nor with what the fields that read a value take for nothing. */
    private boolean isFilled(int[] group, Row row) {
        for (var name = 0; name < group.length; name++) {
            var text = row.text(group[name]);
            if (!text.isBlank() && !missing.get(name).contains(text.strip())) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> missing(ProfileSpec spec, String name) {
        var missing = new HashSet<String>();
        for (var type : spec.types()) {
            for (var field : type.fields()) {
                if (field.origin().columns().contains(name)) {
                    missing.addAll(field.missing());
                }
            }
        }
        return missing;
    }
}
