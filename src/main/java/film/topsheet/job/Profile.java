package film.topsheet.job;

import film.topsheet.intake.ExportTask;
import film.topsheet.intake.Feed;
import film.topsheet.intake.Preview;
import film.topsheet.job.server.Database;
import film.topsheet.ledger.Productions;
import film.topsheet.slate.ExportRules;
import film.topsheet.slate.ProductionSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The command {@code profile}: how one export would be read. Writes nothing. */
final class Profile {

    private final Session session;
    private final ProfileRequest request;

    Profile(Session.World world, ProfileRequest request) {
        this.session = new Session(world, request.common());
        this.request = request;
    }

    Exit run() {
        var settings = session.productions().chosen().get(0);
        var file = request.file();
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new Session.Refused("%s: there is no such file, or it may not be read.%n"
                    .formatted(file) + "Name the export to look at, as exports/w07/payroll.csv.");
        }
        var path = path(settings, file);
        var match = settings.exportRules().match(path);
        var screen = match.isEmpty()
                ? ProfileScreen.unclaimed(settings, file)
                : claimed(settings, path, match.get());
        if (session.options().json()) {
            ProfileJson.write(screen, session.world().out());
        } else {
            session.world().out().print(screen.text());
        }
        return screen.exit();
    }

    private ProfileScreen claimed(
            ProductionSettings settings, String path, ExportRules.Match match) {
        try {
            var task = ExportTask.of(match, feed(match.feed()), path, request.file());
            return new ProfileScreen(settings, request.file(), Optional.of(task), match.rule(),
                    preview(settings, task));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Preview preview(ProductionSettings settings, ExportTask task)
            throws IOException, SQLException {
        var options = session.options();
        var environment = session.world().environment();
        if (!Database.isThere(options.home(), environment)) {
            return Preview.of(settings, task, null, 0, session.sources());
        }
        try (var database = Database.open(options.home(), environment);
                var connection = database.dataSource().getConnection()) {
            // One moment for all that is asked, whatever a night writes meanwhile.
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            var number = Schema.isThere(connection)
                    ? new Productions(jdbc).number(settings.code()).orElse(0) : 0;
            var preview = Preview.of(
                    settings, task, number == 0 ? null : connection, number, session.sources());
            connection.rollback();
            return preview;
        }
    }

    /** Of a file that lies elsewhere: as if it lay in the exports folder. */
    private static String path(ProductionSettings settings, Path file) {
        var folder = settings.folder().toAbsolutePath().normalize();
        var whole = file.toAbsolutePath().normalize();
        return whole.startsWith(folder.resolve("exports"))
                ? folder.relativize(whole).toString() : "exports/" + file.getFileName();
    }

    private static Feed feed(String name) {
        return Feeds.ALL.stream().filter(each -> each.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " is no feed"));
    }
}
