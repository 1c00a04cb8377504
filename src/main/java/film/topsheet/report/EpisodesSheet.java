package film.topsheet.report;

import film.topsheet.forecast.EpisodeFigures;
import film.topsheet.money.Money;
import film.topsheet.slate.Episodes.Episode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every account of every episode, to be filtered; the sums above count the rows shown. */
final class EpisodesSheet {

    static final String NAME = "Episodes";

    private static final int SUM_ROW = 2;

    private final Content content;
    private final SeriesReport series;
    private final Sheet sheet;
    private final List<Line> lines = new ArrayList<>();

    private record Line(Episode episode, CostReport.Account account, EpisodeFigures figures) {}

    EpisodesSheet(Content content, SeriesReport series, Sheet sheet) {
        this.content = content;
        this.series = series;
        this.sheet = sheet;
    }

    void write() {
        var nil = EpisodeFigures.zero(content.cover().currency());
        for (var episode : series.episodes()) {
            series.report().categories().stream().flatMap(each -> each.accounts().stream())
                    .map(each -> new Line(episode, each, series.of(episode, each)))
                    .filter(each -> !each.figures().equals(nil))
                    .forEach(lines::add);
        }
        var columns = columns();
        sheet.put(0, 0, content.cover().title() + " · episodes", Ink.TITLE);
        sheet.put(1, 0, "Accounts by episode, with their part of what names none; what is not"
                + " spread has no episode. " + content.signWords(), Ink.QUIET);
        for (var at = 0; at < columns.size(); at++) {
            if (columns.get(at).sample() instanceof Money) {
                sheet.formula(SUM_ROW, at, content.rounded("SUBTOTAL(109,%s:%s)".formatted(
                                Sheet.cell(Listing.HEAD + 1, at),
                                Sheet.cell(Listing.HEAD + Math.max(1, lines.size()), at))),
                        sum(columns.get(at).value()), Ink.SUM);
            }
        }
        var listing = new Listing<>(sheet, columns);
        listing.heads(4);
        listing.rows(lines.iterator(), Transactions.MOST, (row, at) -> { });
        listing.finish();
    }

    private List<ListColumn<Line>> columns() {
        return Stream.of(Stream.of(
                        ListColumn.<Line>text("Episode", 9, each -> each.episode().code()),
                        ListColumn.<Line>text("Title", 20, each -> each.episode().title()),
                        ListColumn.<Line>text("Account", 11, each -> each.account().code()),
                        ListColumn.<Line>text("Name", 30, each -> each.account().name()),
                        amount("EFC, pattern", each -> each.figures().pattern().finalCost()),
                        amount("EFC, amortized", each -> each.figures().amortized().finalCost()),
                        amount("EFC, not spread", each -> each.figures().unspread().finalCost())),
                Stream.of(AmountColumn.values()).map(column -> amount(Heads.of(column, content),
                        each -> content.printed(column, each.figures().total()))))
                .flatMap(each -> each).toList();
    }

    private ListColumn<Line> amount(String head, Function<Line, Object> value) {
        var width = Stream.concat(Stream.of(sum(value)),
                        lines.stream().map(each -> (Money) value.apply(each)))
                .mapToInt(Heads::width).max().orElse(0);
        return ListColumn.of(head, width, content.nil(), value);
    }

    private Money sum(Function<Line, Object> value) {
        return lines.stream().map(each -> (Money) value.apply(each))
                .reduce(content.nil(), Money::plus);
    }
}
