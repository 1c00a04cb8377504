package film.topsheet.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Invents a production and everything that its exports bring, the same for the same seed. */
public final class RandomProduction {

    private RandomProduction() {}

    public static Story of(long seed) {
        var plan = new Plan(seed);
        var budget = new RandomBudget(plan);
        var changes = new RandomChanges(plan);
        var orders = new RandomOrders(plan);
        var accruals = new RandomAccruals(plan);
        var estimates = new RandomEstimates(plan);
        var rates = new RandomRates(plan);
        var variances = new RandomVariances(plan);
        var shoot = new RandomShoot(plan);
        var feeds = new ArrayList<RandomFeed>();
        for (var feed : Feed.values()) {
            if (feed.isLedger()) {
                feeds.add(new RandomFeed(plan, feed));
            }
        }
        var series = plan.settings.series().stream()
                .map(each -> new RandomSeries(plan, each)).toList();
        var nights = new ArrayList<Story.Night>();
        for (var i = 0; i < Plan.NIGHTS.size(); i++) {
            var night = i;
            var files = new LinkedHashMap<String, String>();
            budget.write(night, files);
            changes.write(night, files);
            orders.write(night, files);
            accruals.write(night, files);
            estimates.write(night, files);
            rates.write(night, files);
            feeds.forEach(each -> each.write(night, files));
            series.forEach(each -> each.write(night, files));
            variances.write(night, files);
            shoot.write(night, files);
            nights.add(new Story.Night(Plan.NIGHTS.get(night), files, plan.closes.get(night)));
        }
        return new Story(plan.settings, "random-" + seed, yaml(plan.settings), nights);
    }

    private static String yaml(Settings settings) {
        var rates = settings.budgetRates().entrySet().stream()
                .map(rate -> rate.getKey() + ": " + rate.getValue().toPlainString())
                .collect(Collectors.joining(", ", "{", "}"));
        return """
                production: %s
                title: Random %s
                currency: %s
                week-ending: %s
                time-zone: %s
                locked-on: 2026-06-01
                phases:
                  prep:     {from: 2026-06-08, to: 2026-07-04}
                  shoot:    {from: 2026-07-06, to: 2026-08-08, days: 25, pages: 98 4/8}
                  post:     {from: 2026-08-10, to: 2026-12-19}
                  delivery: {from: 2026-12-21, to: 2027-01-30}
                budget-rates: %s
                accountant: {name: J. Lee, email: jl@example.com}
                approver: {name: R. Ortiz}
                """.formatted(settings.code(), settings.code(), settings.currency(),
                settings.weekEnding(), settings.zone(), rates) + exports(settings)
                + fringes(settings);
    }

    private static String fringes(Settings settings) {
        return settings.fringes().stream().map(Fringe::yaml)
                .collect(Collectors.joining("", "fringes:\n", ""));
    }

    /** The longer prefix first: the first rule that matches counts. */
    private static String exports(Settings settings) {
        return settings.series().isEmpty() ? "" : settings.series().stream()
                .sorted(Comparator.comparing((Settings.Series each) -> -each.prefix().length()))
                .map(each -> "  - {files: \"exports/**/%s*.csv\", feed: %s, mode: cumulative}%n"
                        .formatted(each.prefix(), each.feed().code))
                .collect(Collectors.joining("", "exports:\n", ""));
    }
}
