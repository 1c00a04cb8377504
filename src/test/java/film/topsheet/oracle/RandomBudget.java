package film.topsheet.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes the chart and the budget of a random production, and what becomes of them. */
final class RandomBudget {

    private final Plan plan;
    private final Draw draw;
    private final List<Map<String, String>> chart = new ArrayList<>();
    private final List<Map<String, String>> lines = new ArrayList<>();

    RandomBudget(Plan plan) {
        this.plan = plan;
        draw = plan.draw;
    }

    void write(int night, Map<String, String> files) {
        writeChart(night, files);
        if (night == 0) {
            plan.accounts.forEach(this::budget);
            files.put(Plan.path(night, "budget"), Sheet.of(Feed.BUDGET, lines));
        } else if (!plan.isIssuedBefore(night) && draw.chance(60)
                || Plan.isLast(night) && draw.chance(30)) {
            files.put(Plan.path(night, "budget-new"), Sheet.of(Feed.BUDGET, newVersions()));
        }
    }

    private void writeChart(int night, Map<String, String> files) {
        var fresh = new ArrayList<Map<String, String>>();
        plan.accounts.stream().filter(each -> each.fromNight() == night).forEach(each ->
                fresh.add(Sheet.row("account", each.code(), "name", "Account " + each.code(),
                        "category", each.category(), "category_name", "Cat " + each.category(),
                        "section", each.section(), "kind", each.kind(),
                        "driver", draw.pick(List.of("day", "week", "page", "fixed", "")),
                        "locked_item", draw.pick(List.of("", "", "no", "yes")))));
        if (night > 0 && draw.chance(25)) {
            fresh.add(changed(draw.pick(chart)));
        }
        chart.removeIf(old -> fresh.stream()
                .anyMatch(row -> row.get("account").equals(old.get("account"))));
        chart.addAll(fresh);
        if (!fresh.isEmpty()) {
            files.put(Plan.path(night, "chart"), Sheet.of(Feed.CHART,
                    draw.chance(50) ? chart : fresh));
        }
    }

    /** Another name, another category, or an item locked. Contingency stays contingency. */
    private Map<String, String> changed(Map<String, String> row) {
        var changed = Sheet.row();
        changed.putAll(row);
        var section = row.get("section");
        if (List.of("ATL", "PRODUCTION", "POST", "OTHER").contains(section) && draw.chance(60)) {
            var other = draw.pick(chart.stream().filter(each -> List.of("ATL", "PRODUCTION",
                    "POST", "OTHER").contains(each.get("section"))).toList());
            changed.putAll(Sheet.row("category", other.get("category"), "category_name",
                    other.get("category_name"), "section", other.get("section")));
        } else {
            changed.put("name", "Renamed " + row.get("account"));
            changed.put("locked_item", "yes");
        }
        return changed;
    }

    private void budget(Plan.Account account) {
        var budgeted = account.section().equals("CONTINGENCY")
                || !account.category().equals("9000")
                        && draw.chance(account.isInChart() ? 85 : 20);
        if (budgeted) {
            for (var i = draw.between(1, 3); i > 0; i--) {
                lines.add(line(account.code(), String.valueOf(i)));
            }
        }
    }

    private Map<String, String> line(String account, String number) {
        return Sheet.row("account", account, "line", number, "description", "Line " + number,
                "amount", draw.chance(5) ? "0" : plan.amount(plan.currency, 40_000),
                "currency", draw.chance(50) ? plan.currency : "",
                "episode", plan.episode());
    }

    private List<Map<String, String>> newVersions() {
        var fresh = new ArrayList<Map<String, String>>();
        for (var i = draw.between(1, 3); i > 0; i--) {
            var old = draw.pick(lines);
            fresh.add(line(old.get("account"), draw.chance(70) ? old.get("line") : "9" + i));
        }
        if (draw.chance(40)) {
            fresh.add(line(plan.costAccount(), "20"));
        }
        if (draw.chance(30)) {
            var bad = line(plan.costAccount(), "30");
            bad.put("amount", "1O0");
            fresh.add(bad);
        }
        return fresh;
    }
}
