package film.topsheet.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes changes of every kind: asked, then mostly approved, some of them long after. */
final class RandomChanges {

    private final Plan plan;
    private final Draw draw;
    private final Map<Integer, List<Map<String, String>>> pending = new LinkedHashMap<>();
    private int number;

    RandomChanges(Plan plan) {
        this.plan = plan;
        draw = plan.draw;
    }

    void write(int night, Map<String, String> files) {
        var rows = new ArrayList<Map<String, String>>();
        for (var asked : new ArrayList<>(pending.keySet())) {
            if (draw.chance(50)) {
                approve(pending.get(asked), night);
                rows.addAll(pending.remove(asked));
            }
        }
        for (var i = draw.between(0, 2); i > 0; i--) {
            var change = change(night);
            if (draw.chance(60)) {
                approve(change, night);
            } else {
                pending.put(number, change);
            }
            rows.addAll(change);
        }
        if (!rows.isEmpty()) {
            files.put(Plan.path(night, "changes"), Sheet.of(Feed.CHANGES, rows));
        }
    }

    private void approve(List<Map<String, String>> change, int night) {
        var on = plan.around(night).toString();
        change.forEach(row -> row.putAll(Sheet.row("approved_by", "R. Ortiz",
                "approved_on", on)));
    }

    private List<Map<String, String>> change(int night) {
        number++;
        var kind = draw.pick(List.of("transfer", "contingency", "contingency", "overage",
                "enhancement"));
        var written = draw.chance(70) ? kind : "";
        var funded = draw.chance(List.of("overage", "enhancement").contains(kind) ? 50 : 15);
        var rows = new ArrayList<Map<String, String>>();
        for (var line = draw.between(1, 3); line > 0; line--) {
            var from = from(kind);
            rows.add(Sheet.row("number", String.valueOf(number), "line", String.valueOf(line),
                    "date", plan.around(night).toString(), "kind", written,
                    "from_account", from, "to_account", to(kind, from),
                    "amount", (from.isEmpty() && draw.chance(15) ? "-" : "")
                            + plan.amount(plan.currency, 9_000),
                    "reason", "It had to be",
                    "funded_by", funded ? "A financier" : "", "requested_by", "J. Lee",
                    "episode", plan.episode()));
        }
        return rows;
    }

    private String from(String kind) {
        return switch (kind) {
            case "transfer" -> plan.costAccount();
            case "contingency" -> plan.contingencyAccount();
            default -> "";
        };
    }

    private String to(String kind, String from) {
        var to = !kind.equals("contingency") && draw.chance(10) ? plan.contingencyAccount()
                : plan.costAccount();
        return to.equals(from) ? to(kind, from) : to;
    }
}
