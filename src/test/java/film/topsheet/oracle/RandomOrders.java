package film.topsheet.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes purchase orders: new ones, more lines, other amounts, closed, void, approved again. */
final class RandomOrders {

    private final Plan plan;
    private final Draw draw;
    private final Map<String, Map<String, String>> lines = new LinkedHashMap<>();
    private int number;

    RandomOrders(Plan plan) {
        this.plan = plan;
        draw = plan.draw;
    }

    void write(int night, Map<String, String> files) {
        var fresh = new LinkedHashMap<String, Map<String, String>>();
        if (!lines.isEmpty()) {
            for (var i = draw.between(0, 3); i > 0; i--) {
                amend(draw.pick(List.copyOf(lines.keySet())), night, fresh);
            }
        }
        for (var i = draw.between(1, 3); i > 0; i--) {
            order(night, fresh);
        }
        lines.putAll(fresh);
        var rows = new ArrayList<>(draw.chance(30) ? lines.values() : fresh.values());
        if (draw.chance(20)) {
            var bad = Sheet.row();
            bad.putAll(draw.pick(rows));
            bad.put("date", "2026-06-31");
            rows.removeIf(row -> key(row).equals(key(bad)));
            lines.remove(key(bad));
            rows.add(bad);
        }
        files.put(Plan.path(night, "purchase-orders"), Sheet.of(Feed.PURCHASE_ORDERS, rows));
    }

    private static String key(Map<String, String> row) {
        return row.get("po_number") + "/" + row.get("line");
    }

    private void order(int night, Map<String, Map<String, String>> fresh) {
        number++;
        if (number == 1) {
            first(fresh);
            return;
        }
        var currency = plan.anyCurrency();
        var own = !currency.equals(plan.currency) && draw.chance(50);
        for (var line : draw.pick(List.of(List.of("1"), List.of("1", "2"), List.of("2", "10"),
                List.of("10", "9", "2")))) {
            line(night, "PO-" + number, line, currency, own, fresh);
        }
    }

    /** An order of three lines in the production's currency, on which much will be posted. */
    private void first(Map<String, Map<String, String>> fresh) {
        for (var line : List.of("10", "9", "2")) {
            line(0, Plan.MUCH_USED, line, plan.currency, false, fresh);
        }
        fresh.values().forEach(row -> row.put("status", "approved"));
    }

    private void line(int night, String order, String line, String currency, boolean own,
            Map<String, Map<String, String>> fresh) {
        var account = draw.chance(90) ? plan.costAccount() : plan.anyAccount();
        var amount = (draw.chance(5) ? "-" : "") + plan.amount(currency, 9_000);
        var row = Sheet.row("po_number", order, "line", line,
                "date", plan.around(night).toString(), "vendor", "Vendor " + order,
                "account", account, "amount", amount,
                "currency", currency.equals(plan.currency) && draw.chance(50) ? "" : currency,
                "exchange_rate", own ? plan.rate(currency) : "",
                "status", draw.pick(List.of("approved", "approved", "approved", "approved",
                        "requested", "closed", "void")),
                "requested_by", "Dept", "approved_by", "J. Lee", "episode", plan.episode());
        fresh.put(key(row), row);
        plan.orderLines.add(new Plan.OrderLine(order, line, account, currency, amount));
    }

    /** Orders that may still wait for a rate stay as they are. */
    private void amend(String key, int night, Map<String, Map<String, String>> fresh) {
        var row = Sheet.row();
        row.putAll(lines.get(key));
        var currency = row.get("currency").isEmpty() ? plan.currency : row.get("currency");
        var own = !row.get("exchange_rate").isEmpty();
        if (plan.mayLackRate(currency) && !own) {
            return;
        }
        switch (draw.between(1, 6)) {
            case 1 -> row.put("amount", plan.amount(currency, 12_000));
            case 2 -> row.put("date", plan.around(night).toString());
            case 3 -> row.put("account", plan.costAccount());
            case 4 -> row.put("exchange_rate", own ? plan.rate(currency) : "");
            case 5 -> line(night, row.get("po_number"), draw.pick(List.of("1", "3", "11")),
                    currency, own, fresh);
            default -> row.put("status",
                    draw.pick(List.of("approved", "closed", "void", "requested")));
        }
        fresh.putIfAbsent(key, row);
    }
}
