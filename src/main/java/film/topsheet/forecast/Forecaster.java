package film.topsheet.forecast;

import film.topsheet.ledger.IssuedWeeks;
import film.topsheet.money.Money;
import film.topsheet.slate.ProductionSettings;
import film.topsheet.sql.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forecasts what every account will come to at the end of a week, and writes it down as rows. */
public final class Forecaster {

    private final JdbcClient jdbc;

    public Forecaster(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Rewrites the forecast of one production and week, inside the caller's transaction.
     *
     * @param production its number in the database
     */
    public List<CostLine> forecast(int production, ProductionSettings settings, LocalDate ending) {
        var previous = new IssuedWeeks(jdbc).before(production, ending);
        var commitments = new Promises(jdbc, production, settings.currency(), ending)
                .commitments();
        var chart = new ChartQuery(jdbc).chart(production);
        var positions = positions(production, settings, ending, previous.orElse(null));
        addCommitments(positions, commitments, settings);
        var estimates = new EstimateQuery(jdbc, settings.currency()).upTo(production, ending);
        estimates.forEach((account, byEpisode) -> byEpisode.keySet().forEach(episode ->
                at(positions, account, episode, settings)));
        addVariances(positions, production, settings, ending);
        var lines = new ArrayList<CostLine>();
        for (var account : new TreeSet<>(positions.keySet())) {
            if (chart.isCost(account)) {
                lines.addAll(ofAccount(account, chart, positions.get(account),
                        estimates.getOrDefault(account, Map.of()), settings));
            }
        }
        new CostLines(jdbc).replace(production, ending, lines, chart, commitments);
        return lines;
    }

    private static List<CostLine> ofAccount(String account, Chart chart,
            Map<String, Position> positions, Map<String, List<Estimate.Entry>> entries,
            ProductionSettings settings) {
        positions.putIfAbsent("", Position.nil(settings.currency()));
        var inForce = new HashMap<String, Estimate>();
        var lastHeld = new HashMap<String, Money>();
        if (!chart.isContingency(account)) {
            entries.forEach((episode, each) -> {
                inForce.put(episode, Estimate.inForce(each));
                lastHeld.put(episode, Estimate.lastHeld(each));
            });
        }
        return new AccountForecast(account, chart.of(account), positions, inForce, lastHeld)
                .lines();
    }

    private Map<String, Map<String, Position>> positions(int production,
            ProductionSettings settings, LocalDate ending, IssuedWeeks.Issued previous) {
        var positions = new TreeMap<String, Map<String, Position>>();
        var currency = settings.currency();
        jdbc.sql(Query.of(Forecaster.class, "positions"))
                .param("production", production)
                .param("ending", ending)
                .param("previous", previous != null ? previous.weekEnding()
                        : settings.calendar().weeks().previous(ending))
                .param("issued_version", previous == null ? 0 : previous.version())
                .query((row, at) -> {
                    var issued = row.getObject("previous_efc", Long.class);
                    positions.computeIfAbsent(row.getString("account"), key -> new TreeMap<>())
                            .put(row.getString("episode"), new Position(
                                    new Money(currency, row.getLong("this_period")),
                                    new Money(currency, row.getLong("to_date")),
                                    Money.zero(currency), Money.zero(currency),
                                    new Money(currency, row.getLong("locked")),
                                    new Money(currency, row.getLong("changes")),
                                    issued == null ? null : new Money(currency, issued),
                                    row.getBoolean("has_budget_line"),
                                    row.getLong("prior_rows") > 0));
                    return null;
                }).list();
        return positions;
    }

    /** To accounts that have a row already: a variance alone makes none. */
    private void addVariances(Map<String, Map<String, Position>> positions, int production,
            ProductionSettings settings, LocalDate ending) {
        jdbc.sql("""
                        select account, episode, sum(amount_minor)::bigint as sum from variance
                        where production = :production and counts_from <= :ending
                        group by account, episode""")
                .param("production", production)
                .param("ending", ending)
                .query((row, at) -> {
                    var account = row.getString("account");
                    if (positions.containsKey(account)) {
                        var episode = row.getString("episode");
                        positions.get(account).put(episode,
                                at(positions, account, episode, settings).withVariances(
                                        new Money(settings.currency(), row.getLong("sum"))));
                    }
                    return null;
                }).list();
    }

    private static Position at(Map<String, Map<String, Position>> positions, String account,
            String episode, ProductionSettings settings) {
        return positions.computeIfAbsent(account, key -> new TreeMap<>())
                .computeIfAbsent(episode, key -> Position.nil(settings.currency()));
    }

    private static void addCommitments(Map<String, Map<String, Position>> positions,
            List<Promises.Commitment> commitments, ProductionSettings settings) {
        for (var each : commitments) {
            if (each.leftBase() == 0) {
                continue;
            }
            var account = each.promise().account();
            var episode = each.promise().episode();
            var left = new Money(settings.currency(), each.leftBase());
            var nil = Money.zero(settings.currency());
            var isOrder = each.kind().equals("order");
            var more = new Position(nil, nil, isOrder ? left : nil, isOrder ? nil : left, nil, nil,
                    null, false, false);
            var before = at(positions, account, episode, settings);
            positions.get(account).put(episode, before.plus(more));
        }
    }
}
