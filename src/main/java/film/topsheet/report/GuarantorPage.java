package film.topsheet.report;

import film.topsheet.financing.CashStanding;
import film.topsheet.forecast.Figures;
import film.topsheet.forecast.Flag;
import film.topsheet.money.Money;
import film.topsheet.report.Block.Line;
import film.topsheet.report.Block.Note;
import film.topsheet.report.CostReport.Account;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The one page of the completion guarantor, with the cost-to-complete letter below.
 *
 * @param mostOver lines that the accounts over may have; at least 2
 */
record GuarantorPage(Guarantor bond, Layout layout, int mostOver) {

    static final List<String> FIGURES = List.of(
            "locked", "changes", "revised", "totalCost", "etc", "efc", "over");
    /** Lines of a small table. */
    private static final int MOST = 6;
    private static final int NAME = 130 * Type.POINT;

    Part page() {
        var labels = new Labels(report(), layout.scale());
        var page = new HashMap<String, Object>();
        labels.state(page);
        page.put("head", Type.condensed(800, false).markup(
                Type.condensed(800, true).cut(report().cover().title(), 130 * Type.POINT),
                "  For the completion guarantor"));
        page.put("report", labels.number() + " · week ending "
                + Words.date(report().cover().weekEnding()));
        page.put("foot", labels.foot(false));
        var say = Verdict.of(report(), 0);
        page.put("say", Type.sans(1300, false).markup(say.verdict(), " " + say.sentence()));
        page.put("letterHead", "Cost to complete: to the completion guarantor");
        page.put("letter", Type.condensed(850, false).markup(new GuarantorLetter(bond).text()));
        page.put("preparer", signer("Production accountant", report().cover().preparedBy()));
        page.put("approver", signer("For the production", report().cover().approvedBy()));
        return new Part("guarantor", page, List.of(), List.of(), layout.size());
    }

    private static String signer(String role, String name) {
        return role + (name == null || name.isBlank() ? "" : ", " + name) + " · date";
    }

    Part sections() {
        var rows = bond.lines().stream().map(each -> row(each.kind(), each.name(), each.figures()))
                .toList();
        return new Part("guarantor-accounts", table("Bonded accounts against the locked budget"),
                rows, FIGURES, layout.size());
    }

    /** The largest by name, the others in one line, all of them as a sum. */
    Part over() {
        var over = bond.over();
        if (over.isEmpty()) {
            return new Part("guarantor-accounts",
                    table("No bonded account is over its locked budget"), List.of(), FIGURES,
                    layout.size());
        }
        var kept = over.size() <= mostOver ? over.size() : mostOver - 1;
        var rows = new ArrayList<Row>();
        over.subList(0, kept).forEach(each -> rows.add(
                row(Kind.PLAIN, each.code() + " " + each.name() + locked(each), each.figures())));
        if (kept < over.size()) {
            rows.add(row(Kind.PLAIN, Words.capital(Words.count(over.size() - kept))
                    + " others", sum(over.subList(kept, over.size()))));
        }
        rows.add(row(Kind.TOTAL, over.size() == 1 ? "One account over"
                : "All " + Words.count(over.size()) + " over", sum(over)));
        return new Part("guarantor-accounts", table("Bonded accounts over, the largest first"),
                rows, FIGURES, layout.size());
    }

    private static String locked(Account account) {
        return account.flags().contains(Flag.LOCKED_ITEM) ? " (locked item)" : "";
    }

    private Figures sum(List<Account> accounts) {
        return accounts.stream().map(Account::figures)
                .reduce(Figures.zero(report().cover().currency()), Figures::plus);
    }

    private Row row(Kind kind, String name, Figures figures) {
        var figure = figure();
        var type = Type.condensed(layout.size(), kind.isStrong());
        return Columns.put(Row.of(kind), figures, figure)
                .put("name", type.markup(type.cut(name, NAME)))
                .put("locked", figure.of(figures.lockedBudget()))
                .put("changes", figure.of(figures.approvedChanges()))
                .put("revised", figure.of(figures.revisedBudget()))
                .put("over", figure.over(figures.overLocked()));
    }

    private Map<String, Object> table(String heading) {
        var parameters = new HashMap<String, Object>();
        parameters.put("wide", layout.wide());
        parameters.put("heading", heading);
        parameters.put("overHead", new Labels(report(), layout.scale()).over() + Figure.HANGING);
        return parameters;
    }

    Part contingency() {
        return block("amounts222", new MoneyBlocks(report(), figure(), MOST).contingency(), true);
    }

    /** The pace, and what is to be delivered. */
    Part schedule() {
        var pace = new FactBlocks(report()).pace();
        var lines = new ArrayList<>(pace.lines());
        if (bond.delivery() != null) {
            lines.add(fact("Delivery by", Words.date(bond.delivery())));
        }
        var items = bond.deliverables();
        if (items != null) {
            lines.add(fact("Deliverables delivered", "%s of %s%s".formatted(
                    Figure.grouped(items.delivered()), Figure.grouped(items.all()),
                    items.late() == 0 ? "" : ", " + items.late() + " late")));
        }
        return block("facts232", new Block("Schedule and delivery", lines, pace.note()), false);
    }

    /** Whether the money that is there or signed pays for what is still to be paid. */
    Part balance() {
        var lines = new ArrayList<Line>();
        bond.cash().ifPresentOrElse(cash -> {
            var headroom = cash.headroom().orElseThrow();
            lines.add(new Line(Kind.PLAIN, "In the bank, to be drawn, to come back",
                    figure().of(cash.fundsToComplete())));
            lines.add(new Line(Kind.PLAIN, "Cash to complete, without contingency",
                    figure().of(cash.cashToComplete())));
            lines.add(new Line(Kind.TOTAL, headroom.isNegative() ? "Short" : "Headroom",
                    figure().of(headroom)));
        }, () -> lines.add(new Line(Kind.PLAIN, "Bonded cost to complete, before contingency",
                figure().of(bond.beforeContingency().costToComplete()))));
        lines.add(new Line(Kind.PLAIN, "Contingency free",
                figure().of(report().headline().contingencyFree())));
        return block("amounts222", new Block("In balance", lines,
                Note.plain(bond.cash().map(this::funds).orElse(
                        "The test is not made: no funding has been delivered (feed funding), so"
                        + " that nobody can say here what money is still to come."))), true);
    }

    private String funds(CashStanding cash) {
        var apart = new Headroom(report(), cash).sentence();
        return "%s In the bank %s; signed funding %s%s.%s".formatted(
                cash.headroom().orElseThrow().isNegative() ? "Not in balance." : "In balance.",
                Figure.plain(cash.bank()), Figure.plain(cash.signed()),
                cash.unsigned().isZero() ? "" : ", not signed " + Figure.plain(cash.unsigned()),
                apart.isEmpty() ? "" : " " + apart);
    }

    /** What is asked for and not signed, and items that may not be exceeded at all. */
    Part unsigned() {
        var lines = new ArrayList<Line>();
        report().notInActuals().stream().limit(MOST).forEach(each -> lines.add(
                new Line(Kind.PLAIN, each.what(), figure().of(each.amount()))));
        var locked = bond.over().stream()
                .filter(each -> each.flags().contains(Flag.LOCKED_ITEM)).count();
        var words = "Locked items over: " + (locked == 0 ? "none." : Figure.grouped(locked) + ".");
        return block("amounts232", new Block("Not signed, not posted", lines, Note.plain(
                lines.isEmpty() ? "Nothing that is known is left out of the actuals. " + words
                        : words)), true);
    }

    private static Line fact(String label, String value) {
        return new Line(Kind.PLAIN, label, value + Figure.HANGING);
    }

    private Part block(String shape, Block block, boolean isMeasured) {
        var type = Type.condensed(800, false);
        var rows = block.lines().stream().map(line -> Row.of(line.kind())
                .put("label", type.markup(type.cut(line.label(), 150 * Type.POINT)))
                .put("value", line.value())).toList();
        var parameters = new HashMap<String, Object>();
        parameters.put(shape, true);
        parameters.put("wide", layout.wide());
        parameters.put("heading", block.heading());
        var note = Type.condensed(750, false);
        parameters.put("note", block.note().isEmpty() ? null
                : note.markup(block.note().before())
                        + note.markup(block.note().bold(), block.note().after()));
        return new Part("cost-report-block", parameters, rows,
                isMeasured ? List.of("value") : List.of(), layout.size());
    }

    private Figure figure() {
        return new Figure(layout.scale(), report().cover().overIsPositive());
    }

    private CostReport report() {
        return bond.report();
    }
}
