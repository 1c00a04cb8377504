package film.topsheet.intake;

import film.topsheet.profile.FileRefused;
import film.topsheet.slate.ProductionSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
 * @param sameAs    the path that brought the same bytes before; then nothing would load
 * @param vanishing what a cumulative file would take back
 * @param compared  whether the books were asked which rows they know
 */
public record Preview(
        List<Field> fields, List<String> absent, List<Sum> sums, int repeated, List<Held> held,
        Optional<Refused> refused, Optional<String> sameAs, Optional<Vanishing> vanishing,
        boolean compared) {

    /**
     * One column of the file.
     *
     * @param name  as the file has it
     * @param field the feed's column that it fills; blank: it is kept as a tag
     */
    public record Field(String name, String field, List<Sample> samples) {}

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
     * @param amountHeld  of the held rows whose amount can be read; minor units like the others
     */
    public record Sum(String currency, long read, long loaded, long known, long held,
            long headings, long amountRead, long amountLoaded, long amountHeld) {}

    /** @param row the row as it came */
    public record Held(long line, String column, String value, String problem, String remedy,
            String row) {}

    /** @param line 0 for the file as a whole */
    public record Refused(long line, String problem, String remedy) {}

    /**
     * @param standing  rows that the series has now
     * @param gone      of these the file lacks: they would be reversed
     * @param goneMinor their amounts, in the production's currency
     */
    public record Vanishing(long standing, long gone, long goneMinor) {}

    /**
     * Reads the file as a load would.
     *
     * @param task  the file, as its rule or its name claims it
     * @param books asked and not written; null: there are none, so only the settings are known
     * @param production its number in the books
     */
    public static Preview of(ProductionSettings settings, ExportTask task, Connection books,
            int production) throws IOException, SQLException {
        var intake = new Intake(
                production, 0, settings, LocalDate.EPOCH, Duration.ZERO, null, null);
        var facts = books == null
                ? FactsQuery.without(settings) : new FactsQuery(books, intake).facts();
        var series = books == null ? 0 : series(books, production, task);
        var request = new LoadRequest(facts, task.feed(), 0, task.path(), task.profile(),
                task.mode(), series, null, 0, LocalDate.EPOCH, Set.of());
        var sameAs = books == null ? Optional.<String>empty()
                : new SeriesFiles(books, intake, task).sameBytes(series);
        try (var bytes = Files.newInputStream(task.file());
                var source = new SampledSource(new CsvFile(bytes), facts)) {
            return new PreviewRun(books, request, task, source, sameAs).read();
        } catch (FileRefused refused) {
            return new Preview(List.of(), List.of(), List.of(), 0, List.of(),
                    Optional.of(refused(refused)), sameAs, Optional.empty(), books != null);
        }
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
