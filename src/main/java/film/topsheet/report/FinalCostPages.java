package film.topsheet.report;

import film.topsheet.budget.Section;
import film.topsheet.forecast.Figures;
import film.topsheet.money.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The pages of the final cost report: statement, accounts, creditors, claims and floats. */
record FinalCostPages(FinalCost cost, Layout layout) {

    static final List<String> FIGURES = List.of("locked", "changes", "revised", "posted",
            "accrued", "open", "final", "overLocked", "overRevised");
    private static final int NAME = 150 * Type.POINT;
    private static final int CODE = 29 * Type.POINT;
    private static final int UNBROKEN = 32;
    private static final int NAME_OF_LINE = 218 * Type.POINT;

    Part statement() {
        var page = frame("Final cost report");
        var words = new FinalCostWords(cost);
        var title = report().cover().title();
        if (!title.equals(shortTitle())) {
            page.put("title", Type.condensed(800, true).markup(title));
        }
        page.put("say", Type.sans(1700, false).markup(words.verdict(), " " + words.sentence()));
        page.put("statementHead", cost.isFinal() ? "Statement" : "No statement yet");
        page.put("statement", Type.condensed(850, false).markup(words.statement()));
        if (cost.isFinal()) {
            page.put("signed", true);
            page.put("preparer", signer("Production accountant", report().cover().preparedBy()));
            page.put("approver", signer("For the production", report().cover().approvedBy()));
        }
        return new Part("final-cost", page, List.of(), List.of(), layout.size());
    }

    private static String signer(String role, String name) {
        return role + (name == null || name.isBlank() ? "" : ", " + name) + " · date";
    }

    /** The sections, and what of contingency nobody needed. */
    Part sections() {
        var rows = new ArrayList<Row>();
        for (var section : Section.values()) {
            if (section != Section.CONTINGENCY && Sections.stands(report(), section)) {
                rows.add(row(Kind.PLAIN, "", section.title(), report().sum(Set.of(section))));
            }
        }
        rows.addAll(totals());
        var parameters = new HashMap<String, Object>(columns());
        return new Part("final-cost-sections", parameters, rows, FIGURES, layout.size());
    }

    private List<Row> totals() {
        var rows = new ArrayList<Row>();
        rows.add(row(Kind.TOTAL, "", cost.isFinal() ? "Final cost" : "Cost, not final",
                cost.spent()));
        if (Sections.stands(report(), Section.CONTINGENCY)) {
            rows.add(row(Kind.PLAIN, "", "Contingency, what is left of it",
                    report().sum(Set.of(Section.CONTINGENCY))));
        }
        rows.add(row(Kind.GRAND, "", "Grand total of the cost report", report().total()));
        return rows;
    }

    /** Every account, category by category. */
    Part accounts() {
        var rows = new ArrayList<Row>();
        var block = 0;
        for (var category : report().categories()) {
            if (category.section() != Section.CONTINGENCY) {
                block = together(rows, category(category), block + 1);
            }
        }
        together(rows, totals(), block + 1);
        var parameters = frame("Final cost report · accounts");
        parameters.putAll(columns());
        return new Part("final-cost-accounts", parameters, rows, FIGURES, layout.size());
    }

    private List<Row> category(CostReport.Category category) {
        if (category.accounts().size() == 1) {
            var account = category.accounts().get(0);
            return List.of(row(Kind.PLAIN, account.code(), category.nameOf(account),
                    account.figures()));
        }
        var rows = new ArrayList<Row>();
        rows.add(Row.of(Kind.HEADING).put("code", bold().cut(category.number(), CODE))
                .put("name", bold().markup(bold().cut(category.name(), NAME))));
        category.accounts().forEach(each -> rows.add(
                row(Kind.PLAIN, each.code(), each.name(), each.figures())));
        rows.add(row(Kind.SUBTOTAL, category.number(), "Total " + category.name(),
                category.figures()));
        return rows;
    }

    /** Rows of one block stay on one page; where they are too many, the first and last two do. */
    private static int together(List<Row> rows, List<Row> more, int block) {
        var last = block;
        for (var at = 0; at < more.size(); at++) {
            var broken = more.size() > UNBROKEN && at > 1 && at < more.size() - 1;
            last += broken ? 1 : 0;
            rows.add(more.get(at).put("block", last));
        }
        return last;
    }

    private Row row(Kind kind, String code, String name, Figures figures) {
        var figure = figure();
        var type = Type.condensed(layout.size(), kind.isStrong());
        return Row.of(kind).put("code", type.cut(code, CODE))
                .put("name", type.markup(type.lines(name, NAME, 2)))
                .put("locked", figure.of(figures.lockedBudget()))
                .put("changes", figure.of(figures.approvedChanges()))
                .put("revised", figure.of(figures.revisedBudget()))
                .put("posted", figure.of(figures.toDate()))
                .put("accrued", figure.of(figures.accruals()))
                .put("open", figure.of(
                        figures.purchaseOrders().plus(figures.estimateToComplete())))
                .put("final", figure.of(figures.finalCost()))
                .put("overLocked", figure.over(figures.overLocked()))
                .put("overRevised", figure.over(figures.overRevised()));
    }

    /** What is open, on page 1. */
    Part open() {
        var type = Type.condensed(layout.size(), false);
        var rows = cost.open().stream().map(each -> Row.of(Kind.PLAIN)
                .put("name", type.markup(type.lines(each.what(), NAME_OF_LINE, 2)))
                .put("amount", each.amount().isZero() ? "" : figure().of(each.amount()))
                .put("remark", type.markup(type.lines(each.where(), 396 * Type.POINT, 2))))
                .toList();
        var parameters = new HashMap<String, Object>();
        parameters.put("wide", layout.wide());
        parameters.put("heading", rows.isEmpty() ? "Nothing is open"
                : "Still open: this report is not final");
        return new Part("final-cost-open", parameters, rows, List.of("amount"), layout.size());
    }

    /** Creditors, claims, floats and deposits: each list with its sum, an empty one with a word. */
    Part lists() {
        var rows = new ArrayList<Row>();
        creditors(rows, true, "Accrued creditors: used and not yet invoiced");
        creditors(rows, false, "Creditors posted and not paid: inside the cost that is posted");
        heading(rows, "Insurance claims", cost.claims().isEmpty());
        cost.claims().forEach(each -> rows.add(line(Kind.PLAIN, "Claim " + each.number(), "",
                Words.shortDate(each.date()), each.account(), figure().of(each.claimed()),
                each.status() + ", received " + (each.received() == null ? "nothing"
                        : Figure.inline(each.received())))));
        heading(rows, "Floats and deposits", cost.advances().isEmpty());
        cost.advances().forEach(each -> rows.add(line(Kind.PLAIN, each.name(), each.kind(), "",
                each.code(), figure().of(each.balance()),
                each.balance().isZero() ? "cleared" : "not cleared")));
        var parameters = frame("Final cost report · creditors, claims and floats");
        parameters.put("wide", layout.wide());
        return new Part("final-cost-lists", parameters, rows, List.of("amount"), layout.size());
    }

    private void creditors(List<Row> rows, boolean accrued, String heading) {
        var some = cost.creditors().stream().filter(each -> each.accrued() == accrued).toList();
        heading(rows, heading, some.isEmpty());
        some.forEach(each -> rows.add(line(Kind.PLAIN, each.name(), each.documents() == 1
                        ? each.document() : Words.count(each.documents()) + " documents",
                Words.shortDate(each.since()),
                each.account().isEmpty() ? "several" : each.account(),
                figure().of(each.amount()), accrued ? "accrued" : "posted")));
        if (!some.isEmpty()) {
            Money owed = cost.owed(accrued);
            rows.add(line(Kind.TOTAL, accrued ? "Accrued" : "Posted and not paid", "", "", "",
                    figure().of(owed), ""));
        }
    }

    private void heading(List<Row> rows, String heading, boolean isEmpty) {
        rows.add(Row.of(Kind.HEADING).put("heading", bold().markup(
                heading + (isEmpty ? ": none" : ""))));
    }

    private Row line(Kind kind, String name, String document, String date, String account,
            String amount, String remark) {
        var type = Type.condensed(layout.size(), kind.isStrong());
        return Row.of(kind).put("name", type.markup(type.lines(name, NAME_OF_LINE, 2)))
                .put("document", type.markup(type.cut(document, 118 * Type.POINT)))
                .put("date", date).put("account", type.cut(account, 50 * Type.POINT))
                .put("amount", amount)
                .put("remark", type.markup(type.lines(remark, 172 * Type.POINT, 2)));
    }

    private Map<String, Object> frame(String part) {
        var labels = new Labels(report(), layout.scale());
        var page = new HashMap<String, Object>();
        labels.state(page);
        page.put("head", Type.condensed(800, false).markup(shortTitle(), "  " + part));
        page.put("report", labels.number() + " · week ending "
                + Words.day(report().cover().weekEnding()));
        page.put("foot", labels.foot(false));
        return page;
    }

    private String shortTitle() {
        return Type.condensed(800, true).cut(report().cover().title(), 250 * Type.POINT);
    }

    private Map<String, Object> columns() {
        var labels = new Labels(report(), layout.scale());
        return Map.of("wide", layout.wide(), "overHead", labels.over());
    }

    private Type bold() {
        return Type.condensed(layout.size(), true);
    }

    private Figure figure() {
        return new Figure(layout.scale(), report().cover().overIsPositive());
    }

    private CostReport report() {
        return cost.report();
    }
}
