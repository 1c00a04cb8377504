package film.topsheet.night;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.TestDatabase;
import film.topsheet.job.InProcess;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Commands in the test's own process, on a place and a database of the test's own. */
final class Rehearsal {

    private final Place place;
    private final PGSimpleDataSource database;

    private Rehearsal(Place place, PGSimpleDataSource database) {
        this.place = place;
        this.database = database;
    }

    static Rehearsal in(Path folder) {
        return new Rehearsal(new Place(folder), TestDatabase.fresh());
    }

    /** Goes on from here elsewhere; this one stays as it is. */
    Rehearsal copiedTo(Path folder) {
        return new Rehearsal(place.copiedTo(folder), TestDatabase.copyOf(database));
    }

    Place place() {
        return place;
    }

    PGSimpleDataSource database() {
        return database;
    }

    JdbcClient jdbc() {
        return JdbcClient.create(database);
    }

    InProcess.Said says(List<String> command) {
        return new InProcess(place.slate(), place.out(), place.home(), environment())
                .run(command.toArray(String[]::new));
    }

    /** A night at a moment of the machine's clock, its documents in a folder of their own. */
    InProcess.Said nightAt(Instant now, Path out) {
        var said = new InProcess(place.slate(), out, place.home(), environment(), now)
                .run("nightly");
        assertThat(said.exit()).as(said.err()).isIn(0, 3);
        return said;
    }

    private Map<String, String> environment() {
        return Map.of("TOPSHEET_DB_URL", database.getUrl(),
                "TOPSHEET_DB_USER", database.getUser());
    }

    /** The folder of one week's documents. */
    Path week(String name) {
        return place.out().resolve(NightFerry.CODE).resolve(name);
    }

    InProcess.Said night(String asOf) {
        var said = says(List.of("nightly", "--as-of", asOf));
        assertThat(said.exit()).as(said.err()).isIn(0, 3);
        return said;
    }

    InProcess.Said close(int week, String... more) {
        var said = says(NightFerry.close(week, more));
        assertThat(said.exit()).as(said.err()).isZero();
        return said;
    }
}
