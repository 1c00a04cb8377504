package film.topsheet.report;

import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.JasperPrint;

/**
 * Prints the weekly cost report: top sheet, categories, accounts, findings, proof. The same report
 * gives the same bytes. Safe for use by several threads at once.
 */
public final class CostReportPdf {

    private final Paper paper;
    private final Templates templates;

    /** Reads all templates, which takes most of the time of a first print: make it once, early. */
    public CostReportPdf() {
        this(new Paper(new Templates()));
    }

    CostReportPdf(Paper paper) {
        this.paper = paper;
        this.templates = paper.templates();
        List.of("top", "block", "summary", "detail", "findings", "proof")
                .forEach(each -> templates.report("cost-report-" + each));
    }

    public Pdf print(CostReport report) {
        var layout = layout(report);
        var rest = List.of(
                fill(new CategorySummary(report, layout, templates).part()),
                fill(AccountDetail.part(report, layout, templates)),
                fill(new FindingPages(report, layout).part()),
                fill(new ProofPages(report, layout).part()));
        var top = top(report, layout, rest, 1);
        if (Pages.count(top) > 1) {
            top = top(report, layout, rest, Pages.count(top));
        }
        var prints = new ArrayList<JasperPrint>();
        prints.add(top);
        prints.addAll(rest);
        return paper.bound("%s: weekly cost report %d, week ending %s".formatted(
                        report.cover().title(), report.cover().number(),
                        Words.date(report.cover().weekEnding())), report.cover().asOf(), prints);
    }

    /** The proof is the last part; page 1 names the page on which it begins. */
    private JasperPrint top(CostReport report, Layout layout, List<JasperPrint> rest, int pages) {
        var before = rest.subList(0, rest.size() - 1).stream().mapToInt(Pages::count).sum();
        var proof = Pages.with(rest.get(rest.size() - 1), "tie-out");
        return fill(new TopPage(report, layout, templates).part(pages + before + proof));
    }

    /** The first layout in which every amount of every column has room. */
    Layout layout(CostReport report) {
        return paper.layout(layout -> parts(report, layout));
    }

    /** All that a document of this report prints, in the layout it is printed in. */
    List<Part> printed(CostReport report) {
        return parts(report, layout(report));
    }

    private List<Part> parts(CostReport report, Layout layout) {
        var top = new TopPage(report, layout, templates);
        var parts = new ArrayList<>(top.tables());
        parts.add(top.part(0));
        parts.add(new CategorySummary(report, layout, templates).part());
        parts.add(AccountDetail.part(report, layout, templates));
        parts.add(new FindingPages(report, layout).part());
        parts.add(new ProofPages(report, layout).part());
        return parts;
    }

    private JasperPrint fill(Part part) {
        return paper.fill(part);
    }
}
