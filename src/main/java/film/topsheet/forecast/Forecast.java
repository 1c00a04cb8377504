package film.topsheet.forecast;

import film.topsheet.money.Money;
import film.topsheet.slate.ProductionSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What every account will come to, out of what stands on it and what people estimate. Accounts on
 * the method fringe come last: they follow what is still expected on the others, never each other.
 * Knows no database and no clock.
 */
record Forecast(Chart chart, Positions positions,
        Map<String, Map<String, List<Estimate.Entry>>> estimates, Drivers drivers,
        ProductionSettings settings) {

    List<CostLine> lines() {
        var followers = positions.accounts().stream().filter(chart::isCost)
                .collect(Collectors.partitioningBy(each ->
                        Estimate.uses(estimates.get(each), Method.FRINGE)));
        var lines = new ArrayList<CostLine>();
        followers.get(false).forEach(each -> lines.addAll(ofAccount(each, drivers)));
        var labour = List.copyOf(lines);
        followers.get(true).forEach(each -> lines.addAll(
                ofAccount(each, drivers.following(labourOf(each, labour)))));
        return lines;
    }

    private Labour labourOf(String account, List<CostLine> lines) {
        return settings.fringes().stream().filter(each -> each.isAccount(account)).findFirst()
                .map(each -> Labour.of(each, settings.currency(), lines))
                .orElse(null);
    }

    private List<CostLine> ofAccount(String account, Drivers followed) {
        var inForce = new HashMap<String, Estimate>();
        var lastHeld = new HashMap<String, Money>();
        if (!chart.isContingency(account)) {
            estimates.getOrDefault(account, Map.of()).forEach((episode, each) -> {
                inForce.put(episode, Estimate.inForce(each));
                lastHeld.put(episode, Estimate.lastHeld(each));
            });
        }
        return new AccountForecast(account, chart.of(account), positions.of(account), inForce,
                lastHeld, followed).lines();
    }
}
