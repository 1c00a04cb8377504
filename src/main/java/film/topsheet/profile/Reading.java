package film.topsheet.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is known of one file while it is read, whatever the layout of the record in hand. */
final class Reading {

    private final ProfileSpec spec;
    private final Source source;
    private final DateGuard guard;
    private final Row row;
    private final Map<String, String[]> above = new HashMap<>();
    private final Map<RowRule, HeadingLevels> levels = new HashMap<>();
    private final Map<String, Tally> tallies = new HashMap<>();
    private final List<String> notes = new ArrayList<>();
    private String newest = "";

    Reading(ProfileSpec spec, Source source, DateGuard guard) {
        this.spec = spec;
        this.source = source;
        this.guard = guard;
        this.row = new Row(spec.names().size());
    }

    ProfileSpec spec() {
        return spec;
    }

    Source source() {
        return source;
    }

    /** Null where no two date patterns can be mistaken for each other. */
    DateGuard guard() {
        return guard;
    }

    Row row() {
        return row;
    }

    /** What the production sets, or the profile's own default. */
    String parameter(String name) {
        return source.parameters().getOrDefault(name, spec.parameters().get(name));
    }

    /** The last text of a field that fills down. */
    String[] above(String field) {
        return above.computeIfAbsent(field, each -> new String[] {""});
    }

    /** Of the headings that a rule finds, whatever the type of record; null: all are of one. */
    HeadingLevels levels(RowRule rule) {
        return rule.told() == null ? null
                : levels.computeIfAbsent(rule, each -> new HeadingLevels(each.told()));
    }

    /** How often values came, for one purpose. */
    Tally tally(String purpose) {
        return tallies.computeIfAbsent(purpose, each -> new Tally());
    }

    /** The day of a row that was read; as yyyy-MM-dd, or blank. */
    void saw(String day) {
        newest = day.compareTo(newest) > 0 ? day : newest;
    }

    /** An export has the layout of the time of its newest row. */
    void refuseOtherTimes() throws FileRefused {
        var isSurvey = guard != null && guard.isSurveying();
        if (newest.isEmpty() || isSurvey) {
            return;
        }
        var day = LocalDate.parse(newest);
        var isBefore = spec.from() != null && day.isBefore(spec.from());
        if (isBefore || spec.to() != null && day.isAfter(spec.to())) {
            throw new FileRefused(0, "has rows up to %s, and its profile is valid %s %s".formatted(
                    newest, isBefore ? "from" : "to", isBefore ? spec.from() : spec.to()),
                    "Name the profile for its time in the rule, or change valid: when the layout"
                            + " is still the same.");
        }
    }

    void name(String name, String value) {
        var slot = spec.names().slot(name);
        if (slot >= 0) {
            row.named[slot] = value;
        }
    }

    /** What was taken from outside the table, and what the production set. */
    Map<String, String> captured() {
        var captured = new LinkedHashMap<String, String>();
        var names = spec.names();
        for (var name : names.words()) {
            var origin = names.origin(name);
            if (origin == Names.Origin.CAPTURE || origin == Names.Origin.PARAMETER) {
                captured.put(name, row.named[names.slot(name)]);
            }
        }
        return captured;
    }

    /** What the reader of the file should know, and no row is held for; as a sentence. */
    void note(String sentence) {
        notes.add(sentence);
    }

    List<String> notes() {
        return notes;
    }
}
