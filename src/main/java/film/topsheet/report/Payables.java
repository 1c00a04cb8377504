package film.topsheet.report;

import film.topsheet.money.Money;
import film.topsheet.report.PackTable.Form;
import film.topsheet.report.PackTable.Line;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/** What vendors are owed, by how long it is overdue. */
record Payables(PackBooks books) {

    private static final String TITLE = "Payables";
    private static final String QUESTION = "What do we owe to vendors, and since when?";
    private static final List<Integer> AGES = List.of(0, 1, 31, 61, 91);

    private record Cell(String party, String vendor, int overdue, Money owed, long lines,
            long linesPaid) {}

    /** @param owed by age, as {@link #AGES} */
    private record Owed(String vendor, List<Money> owed, long lines) {

        Money total() {
            return owed.stream().reduce(Money::plus).orElseThrow();
        }
    }

    PackPage page() {
        if (!books.came("invoices", "locations")) {
            return PackPage.nothing(TITLE, QUESTION, "No invoices came.");
        }
        var cells = books.ask("payables").query((row, at) -> new Cell(row.getString("party"),
                row.getString("vendor"), row.getInt("overdue"),
                books.money(row.getLong("owed")), row.getLong("lines"),
                row.getLong("lines_paid"))).list();
        var vendors = vendors(cells);
        if (vendors.isEmpty()) {
            return PackPage.nothing(TITLE, QUESTION, "Nothing.");
        }
        var total = books.sum(vendors, Owed::total);
        var overdue = total.minus(books.sum(vendors, each -> each.owed().get(0)));
        var answer = Words.capital(PackBooks.count(vendors.size(), "vendor has", "vendors have"))
                + " open bills of " + PackBooks.inline(total) + "; "
                + (overdue.isZero() ? "none of it is overdue."
                        : PackBooks.inline(overdue) + " of it is overdue.")
                + (fewAreToldPaid(cells) ? " The exports hardly tell what is paid: "
                        + toldPaid(cells) + "." : "");
        return new PackPage(TITLE, QUESTION, answer, total, List.of(table(vendors, cells)));
    }

    /** Then what reads as debt may be no more than an export without payments. */
    private static boolean fewAreToldPaid(List<Cell> cells) {
        return 10 * linesPaid(cells) < allLines(cells);
    }

    private static String toldPaid(List<Cell> cells) {
        return PackBooks.count(linesPaid(cells), "line", "lines") + " of "
                + Figure.grouped(allLines(cells));
    }

    private static long linesPaid(List<Cell> cells) {
        return cells.stream().mapToLong(Cell::linesPaid).sum();
    }

    private static long allLines(List<Cell> cells) {
        return linesPaid(cells) + cells.stream().mapToLong(Cell::lines).sum();
    }

    private List<Owed> vendors(List<Cell> cells) {
        var vendors = new LinkedHashMap<String, List<Cell>>();
        cells.stream().filter(each -> !each.owed().isZero()).forEach(each ->
                vendors.computeIfAbsent(each.party(), party -> new ArrayList<>()).add(each));
        return vendors.values().stream()
                .map(of -> new Owed(of.get(0).vendor(), AGES.stream().map(age -> books.sum(
                        of.stream().filter(cell -> cell.overdue() == age).toList(), Cell::owed))
                        .toList(), of.stream().mapToLong(Cell::lines).sum()))
                .sorted(Comparator.comparing(Owed::total).reversed()
                        .thenComparing(Owed::vendor))
                .toList();
    }

    private PackTable table(List<Owed> vendors, List<Cell> cells) {
        var lines = new ArrayList<>(PackTable.largest(vendors, Owed::total,
                each -> line(Kind.PLAIN, each.vendor(), each.lines(), List.of(each)),
                rest -> line(Kind.PLAIN, PackBooks.count(rest.size(), "other vendor",
                        "other vendors") + "; the ledger has them", lines(rest), rest)));
        lines.add(line(Kind.TOTAL, "All vendors", lines(vendors), vendors));
        return new PackTable(Form.FIGURES, "By days past the due date", List.of("", "Vendor",
                "Lines", "Not yet due", "1 to 30", "31 to 60", "61 to 90", "Over 90", "Total"),
                lines, "The exports tell of " + toldPaid(cells) + " that it is paid; every other"
                        + " one counts as owed, with recoverable tax. A bill without a due date"
                        + " is due on its own.");
    }

    private static long lines(List<Owed> vendors) {
        return vendors.stream().mapToLong(Owed::lines).sum();
    }

    private Line line(Kind kind, String vendor, long lines, List<Owed> of) {
        var figures = new ArrayList<Money>();
        for (var at = 0; at < AGES.size(); at++) {
            var place = at;
            figures.add(books.sum(of, each -> each.owed().get(place)));
        }
        figures.add(books.sum(of, Owed::total));
        return new Line(kind, List.of("", vendor, Figure.grouped(lines)),
                Collections.unmodifiableList(figures));
    }
}
