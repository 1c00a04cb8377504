package film.topsheet.intake;

import film.topsheet.profile.FileRefused;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** Reads one file as a load would, and writes nothing. */
final class PreviewRun {

    private final Connection books;
    private final LoadRequest request;
    private final ExportTask task;
    private final Sources sources;
    private final SampledSource source;
    private final Optional<Preview.Same> sameAs;
    private final Header header;

    private PreviewRun(Connection books, LoadRequest request, ExportTask task, Sources sources,
            SampledSource source, Optional<Preview.Same> sameAs) throws FileRefused {
        this.sources = sources;
        this.books = books;
        this.request = request;
        this.task = task;
        this.source = source;
        this.sameAs = sameAs;
        this.header = new Header(request.feed(), source.header());
    }

    static Preview of(Connection books, LoadRequest request, ExportTask task, Sources sources,
            Optional<Preview.Same> sameAs) throws IOException, SQLException, FileRefused {
        try (var file = new HashedFile(task);
                var rows = sources.open(task, file, request.facts());
                var source = new SampledSource(rows, request.facts())) {
            var preview = new PreviewRun(books, request, task, sources, source, sameAs).read();
            var read = sources.read(task, rows);
            return read.isEmpty() ? preview : preview.readBy(
                    sources.samples(task, request.facts().currency()), read.get());
        }
    }

    private Preview read() throws IOException, SQLException {
        return request.feed().isLedger() ? ledger() : reference();
    }

    private Preview reference() throws IOException, SQLException {
        var load = new ReferenceLoad(books, request);
        try {
            return preview(load.judge(source), Optional.empty(), Optional.empty(), books != null,
                    Collections.emptySortedMap());
        } catch (FileRefused refused) {
            return preview(new LoadResult(), Optional.empty(), Optional.of(refused),
                    books != null, Collections.emptySortedMap());
        }
    }

    private Preview ledger() throws IOException, SQLException {
        var load = new LedgerPreview(books, request, header, chart());
        try {
            var result = load.judge(source);
            HeldTexts.read(sources, task, request.facts(), result);
            var vanishing = load.vanishing();
            return preview(result, vanishing, refused(result, vanishing), load.isCompared(),
                    load.outside()).amending(load.amending());
        } catch (FileRefused refused) {
            return preview(load.soFar(), Optional.empty(), Optional.of(refused), load.isCompared(),
                    load.outside());
        } catch (HashedFile.ChangedMeanwhile e) {
            throw new IOException(task.path() + " was written to while it was read", e);
        }
    }

    private Optional<FileRefused> refused(
            LoadResult result, Optional<Preview.Vanishing> vanishing) {
        try {
            if (task.isCumulative()) {
                Merge.refuseTooMuch(vanishing.map(Preview.Vanishing::gone).orElse(0L),
                        vanishing.map(Preview.Vanishing::standing).orElse(0L),
                        result.totals.rowsRead() == 0, task.path());
            }
            return Optional.empty();
        } catch (FileRefused refused) {
            return Optional.of(refused);
        }
    }

    private Preview preview(LoadResult result, Optional<Preview.Vanishing> vanishing,
            Optional<FileRefused> refused, boolean compared, SortedMap<String, Long> outside) {
        return new Preview(source.fields(request.feed(), header), absent(), sums(result),
                result.repeated.size(), held(result), refused.map(Preview::refused), sameAs,
                vanishing, compared, outside, Optional.empty(), Optional.empty());
    }

    private Set<String> chart() throws SQLException {
        return books == null ? Set.of()
                : FactsQuery.chart(books, request.facts().production());
    }

    private List<String> absent() {
        return request.feed().columns().stream()
                .map(Column::name).filter(each -> header.place(each) < 0).toList();
    }

    private static List<Preview.Sum> sums(LoadResult result) {
        return result.totals.all().entrySet().stream()
                .map(each -> sum(each.getKey(), each.getValue())).toList();
    }

    private static Preview.Sum sum(String currency, Totals.Parts parts) {
        return new Preview.Sum(currency, parts.rowsRead, parts.rowsLoaded, parts.rowsKnown,
                parts.rowsHeld, parts.rowsHeadings, parts.amountRead, parts.amountLoaded,
                parts.amountKnown, parts.amountHeld, parts.amountHeadings);
    }

    private static List<Preview.Held> held(LoadResult result) {
        return result.held.stream()
                .sorted(Comparator.comparingLong(HeldRow::line))
                .map(each -> new Preview.Held(each.line(), each.problem().column(),
                        each.problem().value(), each.problem().problem(),
                        each.problem().remedy(), each.text()))
                .toList();
    }
}
