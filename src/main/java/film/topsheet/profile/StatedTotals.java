package film.topsheet.profile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What an export states as sums, beside what its rows sum to. A total stands below its rows, or
 * above them: of the file before its first row, of a section before the section's first row.
 */
final class StatedTotals {

    private static final int LEVELS = 10;

    /**
     * A total that stands above its rows; compared once these have gone by.
     *
     * @param stated null where its cell is blank
     */
    private record Above(long line, String scope, int at, BigDecimal stated) {}

    private final Reading reading;
    private final ControlSpec spec;
    private final NumberReader[] numbers;
    private final List<List<String>> missing;
    private final List<Above> aboveFile = new ArrayList<>();
    private final List<Above> aboveSection = new ArrayList<>();
    private int[] places = {};
    private String[] names = {};
    /** By level and column; level 0 is the file. */
    private ControlSum[][] sums = {};
    private boolean stated;
    private boolean hasRows;
    private boolean inSection;
    private boolean sectionHasRows;

    StatedTotals(Reading reading) {
        this.reading = reading;
        var profile = reading.spec();
        spec = profile.controls();
        numbers = spec.columns().stream()
                .map(each -> new NumberReader(profile.numberOf(each)))
                .toArray(NumberReader[]::new);
        missing = spec.columns().stream().map(profile::missingOf).toList();
    }

    void bind(Layout layout) throws FileRefused {
        places = new int[spec.columns().size()];
        names = new String[places.length];
        sums = new ControlSum[LEVELS][places.length];
        for (var at = 0; at < places.length; at++) {
            places[at] = layout.place(spec.columns().get(at), false);
            names[at] = layout.nameAt(places[at]).isEmpty()
                    ? spec.columns().get(at) : layout.nameAt(places[at]);
            for (var level : sums) {
                level[at] = new ControlSum();
            }
        }
    }

    /** Adds a data row, also one that is held: the export has summed it too. */
    void add(Row row) {
        hasRows = true;
        sectionHasRows = true;
        for (var at = 0; at < places.length; at++) {
            var text = text(row, at);
            if (!text.isBlank()) {
                var problem = numbers[at].read(text);
                for (var level : sums) {
                    if (problem == null) {
                        level[at].add(numbers[at].value());
                    } else {
                        level[at].unread(row.line, text);
                    }
                }
            }
        }
    }

    /** Blank also for a spelling of nothing. */
    private String text(Row row, int at) {
        var text = row.text(places[at]);
        return !missing.get(at).isEmpty() && missing.get(at).contains(text.strip()) ? "" : text;
    }

    /** Whether the row states an amount in one of the columns. */
    boolean isStatedIn(Row row) {
        for (var at = 0; at < places.length; at++) {
            var text = text(row, at);
            if (!text.isBlank() && numbers[at].read(text) == null) {
                return true;
            }
        }
        return false;
    }

    boolean isAny() {
        return stated;
    }

    /** A section's heading: the one before it is whole. */
    List<ControlTotal> section() throws FileRefused {
        var whole = settle(aboveSection, 1);
        inSection = true;
        sectionHasRows = false;
        return whole;
    }

    /**
     * A total row, with the rows it sums, as far as they have gone by.
     *
     * @param level of the blocks; 0 for the file
     * @param scope what it sums, for people
     */
    List<ControlTotal> compare(Row row, int level, String scope) throws FileRefused {
        var whole = settle(aboveSection, 1);
        var above = level == 0 ? !hasRows : level == 1 && inSection && !sectionHasRows;
        for (var at = 0; at < places.length; at++) {
            var text = text(row, at);
            var isBlank = text.isBlank();
            if (!isBlank && numbers[at].read(text) != null) {
                throw new FileRefused(row.line, "states a total of \"%s\", which is no amount"
                        .formatted(Fault.shown(text)), NumberReader.REMEDY);
            }
            stated |= !isBlank;
            var total = new Above(row.line, scope, at, isBlank ? null : numbers[at].value());
            if (above) {
                (level == 0 ? aboveFile : aboveSection).add(total);
            } else {
                compare(total, level, whole);
            }
        }
        for (var done = 1; done <= level; done++) {
            clear(done);
        }
        return whole;
    }

    /** A cell that states nothing proves nothing: said, and refused where totals are expected. */
    private void compare(Above total, int level, List<ControlTotal> whole) throws FileRefused {
        var sum = sums[level][total.at];
        if (total.stated != null) {
            whole.add(new ControlTotal(total.line, total.scope, names[total.at], total.stated,
                    sum.amount(), spec.tolerance(), sum.unread()));
            return;
        }
        if (sum.amount().signum() == 0) {
            return;
        }
        var problem = "states no total of %s for %s, and its rows sum to %s".formatted(
                names[total.at], total.scope, sum.amount().toPlainString());
        if (spec.expected()) {
            throw new FileRefused(total.line, problem, "Export it with this total, or take the"
                    + " column out of controls: in the profile.");
        }
        reading.note("Line %,d %s: not proved.".formatted(total.line, problem));
    }

    /** What stands above its rows, now that all of them have gone by. */
    List<ControlTotal> finish() throws FileRefused {
        var whole = settle(aboveSection, 1);
        whole.addAll(settle(aboveFile, 0));
        return whole;
    }

    private List<ControlTotal> settle(List<Above> above, int level) throws FileRefused {
        var whole = new ArrayList<ControlTotal>();
        for (var each : above) {
            compare(each, level, whole);
        }
        if (!above.isEmpty()) {
            above.clear();
            clear(level);
        }
        return whole;
    }

    private void clear(int level) {
        for (var sum : sums[level]) {
            sum.clear();
        }
    }
}
