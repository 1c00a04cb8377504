package film.topsheet.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.TestDatabase;
import film.topsheet.job.InProcess;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

/** The program itself, run in this process on a database of its own. */
final class Program implements Product {

    private final Map<String, String> environment;

    Program() {
        var database = TestDatabase.fresh();
        environment = Map.of("TOPSHEET_DB_URL", database.getUrl(),
                "TOPSHEET_DB_USER", database.getUser());
    }

    @Override
    public void night(Path slate, Path out, Path home, LocalDate asOf) {
        var said = new InProcess(slate, out, home, environment)
                .run("nightly", "--as-of", asOf.toString());
        assertThat(said.exit()).as(said.err()).isIn(0, 3);
    }

    @Override
    public void close(Path slate, Path out, Path home, String code, LocalDate week) {
        var said = new InProcess(slate, out, home, environment)
                .run("close", "--production", code, "--week-ending", week.toString(),
                        "--as-of", week.plusDays(7).toString(), "--by", "A", "--approved-by", "B");
        assertThat(said.exit()).as(said.err()).isZero();
    }
}
