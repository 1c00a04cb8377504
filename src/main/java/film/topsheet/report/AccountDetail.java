package film.topsheet.report;

import film.topsheet.budget.Section;
import film.topsheet.forecast.Figures;
import film.topsheet.forecast.Flag;
import film.topsheet.report.CostReport.Account;
import film.topsheet.report.CostReport.Category;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The account detail: every account against its revised budget, category by category. */
final class AccountDetail {

    static final List<String> FIGURES = List.of("thisPeriod", "toDate", "orders", "totalCost",
            "etc", "efc", "revised", "over", "change");

    /** A category of more accounts than this may be broken, and repeats its heading. */
    private static final int UNBROKEN = 30;

    private final CostReport report;
    private final Layout layout;
    private final Figure figure;
    private final int nameWidth;
    private final int codeWidth;
    private final List<Row> rows = new ArrayList<>();
    /** Rows of the same number stay on one page. */
    private int together;

    private AccountDetail(CostReport report, Layout layout, Templates templates) {
        this.report = report;
        this.layout = layout;
        this.figure = new Figure(layout.scale(), report.cover().overIsPositive());
        this.nameWidth = templates.width(layout.template("cost-report-detail"), "name");
        this.codeWidth = templates.width(layout.template("cost-report-detail"), "code")
                - Type.POINT;
    }

    static Part part(CostReport report, Layout layout, Templates templates) {
        var detail = new AccountDetail(report, layout, templates);
        detail.fill();
        return new Part(layout.template("cost-report-detail"),
                new Labels(report, layout.scale()).frame("account detail", true), detail.rows,
                FIGURES, layout.size());
    }

    private void fill() {
        for (var section : Section.values()) {
            report.categories().stream().filter(each -> each.section() == section)
                    .forEach(this::category);
            if (section.isDirectCost() && Sections.stands(report, section)) {
                sum(Kind.TOTAL, "Total " + Words.small(section.title()),
                        report.sum(Set.of(section)));
            }
            if (section == Section.OTHER) {
                sum(Kind.TOTAL, "Total direct cost", report.sum(Verdict.DIRECT));
            }
        }
        sum(Kind.GRAND, "Grand total", report.total());
    }

    private void category(Category category) {
        together++;
        var accounts = category.accounts();
        if (accounts.size() == 1) {
            alone(category, accounts.get(0));
            return;
        }
        rows.add(Row.of(Kind.HEADING).is("heading").is("named").put("block", together)
                .put("code", plain(true).lines(category.number(), codeWidth, 2))
                .put("name", plain(true).markup(category.name())));
        for (var at = 0; at < accounts.size(); at++) {
            var broken = accounts.size() > UNBROKEN && at > 1 && at < accounts.size() - 1;
            together += broken ? 1 : 0;
            rows.add(continuing(category, at, account(accounts.get(at))));
        }
        rows.add(continuing(category, accounts.size(), figures(Kind.SUBTOTAL, category.number(),
                "Total " + category.name(), category.figures()).is("named")));
    }

    /** Where a page begins in the middle of a long category, it begins with the category's name. */
    private Row continuing(Category category, int at, Row row) {
        if (category.accounts().size() > UNBROKEN && at > 1) {
            row.is("continued").put("continuedCode", category.number())
                    .put("continuedName", plain(true).markup(category.name() + ", continued"));
        }
        return row;
    }

    private void alone(Category category, Account account) {
        rows.add(figures(Kind.PLAIN, account.code(), category.nameOf(account),
                account.figures()).is("named").put("marks", marks(account)));
    }

    private Row account(Account account) {
        return figures(Kind.PLAIN, account.code(), account.name(), account.figures())
                .put("marks", marks(account));
    }

    /** A sum stays with the row before it. */
    private void sum(Kind kind, String name, Figures figures) {
        rows.add(figures(kind, "", name, figures).is("named"));
    }

    private Row figures(Kind kind, String code, String name, Figures figures) {
        var lines = plain(kind.isStrong()).lines(name, nameWidth - Type.POINT, 2);
        return Columns.put(Row.of(kind).is("figures"), figures, figure)
                .put("code", plain(true).lines(code, codeWidth, 2))
                .put("name", plain(kind.isStrong()).markup(lines))
                .put("block", together)
                .put("revised", figure.of(figures.revisedBudget()))
                .put("over", figure.over(figures.overRevised()));
    }

    private Type plain(boolean bold) {
        return Type.condensed(layout.size(), bold);
    }

    private static String marks(Account account) {
        return account.flags().stream().map(Flag::mark).sorted().collect(Collectors.joining());
    }
}
