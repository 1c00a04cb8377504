package film.topsheet.report;

import java.util.ArrayList;
import java.util.List;

/** Prints the cash flow: where it stands, every week, then receipts and payments taken apart. */
record CashFlowPdf(Paper paper) {

    private static final List<String> FIGURES =
            List.of("f1", "f2", "f3", "f4", "f5", "f6", "f7", "f8", "f9");

    Pdf print(CashReport cash) {
        var layout = layout(cash);
        var parts = printed(cash, layout);
        var page = parts.get(0);
        paper.inset(page.parameters(), "balance", parts.get(1));
        paper.inset(page.parameters(), "expected", parts.get(2));
        var cover = cash.report().cover();
        return paper.bound("%s: cash flow, week ending %s".formatted(
                        cover.title(), Words.date(cover.weekEnding())), cover.asOf(),
                List.of(paper.fill(page), paper.fill(parts.get(3)), paper.fill(parts.get(4))));
    }

    /** The first layout in which every amount of every column has room. */
    Layout layout(CashReport cash) {
        return paper.layout(each -> printed(cash, each));
    }

    /** The first page and what stands on it, then the tables. */
    List<Part> printed(CashReport cash, Layout layout) {
        var page = new CashPage(cash, layout);
        var tables = new CashTables(cash);
        return List.of(page.page(), page.balance(), page.expected(),
                part(page, "week by week", "How does every week close?",
                        " " + new CashWords(cash).closings() + ".", List.of(tables.weeks())),
                part(page, "receipts and payments",
                        "Where does the money come from, and what does it pay for?",
                        "", List.of(tables.receipts(), tables.payments())));
    }

    private static Part part(CashPage page, String name, String bold, String plain,
            List<CashTables.Table> tables) {
        var rows = new ArrayList<Row>();
        for (var table : tables) {
            table.lines().forEach(line -> rows.add(row(table, line, page.figure())
                    .put("table", table.title()).put("title", table.title())));
        }
        return new Part("cash-flow-weeks", page.frame(name, bold, plain), rows, FIGURES,
                page.layout().size());
    }

    private static Row row(CashTables.Table table, CashTables.Line line, Figure figure) {
        var row = Row.of(line.kind()).put("week", line.week()).put("state", line.state());
        if (line.begins()) {
            row.is("begins");
        }
        var first = FIGURES.size() - table.heads().size();
        for (var at = 0; at < table.heads().size(); at++) {
            var field = FIGURES.get(first + at);
            row.put(field, figure.of(line.figures().get(at)));
            row.put(field + "Head",
                    table.heads().get(at).replace("\n", Figure.HANGING + "\n") + Figure.HANGING);
        }
        return row;
    }
}
