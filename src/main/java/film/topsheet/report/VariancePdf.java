package film.topsheet.report;

import java.util.List;

/** Prints the variance report. The same report gives the same bytes. */
final class VariancePdf {

    private final Paper paper;

    /** Reads the templates, which takes most of the time of a first print. */
    VariancePdf(Paper paper) {
        this.paper = paper;
        List.of("variance", "variance-documents").forEach(paper.templates()::report);
    }

    Pdf print(VarianceReport variances) {
        var layout = layout(variances);
        var prints = parts(variances, layout).stream().map(paper::fill).toList();
        var cover = variances.report().cover();
        return paper.bound("%s: variance report %d, week ending %s".formatted(cover.title(),
                cover.number(), Words.date(cover.weekEnding())), cover.asOf(), prints);
    }

    /** The first layout in which every amount of every column has room. */
    Layout layout(VarianceReport variances) {
        return paper.layout(layout -> parts(variances, layout));
    }

    List<Part> parts(VarianceReport variances, Layout layout) {
        return List.of(new VariancePages(variances, layout, paper.templates()).part(),
                new DocumentPages(variances, layout, paper.templates()).part());
    }
}
