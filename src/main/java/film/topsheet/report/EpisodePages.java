package film.topsheet.report;

import film.topsheet.budget.Section;
import film.topsheet.forecast.Amortizing;
import film.topsheet.forecast.EpisodeFigures;
import film.topsheet.forecast.Figures;
import film.topsheet.slate.Episodes.Amortization;
import film.topsheet.slate.Episodes.Episode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The series with a line for each episode, and an episode with a line for each category. */
record EpisodePages(SeriesReport series, Layout layout, Templates templates) {

    static final List<String> FIGURES = List.of("locked", "toDate", "orders", "etc", "efc",
            "pattern", "amortized", "overLocked", "change");

    private static final String DOCUMENT = "Episode cost report";

    Part ofSeries() {
        var rows = new ArrayList<Row>();
        for (var episode : series.episodes()) {
            rows.add(row(Kind.PLAIN, episode.code(), episode.title(), series.sum(episode)));
        }
        rows.add(row(Kind.GRAND, "", "The series", series.total()));
        return part(" · series", "Episode", seriesWords(), note(), rows);
    }

    Part of(Episode episode) {
        var rows = new ArrayList<Row>();
        for (var section : Section.values()) {
            categories(section).stream().filter(each -> stands(series.of(episode, each)))
                    .forEach(each -> rows.add(category(episode, each)));
            if (section.isDirectCost() && stands(series.sum(episode, Set.of(section)))) {
                rows.add(row(Kind.TOTAL, "", section.title(),
                        series.sum(episode, Set.of(section))));
            }
            if (section == Section.OTHER) {
                rows.add(row(Kind.TOTAL, "", "Total direct cost",
                        series.sum(episode, Verdict.DIRECT)));
            }
        }
        rows.add(row(Kind.GRAND, "", named(episode), series.sum(episode)));
        return part(" · " + Words.small(named(episode)), "Category", episodeWords(episode),
                "", rows);
    }

    /** One that the chart has no name for is called as its only account is. */
    private Row category(Episode episode, CostReport.Category category) {
        var figures = series.of(episode, category);
        var first = category.accounts().get(0);
        return category.number().isEmpty() && category.accounts().size() == 1
                ? row(Kind.PLAIN, first.code(), category.nameOf(first), figures)
                : row(Kind.PLAIN, category.number(), category.name(), figures);
    }

    private List<CostReport.Category> categories(Section section) {
        return series.report().categories().stream()
                .filter(each -> each.section() == section).toList();
    }

    private boolean stands(EpisodeFigures figures) {
        return !figures.equals(EpisodeFigures.zero(series.report().cover().currency()));
    }

    private Part part(String name, String head, String say, String note, List<Row> lines) {
        var parameters = new Labels(series.report(), layout.scale()).frame(DOCUMENT, name, false);
        parameters.put("first", head);
        if (!note.isEmpty()) {
            parameters.put("noted", true);
            parameters.put("note", Type.condensed(750, false).markup(note));
        }
        var rows = new ArrayList<Row>();
        rows.add(Row.of(Kind.PLAIN).is("sayRow").put("say", say));
        lines.forEach(each -> rows.add(each.is("tabled").put("table", "figures")));
        return new Part(template(), parameters, rows, FIGURES, size());
    }

    private String template() {
        return layout.template("episodes");
    }

    private int size() {
        return layout.wide() ? 700 : 730;
    }

    private Row row(Kind kind, String code, String name, EpisodeFigures figures) {
        var figure = new Figure(layout.scale(), series.report().cover().overIsPositive());
        var type = Type.condensed(size(), kind.isStrong());
        var width = templates.width(template(), "name") - 2 * Type.POINT;
        var total = figures.total();
        return Columns.put(Row.of(kind), total, figure)
                .put("code", type.lines(code, templates.width(template(), "code") - Type.POINT, 2))
                .put("name", type.markup(type.lines(name, width, 2)))
                .put("locked", figure.of(total.lockedBudget()))
                .put("pattern", figure.of(figures.pattern().finalCost()))
                .put("amortized", figure.of(figures.amortized().finalCost()))
                .put("overLocked", figure.over(total.overLocked()));
    }

    private static String named(Episode episode) {
        return isNone(episode) ? episode.title() : "Episode " + episode.code()
                + (episode.title().isEmpty() ? "" : ", " + episode.title());
    }

    private static boolean isNone(Episode episode) {
        return episode.code().equals(Amortizing.NONE);
    }

    private String seriesWords() {
        var all = series.episodes().stream().filter(each -> !isNone(each)).count();
        var others = series.episodes().stream().filter(SeriesReport::isUnlisted).count();
        return words("Forecast %s for %s%s.".formatted(
                Figure.inline(series.total().total().finalCost()),
                all - others == 1 ? "one episode" : Words.count(all - others) + " episodes",
                others == 0 ? "" : " and " + Words.count(others) + " "
                        + SeriesReport.UNLISTED), series.total());
    }

    private String episodeWords(Episode episode) {
        var figures = series.sum(episode);
        return words("%s: forecast %s.".formatted(
                named(episode), Figure.inline(figures.total().finalCost())), figures);
    }

    /** Styled; the forecast in bold, then what it is made of. */
    private static String words(String bold, EpisodeFigures figures) {
        var made = new ArrayList<String>();
        add(made, figures.pattern(), "pattern");
        add(made, figures.amortized(), "amortized");
        add(made, figures.unspread(), "not spread");
        return Type.sans(1300, false).markup(bold,
                made.isEmpty() ? "" : " Of it " + Words.list(made) + ".");
    }

    private static void add(List<String> made, Figures part, String word) {
        if (!part.finalCost().isZero()) {
            made.add(Figure.inline(part.finalCost()) + " " + word);
        }
    }

    private String note() {
        var previous = series.report().cover().previousNumber();
        return "Pattern: stands on the episode itself. Amortized: its part of what names no"
                + " episode. " + series.by().map(EpisodePages::spread)
                        .orElse("No table spreads that yet.")
                + (previous > 0 ? " Change = EFC less EFC of report " + previous + ", spread as it"
                        + " was then." : " Change = EFC less locked budget.")
                + " The pages of episodes leave out categories in which one has nothing.";
    }

    private static String spread(Amortization by) {
        var bearing = by.shares().entrySet().stream()
                .filter(each -> each.getValue().signum() > 0).toList();
        var first = bearing.get(0).getValue();
        var equal = bearing.stream().allMatch(each -> each.getValue().compareTo(first) == 0);
        return "It is spread by the table from %s: %s.".formatted(Words.date(by.from()), equal
                ? "in equal parts over " + Words.list(bearing.stream().map(Map.Entry::getKey)
                        .toList())
                : Words.list(bearing.stream().map(each -> "%s for %s".formatted(
                        each.getValue().toPlainString(), each.getKey())).toList()));
    }
}
