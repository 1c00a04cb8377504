package film.topsheet.report;

import java.util.ArrayList;
import java.util.List;

/** Prints the cost report of a series by episode. The same report gives the same bytes. */
final class EpisodesPdf {

    private final Paper paper;

    /** Reads the template, which takes most of the time of a first print. */
    EpisodesPdf(Paper paper) {
        this.paper = paper;
        paper.templates().report("episodes");
    }

    Pdf print(SeriesReport series) {
        var prints = parts(series, layout(series)).stream().map(paper::fill).toList();
        var cover = series.report().cover();
        return paper.bound("%s: episode cost report %d, week ending %s".formatted(cover.title(),
                cover.number(), Words.date(cover.weekEnding())), cover.asOf(), prints);
    }

    /** The first layout in which every amount of every column has room. */
    Layout layout(SeriesReport series) {
        return paper.layout(layout -> parts(series, layout));
    }

    /** The series, then each of its episodes. */
    List<Part> parts(SeriesReport series, Layout layout) {
        var pages = new EpisodePages(series, layout, paper.templates());
        var parts = new ArrayList<Part>();
        parts.add(pages.ofSeries());
        series.episodes().forEach(each -> parts.add(pages.of(each)));
        return parts;
    }
}
