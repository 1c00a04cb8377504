package film.topsheet.slate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A part of a settings file: one value, a list of parts, or a table of parts by key. */
public sealed interface Setting {

    Place place();

    /**
     * @param text    without quotes and outer blanks; nothing is read into it: {@code NO} is "NO"
     * @param written with the blanks that stand inside quotes
     */
    record Value(Place place, String text, String written) implements Setting {}

    record Listing(Place place, List<Setting> items) implements Setting {

        public Listing {
            items = List.copyOf(items);
        }
    }

    /** @param entries in the order written */
    record Table(Place place, Map<String, Entry> entries) implements Setting {

        /** This table with what only {@code shared} has; of a key in both, this one's counts. */
        public Table over(Table shared) {
            var all = new LinkedHashMap<>(shared.entries);
            entries.forEach((key, own) -> all.merge(key, own, (theirs, ours) ->
                    ours.value() instanceof Table upper && theirs.value() instanceof Table lower
                            ? new Entry(ours.place(), upper.over(lower))
                            : ours));
            return new Table(place, all);
        }
    }

    /** @param place of the key */
    record Entry(Place place, Setting value) {}
}
