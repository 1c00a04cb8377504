package film.topsheet.report;

import film.topsheet.money.Money;
import film.topsheet.report.PackTable.Form;
import film.topsheet.report.PackTable.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What must be handed over, and which money waits for it. */
record DeliverablesDue(PackBooks books) {

    private static final String TITLE = "Deliverables";
    private static final String QUESTION = "What must be delivered, and what money waits for it?";

    private record Item(String name, LocalDate due, LocalDate delivered, LocalDate accepted,
            Money blocks) {}

    PackPage page() {
        var items = books.jdbc().sql("""
                        select item, due_on, delivered_on, accepted_on,
                               coalesce(amount_blocked_minor, 0)
                        from deliverable where production = :production order by due_on, item""")
                .param("production", books.order().production())
                .query((row, at) -> new Item(row.getString(1), row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class),
                        books.money(row.getLong(5))))
                .list();
        if (items.isEmpty()) {
            return PackPage.nothing(TITLE, QUESTION, "No list of deliverables came.");
        }
        var waiting = books.sum(items, this::waits);
        var late = items.stream().filter(this::isLate).count();
        var open = items.stream().filter(each -> !isBy(each.accepted())).count();
        var lines = new ArrayList<>(PackTable.largest(items, this::waits, this::line,
                rest -> Line.plain(List.of("", PackBooks.count(rest.size(), "other", "others")),
                        books.sum(rest, this::waits))));
        lines.add(Line.total("Waits for delivery", waiting));
        return new PackPage(TITLE, QUESTION, Words.capital(PackBooks.count(open, "item is",
                "items are")) + " not accepted, " + Words.count(late) + " late; "
                + PackBooks.inline(waiting) + " waits.", waiting,
                List.of(new PackTable(Form.WORDS, "", List.of("", "Item", "State", "Due", "", "",
                        "Blocked"), lines, "")));
    }

    private Line line(Item item) {
        return Line.plain(List.of("", item.name(), state(item), Words.shortDate(item.due())),
                waits(item));
    }

    private boolean isBy(LocalDate day) {
        return day != null && !day.isAfter(books.week());
    }

    private boolean isLate(Item item) {
        return !isBy(item.delivered()) && item.due().isBefore(books.week());
    }

    private Money waits(Item item) {
        return isBy(item.accepted()) ? books.nil() : item.blocks();
    }

    private String state(Item item) {
        if (isBy(item.accepted())) {
            return "accepted " + Words.shortDate(item.accepted());
        }
        if (isBy(item.delivered())) {
            return "delivered " + Words.shortDate(item.delivered()) + ", not accepted";
        }
        return isLate(item) ? "late" : "not yet due";
    }
}
