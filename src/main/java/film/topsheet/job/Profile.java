package film.topsheet.job;

import film.topsheet.checks.NearestAccount;
import film.topsheet.intake.ExportTask;
import film.topsheet.intake.Feed;
import film.topsheet.intake.Preview;
import film.topsheet.intake.Sources;
import film.topsheet.job.server.Database;
import film.topsheet.ledger.Productions;
import film.topsheet.profile.FileRefused;
import film.topsheet.profile.Fits;
import film.topsheet.profile.Suggestion;
import film.topsheet.slate.ExportRules;
import film.topsheet.slate.ProductionSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The command {@code profile}: how one export would be read. Writes nothing. */
final class Profile {

    private static final int MOST_NEAREST = 100;

    private final Session session;
    private final ProfileRequest request;

    Profile(Session.World world, ProfileRequest request) {
        this.session = new Session(world, request.common());
        this.request = request;
    }

    Exit run() {
        if (request.fields().isPresent()) {
            session.world().out().print(FeedFields.text(request.fields().get()));
            return Exit.DONE;
        }
        var file = request.file();
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new Session.Refused("%s: there is no such file, or it may not be read.%n"
                    .formatted(file) + "Name the export to look at, as exports/w07/payroll.csv.");
        }
        if (request.suggest()) {
            return suggest(file);
        }
        var settings = session.productions().chosen().get(0);
        var path = path(settings, file);
        var match = match(settings, path);
        var screen = match.isEmpty()
                ? ProfileScreen.unclaimed(settings, file, fit())
                : claimed(settings, path, match.get());
        if (session.options().json()) {
            ProfileJson.write(screen, session.world().out());
        } else {
            session.world().out().print(screen.text());
        }
        return screen.exit();
    }

    /** A draft goes to stdout alone, so that it can be written into a file. */
    private Exit suggest(Path file) {
        try {
            session.world().out().print(Suggestion.of(file, file.getFileName().toString(),
                    Sources.words(Feeds.ALL).values()));
            return Exit.DONE;
        } catch (FileRefused e) {
            throw new Session.Refused("%s: it %s.%n%s".formatted(file, e.problem(), e.remedy()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a night would take the file, or as the profile asked for takes it. */
    private Optional<ExportRules.Match> match(ProductionSettings settings, String path) {
        var match = settings.exportRules().match(path);
        if (request.profile().isEmpty()) {
            return match;
        }
        var name = request.profile().get();
        var feeds = session.profiles().find(name).orElseThrow(() -> noProfile(name)).feeds();
        var feed = match.map(ExportRules.Match::feed).filter(feeds::contains)
                .orElse(feeds.get(0));
        return Optional.of(new ExportRules.Match(feed, Optional.of(name),
                match.map(ExportRules.Match::parameters).orElse(Map.of()),
                match.flatMap(ExportRules.Match::mode), match.flatMap(ExportRules.Match::rule),
                Optional.empty()));
    }

    /** What is wrong with one that is there was said when the slate was read. */
    private Session.Refused noProfile(String name) {
        var isThere = session.profiles().problems().stream()
                .anyMatch(each -> each.file().endsWith("profiles/" + name + ".yaml"));
        return new Session.Refused(isThere
                ? "--profile: \"%s\" can't be used until that is corrected.".formatted(name)
                : "--profile: \"%s\" is not a profile.%nName one of: %s.".formatted(
                        name, String.join(", ", session.profiles().names())));
    }

    /** Which profile fits best, as a sentence; empty where nothing can be told. */
    private Optional<String> fit() {
        try {
            return Optional.of(Fits.of(request.file(), session.profiles()).said());
        } catch (FileRefused e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProfileScreen claimed(
            ProductionSettings settings, String path, ExportRules.Match match) {
        try {
            var task = ExportTask.of(match, feed(match.feed()), path, request.file(),
                    session.sources());
            var fit = request.profile().isEmpty() ? fit() : Optional.<String>empty();
            return screen(settings, task, match.rule(), fit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private ProfileScreen screen(ProductionSettings settings, ExportTask task,
            Optional<String> rule, Optional<String> fit) throws IOException, SQLException {
        var options = session.options();
        var environment = session.world().environment();
        if (!Database.isThere(options.home(), environment)) {
            return new ProfileScreen(settings, request.file(), Optional.of(task), rule,
                    Preview.of(settings, task, null, 0, session.sources()), fit, Map.of());
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
            var nearest = nearest(jdbc, number, preview.outside().keySet());
            connection.rollback();
            return new ProfileScreen(settings, request.file(), Optional.of(task), rule, preview,
                    fit, nearest);
        }
    }

    /** The accounts of the chart that were probably meant by others, where one is near. */
    private static Map<String, String> nearest(
            JdbcClient jdbc, int production, Set<String> accounts) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        var chart = new NearestAccount(jdbc.sql("""
                        select account from chart_account where production = ? order by account""")
                .param(production).query(String.class).list());
        var nearest = new HashMap<String, String>();
        accounts.stream().limit(MOST_NEAREST).forEach(
                each -> chart.to(each).ifPresent(near -> nearest.put(each, near)));
        return nearest;
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
