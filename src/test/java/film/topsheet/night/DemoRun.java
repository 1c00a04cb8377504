package film.topsheet.night;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.TestDatabase;
import film.topsheet.job.InProcess;
import film.topsheet.job.TopSheets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The demo, run once for all tests that look at what it leaves. It is interrupted after week 11,
 * whose page stands in the README, and goes on from there.
 */
final class DemoRun {

    static final int README_WEEK = 11;

    private static final Path SAMPLE = Path.of("sample-data");

    private static DemoRun done;

    private final Place place = new Place(Path.of("target", "demo-of-tests"));
    private final PGSimpleDataSource database = TestDatabase.fresh();
    private final String readmePage;
    private final InProcess.Said said;

    private DemoRun() throws IOException, SQLException {
        clear(place.folder());
        var cut = new Place(place.folder().resolve("cut"));
        NightFerry.arrives(cut, IntStream.rangeClosed(1, README_WEEK).toArray());
        run(cut.slate(), List.of("demo"));
        run(copy(), NightFerry.close(README_WEEK));
        readmePage = TopSheets.issued(database, SAMPLE, NightFerry.CODE,
                NightFerry.weekEnding(README_WEEK), README_WEEK);
        said = run(SAMPLE, List.of("demo"));
    }

    static synchronized DemoRun once() {
        try {
            if (done == null) {
                done = new DemoRun();
            }
            return done;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the last demo said. */
    InProcess.Said said() {
        return said;
    }

    /** Page 1 of the issued report of week 11, as text. */
    String readmePage() {
        return readmePage;
    }

    PGSimpleDataSource database() {
        return database;
    }

    Path out() {
        return place.out();
    }

    Path week(int week) {
        return out().resolve(NightFerry.CODE).resolve(NightFerry.weekEnding(week).toString());
    }

    InProcess.Said again() {
        return run(SAMPLE, List.of("demo"));
    }

    /** A command on the copy of the sample that the demo works on. */
    InProcess.Said then(String... command) {
        return run(copy(), List.of(command));
    }

    private Path copy() {
        return place.home().resolve("demo-slate");
    }

    private InProcess.Said run(Path slate, List<String> command) {
        var answer = new InProcess(slate, place.out(), place.home(), Map.of(
                "TOPSHEET_DB_URL", database.getUrl(), "TOPSHEET_DB_USER", database.getUser()))
                .run(command.toArray(String[]::new));
        assertThat(answer.exit()).as(answer.err()).isZero();
        return answer;
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
