package film.topsheet.job;

import film.topsheet.checks.OpenFindings;
import film.topsheet.forecast.ForecastWeeks;
import film.topsheet.intake.IntakeCounts;
import film.topsheet.job.server.RunLock;
import film.topsheet.ledger.IssuedWeeks;
import film.topsheet.ledger.Productions;
import film.topsheet.ledger.Runs;
import film.topsheet.mail.Mail;
import film.topsheet.mail.Outbox;
import film.topsheet.slate.ProductionSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Where one production stands, as the books have it.
 *
 * @param goodNight the newest night that ended well
 * @param newest    the newest run of any command
 * @param running   some run holds the production at this moment
 * @param issued    the last week that is issued
 * @param drafts    the weeks drafted after it
 * @param mails     of every issued report
 */
record Standing(
        ProductionSettings settings, Optional<Runs.Run> goodNight, Optional<Runs.Run> newest,
        boolean running, Optional<IssuedWeeks.Issued> issued, List<LocalDate> drafts,
        IntakeCounts exports, List<OpenFindings.OfSeverity> findings, long waivedFindings,
        List<Mail> mails) {

    /** A night once a day, and two hours for one that took long. */
    private static final Duration OVERDUE = Duration.ofHours(26);

    /** A production that no run has entered into the books. */
    static Standing unknown(ProductionSettings settings) {
        return new Standing(settings, Optional.empty(), Optional.empty(), false, Optional.empty(),
                List.of(), new IntakeCounts(0, 0, 0, 0, 0, 0), List.of(), 0, List.of());
    }

    /** Asks on a connection of the caller, and writes nothing. */
    static Standing of(Connection connection, ProductionSettings settings) throws SQLException {
        var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        var entered = new Productions(jdbc).number(settings.code());
        if (entered.isEmpty()) {
            return unknown(settings);
        }
        int production = entered.get();
        var runs = new Runs(jdbc);
        var issued = new IssuedWeeks(jdbc).newest(production);
        return new Standing(settings, runs.lastGoodNight(production), runs.newest(production),
                RunLock.isTaken(connection, settings.code()), issued,
                ForecastWeeks.after(jdbc, production,
                        issued.map(IssuedWeeks.Issued::weekEnding).orElse(LocalDate.EPOCH)),
                IntakeCounts.of(jdbc, production), new OpenFindings(jdbc).of(production),
                new OpenFindings(jdbc).waived(production),
                Outbox.isThere(jdbc) ? new Outbox(jdbc, production).all() : List.of());
    }

    /** No night ended well within the last 26 hours. */
    boolean isOverdue(Instant now) {
        return goodNight.map(night -> Duration.between(night.ended(), now).compareTo(OVERDUE) > 0)
                .orElse(true);
    }

    long openFindings() {
        return findings.stream().mapToLong(OpenFindings.OfSeverity::count).sum();
    }
}
