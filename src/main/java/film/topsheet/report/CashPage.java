package film.topsheet.report;

import film.topsheet.financing.BalanceLine;
import film.topsheet.money.Money;
import film.topsheet.report.Block.Line;
import film.topsheet.report.Block.Note;
import film.topsheet.report.CashReport.Expected;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The first page of the cash flow: where it stands, two pictures, the balance, what is awaited. */
record CashPage(CashReport cash, Layout layout) {

    static final String NAME = "Cash flow";
    /** Lines that the page has room for beside the balance. */
    private static final int MOST = 17;
    private static final int MOST_SOURCES = 8;

    Part page() {
        var words = new CashWords(cash);
        var page = frame("where it stands", words.verdict(), " " + words.sentence());
        page.put("closingsHead", words.closings());
        page.put("closings", CashChart.of(cash, figure()));
        page.put("drawnHead", words.drawings());
        page.put("drawn", DrawnChart.of(cash, figure()));
        page.put("closingsNote", "Filled: weeks that are over. Hollow: forecast, calls paid."
                + " Triangle: equity is called. Broken line: the floor.");
        page.put("drawnNote", "Thick line: drawn, broken where forecast."
                + (cash.hasCurve() ? " Thin line: approved." : ""));
        return new Part("cash-flow", page, List.of(), List.of(), layout.size());
    }

    /** Head and foot of a page, and its sentence. */
    Map<String, Object> frame(String part, String bold, String plain) {
        var labels = new Labels(cash.report(), layout.scale());
        var frame = labels.frame(NAME, " · " + part, false);
        frame.put("foot", labels.unit() + " · payments are positive, (brackets) = below nil,"
                + " – = nil");
        frame.put("wide", layout.wide());
        frame.put("say", Type.sans(1300, false).markup(bold, plain));
        return frame;
    }

    Part balance() {
        var block = balanceBlock();
        var type = Type.condensed(800, false);
        var rows = block.lines().stream().map(line -> Row.of(line.kind())
                .put("label", type.markup(type.cut(line.label(), 150 * Type.POINT)))
                .put("value", line.value())).toList();
        var parameters = new HashMap<String, Object>();
        parameters.put("amounts222", true);
        parameters.put("wide", layout.wide());
        parameters.put("heading", block.heading());
        parameters.put("note", Type.condensed(750, false).markup(block.note().text()));
        return new Part("cost-report-block", parameters, rows, List.of("value"), layout.size());
    }

    private Block balanceBlock() {
        var standing = cash.flow().standing();
        var lines = new ArrayList<Line>();
        for (var each : shortened()) {
            if (each.kind() == BalanceLine.Kind.FINAL_COST) {
                lines.add(line(Kind.TOTAL, "Funds to complete", standing.fundsToComplete()));
            }
            lines.add(line(Kind.PLAIN, words(each), each.amount()));
        }
        lines.add(line(Kind.TOTAL, "Cash to complete", standing.cashToComplete()));
        standing.headroom().ifPresent(each ->
                lines.add(line(Kind.GRAND, "Headroom/(short)", each)));
        var free = cash.report().headline().contingencyFree();
        return new Block("Is the film in balance?", lines, Note.plain(
                standing.headroom().isEmpty()
                        ? "The test is not made: no funding is known (feed funding)."
                        : "Contingency free, which is not in the cash to complete: "
                                + Figure.inline(free) + "." + apart()
                                + (standing.unsigned().isZero() ? "" : " Not signed, and so not"
                                        + " among the funds: " + Figure.inline(
                                                standing.unsigned()) + ".")));
    }

    /** Why headroom is another figure than what is free of contingency. */
    private String apart() {
        var why = new Headroom(cash.report(), cash.flow().standing()).sentence();
        return why.isEmpty() ? "" : " " + why;
    }

    /** Many sources are one line. */
    private List<BalanceLine> shortened() {
        var all = cash.flow().balance();
        var undrawn = all.stream()
                .filter(each -> each.kind() == BalanceLine.Kind.UNDRAWN).toList();
        if (undrawn.size() <= MOST_SOURCES) {
            return all;
        }
        var sum = undrawn.stream().map(BalanceLine::amount).reduce(cash.nil(), Money::plus);
        var lines = new ArrayList<>(all);
        lines.set(all.indexOf(undrawn.get(0)), new BalanceLine(BalanceLine.Kind.UNDRAWN,
                Words.count(undrawn.size()) + " sources", sum));
        lines.removeAll(undrawn);
        return lines;
    }

    static String words(BalanceLine line) {
        return switch (line.kind()) {
            case BANK -> "In the bank";
            case UNDRAWN -> "Undrawn: " + (line.name().isEmpty() ? "equity" : line.name());
            case DEPOSITS -> "Recoverable: deposits and floats";
            case TAX -> "Recoverable: tax";
            case FINAL_COST -> "EFC, no contingency or deferrals";
            case PAID -> "Paid of it, without tax";
        };
    }

    private Line line(Kind kind, String label, Money amount) {
        return new Line(kind, label, figure().of(amount));
    }

    Part expected() {
        var all = cash.expected();
        var kept = all.size() <= MOST ? all : all.subList(0, MOST - 1);
        var rows = new ArrayList<Row>();
        kept.forEach(each -> rows.add(row(each)));
        if (kept.size() < all.size()) {
            rows.add(Row.of(Kind.PLAIN).put("what", "%s others: see the workbook".formatted(
                    Words.capital(Words.count(all.size() - kept.size())))));
        }
        var parameters = new HashMap<String, Object>();
        parameters.put("wide", layout.wide());
        parameters.put("heading", all.isEmpty() ? "No money is awaited on a day of its own"
                : "What money is awaited or owed, and when");
        return new Part("cash-flow-expected", parameters, rows, List.of("amount"),
                layout.size());
    }

    private Row row(Expected each) {
        var words = new CashWords(cash);
        var type = Type.condensed(800, false);
        return Row.of(Kind.PLAIN)
                .put("day", CashWords.day(each))
                .put("what", type.markup(type.cut(CashWords.what(each), 166 * Type.POINT)))
                .put("state", words.state(each))
                .put("amount", words.amount(each, figure()));
    }

    Figure figure() {
        return new Figure(layout.scale(), true);
    }
}
