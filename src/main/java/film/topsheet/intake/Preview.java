package film.topsheet.intake;

import film.topsheet.profile.ControlTotal;
import film.topsheet.profile.FileRefused;
import film.topsheet.slate.ProductionSettings;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How one export would be read if it came now. Nothing is written.
 *
 * @param fields    what each column of the file is, in the file's order; empty when the header
 *                  cannot be read
 * @param absent    columns of the feed that the file lacks and need not have
 * @param sums      rows and amounts per currency
 * @param repeated  rows that stand in the file more than once with the same content
 * @param held      the rows that would be held, by line
 * @param refused   why the whole file would be held
 * @param sameAs    what brought the same bytes before; then nothing would load
 * @param vanishing what a cumulative file would take back
 * @param compared  whether the books were asked which rows they know
 * @param outside   accounts of rows that would load and that the chart lacks, with their rows;
 *                  empty also where no chart is loaded
 * @param read      what a profile made of the file; empty: the canonical one reads it
 * @param amending  which known rows it would replace; empty: none
 */
public record Preview(
        List<Field> fields, List<String> absent, List<Sum> sums, int repeated, List<Held> held,
        Optional<Refused> refused, Optional<Same> sameAs, Optional<Vanishing> vanishing,
        boolean compared, SortedMap<String, Long> outside, Optional<Read> read,
        Optional<Amending> amending) {

    /**
     * One column of the file.
     *
     * @param name  as the file has it; several where a profile joins them
     * @param field the feed's column that it fills; blank: it is kept as a tag
     * @param blank   how many of the rows looked at leave it blank; −1: not counted
     * @param refused how many of them are held and give it no value
     */
    public record Field(
            String name, String field, List<Sample> samples, long blank, long refused) {}

    /**
     * @param classes  what the records of the file are, with their number
     * @param controls the totals that the file states
     * @param notes    what somebody should know though no row is held for it
     */
    public record Read(
            Map<String, Long> classes, List<ControlTotal> controls, List<String> notes) {}

    /**
     * @param text what stands in the file
     * @param read the value it is read as, or why it cannot be
     */
    public record Sample(String text, String read, boolean readable) {}

    /**
     * Rows read = loaded + known + held + headings; voids are among the loaded ones and count no
     * amount.
     *
     * @param loaded      that would post or become a version; without books, all that can be read
     * @param headings    titles, totals and what else is no row
     * @param amountRead  of all that state one, in minor units like the others
     * @param amountHeld  of the held rows whose amount can be read
     */
    public record Sum(String currency, long read, long loaded, long known, long held,
            long headings, long amountRead, long amountLoaded, long amountKnown, long amountHeld,
            long amountHeadings) {

        private Sum plus(Sum o) {
            return new Sum(currency, read + o.read, loaded + o.loaded, known + o.known,
                    held + o.held, headings + o.headings, amountRead + o.amountRead,
                    amountLoaded + o.amountLoaded, amountKnown + o.amountKnown,
                    amountHeld + o.amountHeld, amountHeadings + o.amountHeadings);
        }
    }

    /** @param row the row as it came */
    public record Held(long line, String column, String value, String problem, String remedy,
            String row) {}

    /**
     * @param path that brought the same bytes
     * @param read the version of the profile that read them then, where it says something else
     *             now; 0: nothing has changed
     */
    public record Same(String path, int read) {}

    /** @param line 0 for the file as a whole */
    public record Refused(long line, String problem, String remedy) {}

    /**
     * @param standing  rows that the series has now
     * @param gone      of these the file lacks: they would be reversed
     * @param goneMinor their amounts, in the production's currency
     */
    public record Vanishing(long standing, long gone, long goneMinor) {}

    /**
     * Rows whose keys stand in the books with other content, which would be reversed.
     *
     * @param changes what replacing them changes, in minor units by currency
     */
    public record Amending(long rows, SortedMap<String, Long> changes) {

        private static Amending sum(Amending one, Amending other) {
            var changes = new TreeMap<>(one.changes);
            other.changes.forEach((currency, minor) -> changes.merge(currency, minor, Long::sum));
            return new Amending(one.rows + other.rows, changes);
        }
    }

    /**
     * Reads the file as a load would.
     *
     * @param task  the file, as its rule or its name claims it
     * @param books asked and not written; null: there are none, so only the settings are known
     * @param production its number in the books
     * @param sources    how exports are read
     */
    public static Preview of(ProductionSettings settings, ExportTask task, Connection books,
            int production, Sources sources) throws IOException, SQLException {
        var intake = new Intake(
                production, 0, settings, LocalDate.EPOCH, Duration.ZERO, null, null, sources);
        var facts = books == null
                ? FactsQuery.without(settings) : new FactsQuery(books, intake).facts();
        var series = books == null ? 0 : series(books, production, task);
        var request = new LoadRequest(facts, task.feed(), 0, task.path(), task.profile(),
                task.mode(), series, null, 0, LocalDate.EPOCH, Set.of());
        var files = new SeriesFiles(books, intake, task);
        var path = books == null ? Optional.<String>empty() : files.sameBytes(series);
        var sameAs = path.isEmpty() ? Optional.<Same>empty()
                : Optional.of(new Same(path.get(), files.olderVersion(path.get())));
        try {
            var preview = PreviewRun.of(books, request, task, sources, sameAs);
            for (var feed : sources.feeds(task)) {
                if (!feed.equals(task.feed())) {
                    var other = task.besides(feed);
                    preview = preview.and(PreviewRun.of(books, request.besides(feed,
                            books == null ? 0 : series(books, production, other)),
                            other, sources, Optional.empty()));
                }
            }
            return preview;
        } catch (FileRefused refused) {
            return new Preview(List.of(), List.of(), List.of(), 0, List.of(),
                    Optional.of(refused(refused)), sameAs, Optional.empty(), books != null,
                    Collections.emptySortedMap(), Optional.empty(), Optional.empty());
        }
    }

    /** With what another feed takes from the same file. */
    private Preview and(Preview other) {
        var all = new TreeMap<String, Sum>();
        Stream.concat(sums.stream(), other.sums.stream())
                .forEach(each -> all.merge(each.currency(), each, Sum::plus));
        return new Preview(fields, absent, List.copyOf(all.values()), repeated + other.repeated,
                Stream.concat(held.stream(), other.held.stream())
                        .sorted(Comparator.comparingLong(Held::line)).toList(),
                refused.or(other::refused), sameAs, vanishing.or(other::vanishing),
                compared && other.compared, outside(other), read,
                Stream.concat(amending.stream(), other.amending.stream()).reduce(Amending::sum));
    }

    private SortedMap<String, Long> outside(Preview other) {
        var both = new TreeMap<>(outside);
        other.outside.forEach((account, rows) -> both.merge(account, rows, Long::sum));
        return both;
    }

    /** As a profile reads it. */
    Preview readBy(List<Field> mapping, Read made) {
        return new Preview(mapping, List.of(), sums, repeated, held, refused, sameAs, vanishing,
                compared, outside, Optional.of(made), amending);
    }

    Preview amending(Optional<Amending> rows) {
        return new Preview(fields, absent, sums, repeated, held, refused, sameAs, vanishing,
                compared, outside, read, rows);
    }

    static Refused refused(FileRefused refused) {
        return new Refused(refused.line(), refused.problem(), refused.remedy());
    }

    /** Of a file that no rule claims and whose name says nothing. */
    public static Refused unclaimed() {
        return new Refused(0, Stock.UNCLAIMED, Stock.NAME_ITS_FEED);
    }

    private static int series(Connection books, int production, ExportTask task)
            throws SQLException {
        try (var ask = books.prepareStatement("""
                select series from series
                where production = ? and feed = ? and pattern = ? and ? = 'cumulative'""")) {
            ask.setInt(1, production);
            ask.setString(2, task.feed().name());
            ask.setString(3, task.pattern());
            ask.setString(4, task.mode());
            try (var row = ask.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }
}
