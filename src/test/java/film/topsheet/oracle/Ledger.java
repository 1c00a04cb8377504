package film.topsheet.oracle;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The books: postings, and what became of every key. */
final class Ledger {

    /** What is known of one key. */
    private static final class Known {
        private String series;
        private Row lastPosted;
        private Row lastAccepted;
        private Posting live;
    }

    /** What became of the rows of one file; all others were loaded or known. */
    record Outcome(List<Row> accepted, List<Row> heldForRate, List<Row> held) {}

    private final Settings settings;
    private final References references;
    private final List<Posting> postings = new ArrayList<>();
    private final Map<String, Known> keys = new LinkedHashMap<>();
    private LocalDate lastIssued;

    Ledger(Settings settings, References references) {
        this.settings = settings;
        this.references = references;
    }

    List<Posting> postings() {
        return postings;
    }

    void issued(LocalDate week) {
        lastIssued = week;
    }

    /** Loads rows whose cells are right. A series is null for incremental files. */
    Outcome load(List<Row> rows, String series) {
        var outcome = new Outcome(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        rows.stream().collect(groupingBy(Row::key, LinkedHashMap::new, toList()))
                .forEach((key, same) -> load(key, same, series, outcome));
        return outcome;
    }

    private void load(String key, List<Row> same, String series, Outcome outcome) {
        var known = keys.computeIfAbsent(key, unseen -> new Known());
        if (known.live != null && !Objects.equals(known.series, series)) {
            outcome.held().addAll(same);
            return;
        }
        var contents = distinct(same.stream().filter(row -> !row.isVoid()).toList());
        var voids = new ArrayList<>(same.stream().filter(Row::isVoid).toList());
        contents.stream().filter(row -> takesBack(row, contents, known)).toList()
                .forEach(row -> {
                    contents.remove(row);
                    voids.add(row);
                });
        if (contents.size() > 1) {
            outcome.held().addAll(same);
            return;
        }
        var voidedBefore = known.live == null && !voids.isEmpty() && !contents.isEmpty()
                && contents.get(0).saysTheSameAs(known.lastPosted);
        if (!contents.isEmpty() && !voidedBefore && !post(contents.get(0), known)) {
            outcome.heldForRate().add(contents.get(0));
            contents.clear();
        }
        if (!contents.isEmpty() || !voids.isEmpty()) {
            known.series = series;
            outcome.accepted().addAll(contents);
            outcome.accepted().addAll(voids);
        }
        voids.forEach(row -> takeBack(known, row));
    }

    private static List<Row> distinct(List<Row> rows) {
        var distinct = new ArrayList<Row>();
        for (var row : rows) {
            if (distinct.stream().noneMatch(row::saysTheSameAs)) {
                distinct.add(row);
            }
        }
        return distinct;
    }

    /** A negative row with the key of a posting, or of a row beside it, of the opposite amount. */
    private boolean takesBack(Row row, List<Row> beside, Known known) {
        if (row.number("amount").signum() >= 0) {
            return false;
        }
        return known.live != null && opposite(row, known.live.row())
                || known.live == null && row.saysTheSameAs(known.lastAccepted)
                        && known.lastAccepted != known.lastPosted
                || beside.size() == 2 && beside.stream().anyMatch(each -> opposite(row, each));
    }

    private boolean opposite(Row row, Row other) {
        return settings.currencyOf(row).equals(settings.currencyOf(other))
                && row.number("amount").negate().compareTo(other.number("amount")) == 0;
    }

    /** False: the row has no rate, and nothing was posted. */
    private boolean post(Row row, Known known) {
        if (known.live != null && row.saysTheSameAs(known.live.row())) {
            return true;
        }
        var rate = references.rate(row, row.postingDate());
        if (rate.isEmpty()) {
            return false;
        }
        takeBack(known, row);
        var amount = row.number("amount");
        known.live = new Posting(row, open(settings.weekOf(row.postingDate())),
                isClosed(settings.weekOf(row.postingDate())), settings.currencyOf(row), amount,
                settings.rounded(amount.multiply(rate.get())), false);
        known.lastPosted = row;
        postings.add(known.live);
        return true;
    }

    private void takeBack(Known known, Row because) {
        if (known.live != null) {
            var period = known.live.period();
            postings.add(known.live.reversedIn(open(period), isClosed(period)));
            known.live = null;
        }
        known.lastAccepted = because;
    }

    private boolean isClosed(LocalDate week) {
        return lastIssued != null && !week.isAfter(lastIssued);
    }

    private LocalDate open(LocalDate week) {
        return isClosed(week) ? lastIssued.plusWeeks(1) : week;
    }

    List<Posting> live() {
        return keys.values().stream().map(known -> known.live).filter(Objects::nonNull).toList();
    }

    /** The live rows of a series that a file no longer has. */
    List<String> vanished(String series, Set<String> keysOfFile) {
        return keys.keySet().stream()
                .filter(key -> isLiveIn(series, key) && !keysOfFile.contains(key))
                .toList();
    }

    long liveRows(String series) {
        return keys.keySet().stream().filter(key -> isLiveIn(series, key)).count();
    }

    private boolean isLiveIn(String series, String key) {
        return keys.get(key).live != null && series.equals(keys.get(key).series);
    }

    void reverse(List<String> gone) {
        gone.forEach(key -> takeBack(keys.get(key), null));
    }

    static BigDecimal base(List<Posting> postings) {
        return postings.stream().map(Posting::base).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
