package film.topsheet.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes rates: some with the rows that need them, some after, some never. */
final class RandomRates {

    private final Plan plan;
    private final Draw draw;
    private final List<Map<String, String>> rates = new ArrayList<>();

    RandomRates(Plan plan) {
        this.plan = plan;
        draw = plan.draw;
    }

    void write(int night, Map<String, String> files) {
        var fresh = new ArrayList<Map<String, String>>();
        for (var currency : plan.foreign) {
            if (draw.chance(35)) {
                fresh.add(Sheet.row("date", plan.around(night).toString(),
                        "currency", currency, "rate", plan.rate(currency)));
            }
        }
        if (!rates.isEmpty() && draw.chance(20)) {
            var again = Sheet.row();
            again.putAll(draw.pick(rates));
            again.put("rate", plan.rate(again.get("currency")));
            fresh.removeIf(row -> row.get("date").equals(again.get("date")));
            fresh.add(again);
        }
        rates.addAll(fresh);
        if (!fresh.isEmpty()) {
            files.put(Plan.path(night, "exchange-rates"), Sheet.of(Feed.EXCHANGE_RATES, fresh));
        }
    }
}
