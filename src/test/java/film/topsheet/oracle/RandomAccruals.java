package film.topsheet.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes accruals, some of them changed or reversed later. */
final class RandomAccruals {

    private final Plan plan;
    private final Draw draw;
    private final Map<String, Map<String, String>> accruals = new LinkedHashMap<>();

    RandomAccruals(Plan plan) {
        this.plan = plan;
        draw = plan.draw;
    }

    void write(int night, Map<String, String> files) {
        var rows = new LinkedHashMap<String, Map<String, String>>();
        for (var i = draw.between(0, 2); i > 0; i--) {
            var row = accrual(night);
            rows.put(row.get("accrual_no"), row);
        }
        if (!accruals.isEmpty() && draw.chance(50)) {
            var row = Sheet.row();
            row.putAll(accruals.get(draw.pick(List.copyOf(accruals.keySet()))));
            if (!plan.mayLackRate(row.get("currency"))) {
                row.put(draw.chance(60) ? "reversed_on" : "date", plan.around(night).toString());
                rows.put(row.get("accrual_no"), row);
            }
        }
        accruals.putAll(rows);
        if (!rows.isEmpty()) {
            files.put(Plan.path(night, "accruals"),
                    Sheet.of(Feed.ACCRUALS, new ArrayList<>(rows.values())));
        }
    }

    private Map<String, String> accrual(int night) {
        var number = "ACC" + (plan.accruals.size() + 1);
        var currency = plan.anyCurrency();
        var account = draw.chance(90) ? plan.costAccount() : plan.anyAccount();
        var amount = (draw.chance(10) ? "-" : "") + plan.amount(currency, 6_000);
        plan.accruals.add(new Plan.OrderLine(number, "", account, currency, amount));
        return Sheet.row("accrual_no", number, "date", plan.around(night).toString(),
                "vendor", "Caterer", "account", account, "description", "Used, not invoiced",
                "amount", amount, "currency", currency,
                "exchange_rate", currency.equals(plan.currency) ? draw.pick(List.of("", "1"))
                        : draw.chance(50) ? plan.rate(currency) : "",
                "episode", plan.episode());
    }
}
