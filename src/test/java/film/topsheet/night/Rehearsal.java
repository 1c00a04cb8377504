package film.topsheet.night;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.TestDatabase;
import film.topsheet.job.InProcess;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Commands in the test's own process, on a place and a database of the test's own. */
final class Rehearsal {

    private final Place place;
    private final PGSimpleDataSource database;
    private final Map<String, String> more;

    private Rehearsal(Place place, PGSimpleDataSource database, Map<String, String> more) {
        this.place = place;
        this.database = database;
        this.more = more;
    }

    static Rehearsal in(Path folder) {
        return new Rehearsal(new Place(folder), TestDatabase.fresh(), Map.of());
    }

    /** The same with more in the environment of its commands. */
    Rehearsal with(Map<String, String> environment) {
        return new Rehearsal(place, database, environment);
    }

    /** Goes on from here elsewhere; this one stays as it is. */
    Rehearsal copiedTo(Path folder) {
        return new Rehearsal(place.copiedTo(folder), TestDatabase.copyOf(database), more);
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
        var all = new HashMap<>(more);
        all.put("TOPSHEET_DB_URL", database.getUrl());
        all.put("TOPSHEET_DB_USER", database.getUser());
        return all;
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
