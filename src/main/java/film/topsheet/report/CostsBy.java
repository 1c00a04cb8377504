package film.topsheet.report;

import film.topsheet.money.Money;
import film.topsheet.report.PackTable.Form;
import film.topsheet.report.PackTable.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Actual cost by set, by location and by tag; each comes to the report's actual to date. */
record CostsBy(PackBooks books) {

    private static final String TITLE = "Costs by set, location, tag";
    private static final String QUESTION = "Where, and for what, was the money spent?";

    private record Cost(String kind, String name, String value, Money thisPeriod, Money toDate) {}

    PackPage page() {
        var costs = books.askOfPeriod("costs-by").query((row, at) -> new Cost(
                row.getString("kind"), row.getString("name"), row.getString("value"),
                books.money(row.getLong("this_period")), books.money(row.getLong("to_date"))))
                .list();
        var tables = new ArrayList<PackTable>();
        var unnamed = new ArrayList<String>();
        for (var kind : List.of("set", "location")) {
            var named = costs.stream().filter(each -> each.kind().equals(kind)
                    && !each.value().isEmpty()).toList();
            if (named.isEmpty()) {
                unnamed.add(kind);
            } else {
                tables.add(table("By " + kind, Words.capital(kind), named));
            }
        }
        var tags = new LinkedHashMap<String, List<Cost>>();
        costs.stream().filter(each -> each.kind().equals("tag")).forEach(each ->
                tags.computeIfAbsent(each.name(), name -> new ArrayList<>()).add(each));
        tags.forEach((name, values) -> tables.add(table(
                name.equals("tags") ? "By tag" : "By the tag " + name, "Tag", values)));
        if (tags.isEmpty()) {
            unnamed.add("tag");
        }
        var answer = unnamed.isEmpty() ? "" : "No row of the ledger names a "
                + String.join(" or a ", unnamed) + ".";
        return new PackPage(TITLE, QUESTION, tables.isEmpty() ? answer
                : (PackBooks.inline(total().toDate()) + " to date. " + answer).strip(),
                tables.isEmpty() ? null : total().toDate(), tables);
    }

    private film.topsheet.forecast.Figures total() {
        return books.report().total();
    }

    private PackTable table(String heading, String what, List<Cost> costs) {
        var lines = new ArrayList<>(PackTable.largest(costs, Cost::toDate,
                each -> line(each.value(), each.thisPeriod(), each.toDate()),
                rest -> line(PackBooks.count(rest.size(), "other", "others")
                        + "; the ledger has them", books.sum(rest, Cost::thisPeriod),
                        books.sum(rest, Cost::toDate))));
        var period = total().thisPeriod().minus(books.sum(costs, Cost::thisPeriod));
        var toDate = total().toDate().minus(books.sum(costs, Cost::toDate));
        if (!period.isZero() || !toDate.isZero()) {
            lines.add(line("Without one", period, toDate));
        }
        lines.add(Line.total("Actual, as in the cost report", total().thisPeriod(),
                total().toDate()));
        return new PackTable(Form.WORDS, heading,
                List.of("", what, "Share of the cost to date", "", "", "This period", "To date"),
                lines, "");
    }

    private Line line(String value, Money thisPeriod, Money toDate) {
        return Line.plain(List.of("", value, toDate.isZero() ? ""
                : Words.share(toDate, total().toDate())), thisPeriod, toDate);
    }
}
