package film.topsheet.job;

import film.topsheet.intake.RollupProof;
import film.topsheet.job.server.Database;
import film.topsheet.job.server.DatabaseTrouble;
import film.topsheet.job.server.RunLock;
import film.topsheet.ledger.Productions;
import film.topsheet.ledger.Runs;
import film.topsheet.slate.ProductionSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The database: that it answers, keeps what it is given, and that its sums are right. */
final class BooksExam {

    /** Without any of these a power cut can lose or destroy what was said to be kept. */
    private static final Map<String, String> DURABLE = Map.of(
            "fsync", "on", "full_page_writes", "on", "synchronous_commit", "on");

    private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

    private final Session session;
    private final List<ProductionSettings> productions;
    private final List<Advice> advice = new ArrayList<>();

    BooksExam(Session session, List<ProductionSettings> productions) {
        this.session = session;
        this.productions = productions;
    }

    List<Advice> look() {
        var home = session.options().home();
        var environment = session.world().environment();
        try {
            if (!Database.isThere(home, environment)) {
                return List.of(Advice.ok("database",
                        "none in %s yet; the first night makes it".formatted(home)));
            }
            try (var database = Database.open(home, environment);
                    var connection = database.dataSource().getConnection()) {
                look(database, connection);
            }
        } catch (DatabaseTrouble trouble) {
            advice.add(Advice.fails("database", trouble.getMessage()));
        } catch (SQLException e) {
            advice.add(Advice.fails("database", Faults.inWords(e)));
        }
        return advice;
    }

    private void look(Database database, Connection connection) throws SQLException {
        connection.setReadOnly(true);
        var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        advice.add(Advice.ok("database", "%s, PostgreSQL %s".formatted(
                database.isEmbedded() ? "in " + session.options().home() : database,
                jdbc.sql("show server_version").query(String.class).single())));
        durable(jdbc);
        clock(jdbc);
        schema(database);
        if (Schema.isThere(connection)) {
            for (var each : productions) {
                production(connection, jdbc, each);
            }
        }
    }

    private void durable(JdbcClient jdbc) {
        var wrong = DURABLE.keySet().stream().sorted()
                .filter(each -> "off".equals(setting(jdbc, each))).toList();
        advice.add(wrong.isEmpty()
                ? Advice.ok("database", "keeps what it is given through a power cut")
                : Advice.putRight("database", "a power cut can lose what it keeps: off are "
                                + String.join(", ", wrong),
                        "Set them to on in the server's postgresql.conf."));
    }

    private static String setting(JdbcClient jdbc, String name) {
        return jdbc.sql("select current_setting(:name)").param("name", name)
                .query(String.class).single();
    }

    private void clock(JdbcClient jdbc) {
        var there = jdbc.sql("select now()").query(OffsetDateTime.class).single().toInstant();
        var apart = Duration.between(there, session.world().clock().instant()).abs();
        advice.add(apart.compareTo(CLOCKS_APART) <= 0
                ? Advice.ok("clock", "the database's agrees with this machine's")
                : Advice.putRight("clock", "the database's is %s away from this machine's"
                                .formatted(Wording.span(apart)),
                        "Set both by a time server: the age of the last night depends on it."));
    }

    private void schema(Database database) {
        var difference = Schema.difference(database.dataSource());
        if (difference.broken()) {
            advice.add(Advice.fails("schema", "a step of it failed, or was changed after it ran",
                    "Go back to the program that made it, or restore the database."));
        } else if (difference.later()) {
            advice.add(Advice.fails("schema", "version %s, made by a newer program than this"
                    .formatted(difference.applied()), "Run the newer program."));
        } else if (difference.applied() == null) {
            advice.add(Advice.ok("schema", "none yet; the first night makes it"));
        } else {
            advice.add(Advice.ok("schema", "version %s%s".formatted(difference.applied(),
                    difference.pending() == 0 ? ", that of this program"
                            : "; the next night brings it up by %s".formatted(
                                    Wording.count(difference.pending(), "step")))));
        }
    }

    private void production(Connection connection, JdbcClient jdbc, ProductionSettings settings)
            throws SQLException {
        var number = new Productions(jdbc).number(settings.code());
        if (number.isPresent()) {
            runs(connection, jdbc, settings, number.get());
            sums(jdbc, settings, number.get());
        }
    }

    /** Only the newest run matters: whatever it left, the next one goes on from there. */
    private void runs(Connection connection, JdbcClient jdbc, ProductionSettings settings,
            int number) throws SQLException {
        var runs = new Runs(jdbc);
        var broken = runs.withoutEnd(number);
        var isNewest = runs.newest(number).filter(each -> each.ended() == null).isPresent();
        var code = settings.code();
        if (isNewest && RunLock.isTaken(connection, code)) {
            advice.add(Advice.ok("runs", code + ": one goes on now"));
        } else if (isNewest) {
            var last = broken.get(broken.size() - 1);
            advice.add(Advice.putRight("runs", "%s: the last %s, begun %s, was broken off"
                            .formatted(code, last.command(), last.started()),
                    "Run it again: it goes on from there."));
        } else {
            advice.add(Advice.ok("runs", broken.isEmpty() ? code + ": all ended"
                    : "%s: %s broken off, and a later one went on from there".formatted(
                            code, Wording.count(broken.size(), "was", "were"))));
        }
    }

    private void sums(JdbcClient jdbc, ProductionSettings settings, int number) {
        var began = session.world().clock().instant();
        var wrong = RollupProof.differences(jdbc, number);
        var code = settings.code();
        if (wrong.isEmpty()) {
            advice.add(Advice.ok("sums", "%s: those of reports are those of the ledger; %s s to ask"
                    .formatted(code, seconds(began))));
            return;
        }
        var first = wrong.get(0);
        advice.add(Advice.fails("sums", ("%s: %s from the ledger; account %s, week %s: %s in the "
                        + "ledger, %s in the sum").formatted(code,
                        Wording.count(wrong.size(), "sum differs", "sums differ"),
                        first.account(), first.week(), amount(settings, first.ledgerMinor()),
                        amount(settings, first.sumMinor())),
                "Somebody wrote to the database by hand. Restore it; do not issue before."));
    }

    private static String amount(ProductionSettings settings, long minor) {
        return Wording.amount(settings.currency().getCurrencyCode(), minor);
    }

    private String seconds(Instant began) {
        var millis = Duration.between(began, session.world().clock().instant()).toMillis();
        return String.format(Locale.ROOT, "%d.%d", millis / 1000, millis % 1000 / 100);
    }
}
