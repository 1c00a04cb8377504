package film.topsheet.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes estimates of every method, corrections and confirmations, in and out of time. */
final class RandomEstimates {

    private final Plan plan;
    private final Draw draw;
    private final boolean growing;
    private final List<Map<String, String>> all = new ArrayList<>();
    private int entered;

    RandomEstimates(Plan plan) {
        this.plan = plan;
        draw = plan.draw;
        growing = draw.chance(50);
    }

    void write(int night, Map<String, String> files) {
        var fresh = new ArrayList<Map<String, String>>();
        for (var i = draw.between(2, 8); i > 0; i--) {
            fresh.add(estimate(night));
        }
        if (!all.isEmpty() && draw.chance(30)) {
            fresh.add(corrected(draw.pick(all)));
        }
        fresh.forEach(row -> all.removeIf(old -> key(old).equals(key(row))));
        all.addAll(fresh);
        if (growing) {
            files.put("exports/estimates.csv", Sheet.of(Feed.ESTIMATES, all));
        } else {
            files.put(Plan.path(night, "estimates"), Sheet.of(Feed.ESTIMATES, fresh));
        }
    }

    private static List<String> key(Map<String, String> row) {
        return List.of(row.get("account"), row.get("episode"), row.get("entered_at"));
    }

    private Map<String, String> estimate(int night) {
        var week = plan.settings.weekOf(Plan.NIGHTS.get(night).plusWeeks(draw.between(-2, 1)));
        var row = Sheet.row("account", draw.chance(5) ? plan.contingencyAccount()
                        : draw.chance(95) ? plan.costAccount() : plan.anyAccount(),
                "week_ending", week.toString(), "reason", "Asked the department",
                "entered_by", "J. Lee", "entered_at", enteredAt(Plan.NIGHTS.get(night)),
                "episode", plan.episode());
        figure(row);
        return row;
    }

    /** A minute of its own for every row: two at one minute are two versions of one row. */
    private String enteredAt(LocalDate night) {
        entered++;
        var text = "%sT%02d:%02d".formatted(night.minusDays(draw.between(0, 1)),
                draw.between(0, 23), entered % 60);
        return text + draw.pick(List.of("", "", ":30", "+02:00", ":15-05:00"));
    }

    private void figure(Map<String, String> row) {
        var amount = plan.amount(plan.currency, 50_000);
        switch (draw.between(1, 15)) {
            case 1, 2 -> row.putAll(Sheet.row("efc", amount));
            case 3 -> row.putAll(Sheet.row("efc", amount, "method", "hold"));
            case 4 -> row.putAll(Sheet.row("etc", amount));
            case 5 -> row.putAll(Sheet.row("etc", "-" + amount, "method", "etc"));
            case 6 -> row.putAll(Sheet.row("efc", plan.amount(plan.currency, 6_000),
                    "method", "expect-credit"));
            case 7 -> row.putAll(Sheet.row("method", "complete"));
            case 8 -> row.putAll(Sheet.row("method", "hold"));
            case 9, 10, 11, 12, 13, 14 -> following(row);
            default -> row.putAll(Sheet.row("method", ""));
        }
    }

    /** A method without a figure; until something comes that it follows, the row waits. */
    private void following(Map<String, String> row) {
        row.put("method", draw.pick(Plan.FOLLOWING));
        if (row.get("method").equals("fringe")) {
            row.put("account", draw.pick(plan.settings.fringes()).account());
        }
    }

    /** The same row once more, with another figure: the newer version counts. */
    private Map<String, String> corrected(Map<String, String> old) {
        var row = Sheet.row();
        row.putAll(old);
        List.of("efc", "etc", "method").forEach(row::remove);
        figure(row);
        return row;
    }
}
