package film.topsheet.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes numbered variances, some for weeks long issued, some told anew with another figure. */
final class RandomVariances {

    private final Plan plan;
    private final Draw draw;
    private final List<Map<String, String>> all = new ArrayList<>();

    RandomVariances(Plan plan) {
        this.plan = plan;
        draw = plan.draw;
    }

    void write(int night, Map<String, String> files) {
        var fresh = new ArrayList<Map<String, String>>();
        if (!all.isEmpty() && draw.chance(40)) {
            var again = Sheet.row();
            again.putAll(draw.pick(all));
            again.put("amount", amount());
            fresh.add(again);
        }
        for (var i = draw.between(night == 0 ? 0 : 1, 4); i > 0; i--) {
            var row = variance(night);
            all.add(row);
            fresh.add(row);
        }
        if (!fresh.isEmpty()) {
            files.put(Plan.path(night, "variances"), Sheet.of(Feed.VARIANCES, fresh));
        }
    }

    private Map<String, String> variance(int night) {
        return Sheet.row("number", "V" + (all.size() + 1), "account", plan.costAccount(),
                "week_ending", plan.settings.weekOf(
                        Plan.NIGHTS.get(night).plusWeeks(draw.between(-2, 1))).toString(),
                "amount", amount(), "cause", draw.pick(List.of("scope", "weather", "saving")),
                "reason", "It came otherwise", "entered_by", "J. Lee",
                "episode", plan.episode());
    }

    private String amount() {
        return (draw.chance(40) ? "-" : "") + plan.amount(plan.currency, 6_000);
    }
}
