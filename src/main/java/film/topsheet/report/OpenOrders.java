package film.topsheet.report;

import film.topsheet.money.Money;
import film.topsheet.report.PackTable.Form;
import film.topsheet.report.PackTable.Line;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Open purchase orders and accruals by age; they come to the commitments of the report. */
record OpenOrders(PackBooks books) {

    private static final String TITLE = "Open purchase orders";
    private static final String QUESTION = "What is ordered and not yet invoiced?";

    private record Open(boolean isOrder, String number, boolean ofReport, String vendor,
            LocalDate date, String accounts, String description, Money ordered, Money left) {}

    /** Days of age, the oldest first. */
    private enum Age {
        OVER_90("Over 90 days", 91),
        TO_90("61 to 90 days", 61),
        TO_60("31 to 60 days", 31),
        TO_30("Up to 30 days", Integer.MIN_VALUE);

        private final String words;
        private final int from;

        Age(String words, int from) {
            this.words = words;
            this.from = from;
        }

        boolean holds(long days) {
            var younger = ordinal() == 0 ? Long.MAX_VALUE : values()[ordinal() - 1].from;
            return days >= from && days < younger;
        }
    }

    PackPage page() {
        var all = books.ask("open-orders").query((row, at) -> new Open(
                row.getString("promise").equals("order"), row.getString("number"),
                row.getBoolean("of_report"), row.getString("vendor"),
                row.getObject("date", LocalDate.class), row.getString("accounts"),
                row.getString("description"), books.money(row.getLong("ordered")),
                books.money(row.getLong("left_minor")))).list();
        if (all.isEmpty()) {
            return PackPage.nothing(TITLE, QUESTION, books.came("purchase-orders", "accruals")
                    ? "Nothing." : "No purchase orders came.");
        }
        var inside = all.stream().filter(Open::ofReport).toList();
        var orders = inside.stream().filter(Open::isOrder).toList();
        var accruals = inside.stream().filter(each -> !each.isOrder()).toList();
        var tables = new ArrayList<PackTable>();
        tables.add(byAge(inside, orders, accruals));
        for (var age : Age.values()) {
            var aged = orders.stream().filter(each -> age.holds(days(each))).toList();
            if (!aged.isEmpty()) {
                tables.add(list(age.words + ": purchase orders", aged));
            }
        }
        if (!accruals.isEmpty()) {
            tables.add(list("Accruals: used, no invoice yet", accruals));
        }
        var outside = all.stream().filter(each -> !each.ofReport()).toList();
        if (!outside.isEmpty()) {
            tables.add(list("On balance-sheet accounts, outside the cost report", outside));
        }
        return new PackPage(TITLE, QUESTION, answer(inside, orders, accruals),
                books.sum(inside, Open::left), tables);
    }

    private String answer(List<Open> inside, List<Open> orders, List<Open> accruals) {
        if (inside.isEmpty()) {
            return "Nothing on accounts of the cost report.";
        }
        var old = orders.stream().filter(each -> Age.OVER_90.holds(days(each))).toList();
        return Words.capital(PackBooks.count(orders.size(), "order", "orders")) + " and "
                + PackBooks.count(accruals.size(), "accrual", "accruals") + " have "
                + PackBooks.inline(books.sum(inside, Open::left)) + " left"
                + (old.isEmpty() ? "; none is older than 90 days."
                        : "; " + PackBooks.inline(books.sum(old, Open::left)) + " of it on "
                                + PackBooks.count(old.size(), "order", "orders")
                                + " older than 90 days.");
    }

    private PackTable byAge(List<Open> inside, List<Open> orders, List<Open> accruals) {
        var lines = new ArrayList<Line>();
        for (var age : Age.values()) {
            var aged = orders.stream().filter(each -> age.holds(days(each))).toList();
            lines.add(sum(Kind.PLAIN, age.words, PackBooks.count(aged.size(), "order", "orders"),
                    aged));
        }
        lines.add(sum(Kind.PLAIN, "Accruals",
                PackBooks.count(accruals.size(), "accrual", "accruals"), accruals));
        lines.add(sum(Kind.TOTAL, "Commitments, as in the cost report", "", inside));
        return new PackTable(Form.WORDS, "By age of the order",
                List.of("", "Age", "Number", "", "Ordered", "Used", "Left"), lines, "");
    }

    private Line sum(Kind kind, String what, String number, List<Open> orders) {
        var ordered = books.sum(orders, Open::ordered);
        var left = books.sum(orders, Open::left);
        return Line.of(kind, List.of("", what, number), ordered, ordered.minus(left), left);
    }

    private PackTable list(String heading, List<Open> orders) {
        var lines = new ArrayList<>(PackTable.largest(orders, Open::left,
                each -> Line.plain(List.of(each.number(), each.vendor(), each.description(),
                        books.day(each.date()) + " " + each.accounts()), each.ordered(),
                        each.ordered().minus(each.left()), each.left()),
                rest -> sum(Kind.PLAIN, PackBooks.count(rest.size(), "smaller one", "smaller ones")
                        + "; the order log has them", "", rest)));
        lines.add(sum(Kind.SUBTOTAL, "Together", "", orders));
        return new PackTable(Form.WORDS, heading,
                List.of("Number", "Vendor", "What for", "Date, account", "Ordered", "Used",
                        "Left"), lines, "");
    }

    private long days(Open open) {
        return ChronoUnit.DAYS.between(open.date(), books.week());
    }
}
