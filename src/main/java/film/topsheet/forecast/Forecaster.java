package film.topsheet.forecast;

import film.topsheet.ledger.IssuedWeeks;
import film.topsheet.money.Money;
import film.topsheet.schedule.Shoot;
import film.topsheet.schedule.ShootQuery;
import film.topsheet.slate.ProductionSettings;
import film.topsheet.sql.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
        var commitments = new Promises(jdbc, production, settings.currency(), ending)
                .commitments();
        var chart = new ChartQuery(jdbc).chart(production);
        var shoot = new ShootQuery(jdbc).at(production, settings, ending);
        var positions = positions(production, settings, ending, shoot);
        addCommitments(positions, commitments, settings);
        var estimates = new EstimateQuery(jdbc, settings.currency()).upTo(production, ending);
        estimates.forEach((account, byEpisode) -> byEpisode.keySet().forEach(episode ->
                positions.have(account, episode)));
        addVariances(positions, estimates, production, settings, ending);
        var lines = new Forecast(chart, positions, estimates, Drivers.of(shoot), settings).lines();
        var rows = new CostLines(jdbc);
        rows.replace(production, ending, lines, chart, commitments);
        rows.replaceShoot(production, ending, shoot, dayOver(shoot, positions, chart));
        rows.replaceFringes(production, ending, lines, settings.fringes());
        return lines;
    }

    private Positions positions(
            int production, ProductionSettings settings, LocalDate ending, Shoot shoot) {
        var weeks = settings.calendar().weeks();
        var issued = new IssuedWeeks(jdbc).before(production, ending);
        return Positions.read(jdbc, production, settings.currency(), new Positions.Span(ending,
                issued.map(IssuedWeeks.Issued::weekEnding).orElse(weeks.previous(ending)),
                issued.map(IssuedWeeks.Issued::version).orElse(0),
                shoot.isPlanned() ? weeks.endingOf(shoot.firstDay()) : null,
                shoot.isPlanned() ? weeks.endingOf(shoot.lastDay()) : null));
    }

    private static void addCommitments(Positions positions,
            List<Promises.Commitment> commitments, ProductionSettings settings) {
        for (var each : commitments) {
            if (each.leftBase() != 0) {
                var left = new Money(settings.currency(), each.leftBase());
                positions.add(each.promise().account(), each.promise().episode(),
                        each.kind().equals("order") ? Position.ordered(left)
                                : Position.accrued(left));
            }
        }
    }

    /** Only where an estimate asks for them: a variance alone makes no row. */
    private void addVariances(Positions positions,
            Map<String, Map<String, List<Estimate.Entry>>> estimates, int production,
            ProductionSettings settings, LocalDate ending) {
        jdbc.sql(Query.of(Forecaster.class, "variance-sums"))
                .param("production", production)
                .param("ending", ending)
                .query((row, at) -> {
                    if (Estimate.uses(estimates.get(row.getString(1)), Method.VARIANCES)) {
                        positions.add(row.getString(1), row.getString(2), Position.varied(
                                new Money(settings.currency(), row.getLong(3))));
                    }
                    return null;
                }).list();
    }

    /** What one day more of shooting costs; null while no shoot day is paid. */
    private static Money dayOver(Shoot shoot, Positions positions, Chart chart) {
        if (!shoot.isPlanned() || !shoot.inDays().isKnown()) {
            return null;
        }
        return positions.accounts().stream()
                .filter(each -> chart.isCost(each) && chart.of(each).costsADayMore())
                .flatMap(each -> positions.of(each).values().stream())
                .map(Position::shootCost)
                .reduce(Money::plus)
                .map(shoot.inDays()::each)
                .orElse(null);
    }
}
