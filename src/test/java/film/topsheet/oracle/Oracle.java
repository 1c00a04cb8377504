package film.topsheet.oracle;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * One production from its first export on: it is told which files lie in the folder at each night
 * and which weeks are issued, and answers with the cost report of a week.
 */
final class Oracle {

    /** A row that waits. Only for want of a rate or of a method's feed is it judged again. */
    private record Held(Row row, String series, boolean forRate) {}

    private final Settings settings;
    private final References references;
    private final Ledger ledger;
    private final Cells cells;
    private final List<Held> held = new ArrayList<>();
    private final Map<String, String> lastTexts = new HashMap<>();
    private final Set<String> loadedTexts = new HashSet<>();
    private final List<String> heldFiles = new ArrayList<>();
    private final NavigableMap<LocalDate, Map<String, BigDecimal>> issued = new TreeMap<>();

    Oracle(Settings settings) {
        this.settings = settings;
        references = new References(settings);
        ledger = new Ledger(settings, references);
        cells = new Cells(settings);
    }

    /**
     * Loads what is new.
     *
     * @param files path to text of what arrived since the night before, or changed
     */
    void night(Map<String, String> files) {
        var paths = files.keySet().stream()
                .filter(path -> settings.feedOf(path).isPresent())
                .filter(path -> !files.get(path).equals(lastTexts.put(path, files.get(path))))
                .sorted(Comparator.comparing((String path) -> settings.feedOf(path).orElseThrow())
                        .thenComparing(Natural.ORDER))
                .toList();
        paths.stream().filter(path -> !isLedger(path))
                .forEach(path -> loadReference(path, files.get(path)));
        judgeAgain();
        paths.stream().filter(this::isLedger)
                .forEach(path -> loadLedger(path, files.get(path)));
    }

    /** Issues a week: it and all before it are closed, and its figures are kept. */
    void close(LocalDate week) {
        issued.put(week, report(week).finalCosts());
        ledger.issued(week);
    }

    /** The report of a week as the books now stand. */
    CostReport report(LocalDate week) {
        var earlier = issued.lowerEntry(week);
        return new CostReport(settings, references, ledger.postings(), week,
                earlier == null ? null : earlier.getKey(),
                earlier == null ? Map.of() : earlier.getValue());
    }

    LocalDate lastIssued() {
        return issued.isEmpty() ? null : issued.lastKey();
    }

    /** How many rows wait; for tests of the generator. */
    long heldRows(boolean forRate) {
        return held.stream().filter(each -> each.forRate() == forRate).count();
    }

    /** The files held whole: a budget after the first issue, a series that takes back too much. */
    List<String> heldFiles() {
        return heldFiles;
    }

    List<Posting> postings() {
        return ledger.postings();
    }

    /** The newest posting of every key that was not taken back. */
    List<Posting> livePostings() {
        return ledger.live();
    }

    private boolean isLedger(String path) {
        return settings.feedOf(path).orElseThrow().isLedger();
    }

    private void loadReference(String path, String text) {
        var feed = settings.feedOf(path).orElseThrow();
        if (!loadedTexts.add(text)) {
            return;
        }
        if (feed == Feed.BUDGET && lastIssued() != null) {
            heldFiles.add(path);
            return;
        }
        var good = good(Row.read(feed, path, text), null);
        for (var i = 0; i < good.size(); i++) {
            var key = good.get(i).key();
            if (good.subList(i + 1, good.size()).stream().noneMatch(row -> row.key().equals(key))) {
                addReference(good.get(i));
            }
        }
    }

    private void addReference(Row row) {
        if (references.add(row, lastIssued())) {
            accepted(row);
        } else {
            held.add(new Held(row, null, true));
        }
    }

    private void loadLedger(String path, String text) {
        var series = settings.seriesOf(path).map(Settings.Series::prefix).orElse(null);
        var rows = Row.read(settings.feedOf(path).orElseThrow(), path, text);
        if (series == null) {
            if (loadedTexts.add(text)) {
                take(good(rows, null), null);
            }
        } else if (!text.equals(lastTexts.get("series " + series))) {
            restate(path, rows, series, text);
        }
    }

    /** A file that would make more than a fifth of its series vanish waits as a whole. */
    private void restate(String path, List<Row> rows, String series, String text) {
        var gone = ledger.vanished(series, rows.stream().map(Row::key).collect(toSet()));
        if (rows.isEmpty() || gone.size() * 5L > ledger.liveRows(series)) {
            heldFiles.add(path);
            return;
        }
        lastTexts.put("series " + series, text);
        ledger.reverse(gone);
        take(good(rows, series), series);
    }

    private List<Row> good(List<Row> rows, String series) {
        var good = new ArrayList<Row>();
        for (var row : rows) {
            if (cells.problem(row, references).isEmpty()) {
                good.add(row);
            } else {
                held.add(new Held(row, series, false));
            }
        }
        return good;
    }

    private void take(List<Row> rows, String series) {
        var outcome = ledger.load(rows, series);
        outcome.held().forEach(row -> held.add(new Held(row, series, false)));
        outcome.heldForRate().forEach(row -> held.add(new Held(row, series, true)));
        outcome.accepted().forEach(this::accepted);
    }

    /** A row of the same key that waited has nothing to wait for any more. */
    private void accepted(Row row) {
        held.removeIf(each -> each.row().key().equals(row.key()));
    }

    /** In the order in which they came, so that of two rows of one key the later counts. */
    private void judgeAgain() {
        var waiting = held.stream().filter(Held::forRate).collect(toCollection(ArrayList::new));
        for (var each : waiting) {
            held.remove(each);
            if (each.row().feed().isLedger()) {
                var again = ledger.load(List.of(each.row()), each.series());
                again.heldForRate().forEach(row -> held.add(each));
            } else if (!references.add(each.row(), lastIssued())) {
                held.add(each);
            }
        }
    }
}
