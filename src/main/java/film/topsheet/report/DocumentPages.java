package film.topsheet.report;

import film.topsheet.report.VarianceReport.Document;
import film.topsheet.report.VarianceReport.Since;
import java.util.ArrayList;
import java.util.List;

/** What came into the ledger, changed in it or went since the last report and the last night. */
record DocumentPages(VarianceReport variances, Layout layout, Templates templates) {

    private static final List<String> FIGURES = List.of("before", "now", "difference");
    private static final String TEMPLATE = "variance-documents";

    Part part() {
        var parameters = new Labels(variances.report(), layout.scale())
                .frame("Variance report", " · documents", false);
        parameters.put("wide", layout.wide());
        var rows = new ArrayList<Row>();
        var issue = variances.sinceIssue();
        var night = variances.sinceNight();
        since(issue, rows);
        if (night.after() == issue.after()) {
            rows.add(remark("Since %s: the same.".formatted(night.since())));
        } else {
            since(night, rows);
        }
        return new Part(TEMPLATE, parameters, rows, FIGURES, layout.size());
    }

    private void since(Since since, List<Row> rows) {
        rows.add(Row.of(Kind.PLAIN).is("heading")
                .put("text", words("Since " + since.since())));
        rows.add(remark(VarianceWords.documents(since)
                + (since.kinds().stream().anyMatch(each -> each.all() > each.largest().size())
                        ? " The 20 largest of each stand here." : "")));
        for (var kind : since.kinds()) {
            rows.add(Row.of(Kind.PLAIN).is("kind")
                    .put("text", words(Words.capital(kind.kind()))));
            kind.largest().forEach(each -> rows.add(document(each)));
        }
    }

    private Row document(Document document) {
        var figure = new Figure(layout.scale(), true);
        return Row.of(Kind.PLAIN).is("listed")
                .put("document", words(document.document()))
                .put("vendor", words(document.vendor()))
                .put("account", words(document.account()))
                .put("before", figure.of(document.before()))
                .put("now", figure.of(document.now()))
                .put("difference", figure.of(document.difference()));
    }

    private static Row remark(String text) {
        return Row.of(Kind.PLAIN).is("remark").put("text", words(text));
    }

    private static String words(String text) {
        return Type.condensed(800, false).markup(text);
    }
}
