package film.topsheet.report;

import film.topsheet.budget.Section;
import film.topsheet.forecast.EpisodeFigures;
import film.topsheet.forecast.Figures;
import film.topsheet.slate.Episodes.Episode;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code episodes.csv}: rows per account and episode, per episode, and for the series, each in its
 * parts and in total. The totals of an account's episodes add up to its row of
 * {@code cost-report.csv}.
 */
final class EpisodesCsv {

    private static final String HEADER = Stream.of(AmountColumn.values())
            .map(AmountColumn::word)
            .collect(Collectors.joining(",",
                    "level,episode,title,section,category,account,name,part,", ""));

    private final SeriesReport series;
    private final Csv csv;
    private final Figures nil;

    private EpisodesCsv(SeriesReport series, OutputStream out) {
        this.series = series;
        this.csv = new Csv(out, HEADER);
        this.nil = Figures.zero(series.report().cover().currency());
    }

    /** Over is positive whatever sign the production prints. Leaves the stream open. */
    static void write(SeriesReport series, OutputStream out) {
        var file = new EpisodesCsv(series, out);
        file.rows();
        file.csv.finish();
    }

    private void rows() {
        for (var episode : series.episodes()) {
            for (var section : Section.values()) {
                series.report().categories().stream().filter(each -> each.section() == section)
                        .forEach(each -> accounts(episode, each));
            }
            rows(List.of("episode", Csv.text(episode.code()), Csv.text(episode.title()), "", "",
                    "", ""), series.sum(episode));
        }
        rows(List.of("total", "", "", "", "", "", "The series"), series.total());
    }

    /** An account of which an episode has nothing has no row there. */
    private void accounts(Episode episode, CostReport.Category category) {
        for (var account : category.accounts()) {
            var figures = series.of(episode, account);
            if (!parts(figures).isEmpty()) {
                rows(List.of("account", Csv.text(episode.code()), Csv.text(episode.title()),
                        category.section().name(), Csv.text(category.code()),
                        Csv.text(account.code()), Csv.text(account.name())), figures);
            }
        }
    }

    private void rows(List<String> what, EpisodeFigures figures) {
        parts(figures).forEach((part, each) -> row(what, part, each));
        row(what, "total", figures.total());
    }

    /** Those that are not nil in every column. */
    private Map<String, Figures> parts(EpisodeFigures figures) {
        var parts = new LinkedHashMap<String, Figures>();
        parts.put("pattern", figures.pattern());
        parts.put("amortized", figures.amortized());
        parts.put("unspread", figures.unspread());
        parts.values().removeIf(nil::equals);
        return parts;
    }

    private void row(List<String> what, String part, Figures figures) {
        var cells = new ArrayList<>(what);
        cells.add(part);
        for (var column : AmountColumn.values()) {
            cells.add(Csv.amount(column.of(figures)));
        }
        csv.row(cells.toArray(String[]::new));
    }
}
