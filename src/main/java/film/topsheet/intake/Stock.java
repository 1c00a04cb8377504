package film.topsheet.intake;

import film.topsheet.ledger.NaturalOrder;
import film.topsheet.slate.ExportRules;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Takes stock of a production's exports: which files may bring something new, in what order. */
public final class Stock {

    static final String UNCLAIMED = "is claimed by no rule, and its name begins with no feed";
    static final String NAME_ITS_FEED =
            "Name its feed under exports: in production.yaml, or rename it.";

    private final DataSource database;
    private final Map<String, Feed> feeds;
    private final InstantSource clock;

    public Stock(DataSource database, List<Feed> feeds, InstantSource clock) {
        this.database = database;
        this.feeds = feeds.stream().collect(Collectors.toMap(Feed::name, each -> each));
        this.clock = clock;
    }

    /**
     * The files to load, reference feeds first, then by feed and by path in natural order. What no
     * rule claims, what is no file, and what may not be read, is recorded.
     *
     * @param says told when it waits for files to settle
     */
    public List<ExportTask> take(Intake intake, Consumer<String> says)
            throws IOException, SQLException {
        var found = new Exports(intake.settings().folder(), clock).settled(intake.settle(),
                (time, files) -> waitFor(time.toSeconds(), files, says));
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var files = new ExportFiles(connection, intake);
            new Fence(connection, intake).check();
            var tasks = tasks(found, intake, files);
            connection.commit();
            return tasks;
        }
    }

    private static void waitFor(long seconds, int files, Consumer<String> says) {
        says.accept("waiting %d s for %d young export file%s to settle"
                .formatted(seconds, files, files == 1 ? "" : "s"));
        try {
            Thread.sleep(seconds * 1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<ExportTask> tasks(List<Exports.Found> found, Intake intake, ExportFiles files)
            throws IOException, SQLException {
        var tasks = new ArrayList<ExportTask>();
        var known = files.all();
        files.forgetRemoved();
        var gone = gone(known, found.stream().map(Exports.Found::path)
                .collect(Collectors.toSet()));
        var curve = intake.settings().cash();
        for (var each : found) {
            if (curve.isCurve(each.path())) {
                continue;
            }
            var before = known.get(each.path());
            switch (each.kind()) {
                case OTHER -> files.unclaimed(each.path(), "", each.size(),
                        "is a link or a device, which is never followed",
                        "Put the file itself into the exports folder.");
                case CLOSED -> files.closed(each.path(), each.size(), null, before);
                case FILE -> task(each, before, intake, files, gone).ifPresent(tasks::add);
            }
        }
        files.reopen();
        tasks.sort(Comparator.<ExportTask>comparingInt(each -> each.feed().order())
                .thenComparing(ExportTask::path, NaturalOrder.INSTANCE));
        return tasks;
    }

    /** What a file may bring. Where it can bring nothing, that is recorded. */
    private Optional<ExportTask> task(Exports.Found found, ExportFiles.Seen before, Intake intake,
            ExportFiles files, Map<String, String> gone) throws IOException, SQLException {
        var match = intake.settings().exportRules().match(found.path());
        String sha256;
        try {
            if (match.isPresent() && isRefusedAtSight(match.get(), found, intake)) {
                return Optional.of(task(match.get(), found, ""));
            }
            sha256 = sha256(found.file());
        } catch (AccessDeniedException e) {
            files.closed(found.path(), found.size(),
                    match.map(ExportRules.Match::feed).orElse(null), before);
            return Optional.empty();
        }
        if (sha256.isEmpty() || before != null
                && (before.isDoneWith(sha256, hash(match, intake))
                || before.isRetracted(sha256) && !found.path().equals(intake.accept()))) {
            return Optional.empty();
        }
        if (match.isEmpty()) {
            files.unclaimed(found.path(), sha256, found.size(), UNCLAIMED, NAME_ITS_FEED);
            return Optional.empty();
        }
        var task = task(match.get(), found, sha256);
        if (before == null && gone.containsKey(sha256)) {
            files.known(task, gone.get(sha256));
            return Optional.empty();
        }
        return Optional.of(task);
    }

    private ExportTask task(ExportRules.Match match, Exports.Found found, String sha256) {
        return ExportTask.of(match, feeds.get(match.feed()), found.path(), found.file(),
                found.size(), sha256);
    }

    /** What goes or changes meanwhile is no refusal: its hash says so. */
    private static boolean isRefusedAtSight(
            ExportRules.Match match, Exports.Found found, Intake intake) throws IOException {
        try {
            return intake.sources().isRefusedAtSight(match, found.file(), found.size());
        } catch (AccessDeniedException closed) {
            throw closed;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Bytes that are done with, and whose file is gone: put elsewhere they bring nothing, also
     * where the file is an old one of a series. By hash, with the path they had.
     */
    private static Map<String, String> gone(
            Map<String, ExportFiles.Seen> known, Set<String> here) {
        var gone = new HashMap<String, String>();
        known.forEach((path, seen) -> {
            if (!here.contains(path) && seen.isDoneWith(seen.sha256())) {
                gone.merge(seen.sha256(), path,
                        BinaryOperator.minBy(NaturalOrder.INSTANCE));
            }
        });
        return gone;
    }

    /** Of the profile that reads the file now; null: the canonical one. */
    private static String hash(Optional<ExportRules.Match> match, Intake intake) {
        return match.flatMap(ExportRules.Match::profile)
                .map(intake.sources()::hash).orElse(null);
    }

    /** Blank: it went or became a link meanwhile, and is left for the next run. */
    static String sha256(Path file) throws IOException {
        var digest = Sha256.digest();
        try (var in = Exports.open(file)) {
            var block = new byte[1_048_576];
            for (var n = in.read(block); n > 0; n = in.read(block)) {
                digest.update(block, 0, n);
            }
        } catch (IOException e) {
            if (Exports.isFile(file)) {
                throw DiskFault.at(file, e);
            }
            return "";
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
