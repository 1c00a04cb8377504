package film.topsheet.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.TestDatabase;
import film.topsheet.job.InProcess;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

/** The program's cost reports agree with the independent calculation in every cell. */
class CostReportAgreesTest extends CostReportAgreement {

    @Override
    Product product() {
        var database = TestDatabase.empty();
        var environment = Map.of("TOPSHEET_DB_URL", database.getUrl(),
                "TOPSHEET_DB_USER", database.getUser());
        return new Product() {
            @Override
            public void night(Path slate, Path out, Path home, LocalDate asOf) {
                var said = new InProcess(slate, out, home, environment)
                        .run("nightly", "--as-of", asOf.toString());
                assertThat(said.exit()).as(said.err()).isIn(0, 3);
            }

            @Override
            public void close(Path slate, Path out, Path home, String code, LocalDate week) {
                var in = new InProcess(slate, out, home, environment);
                var said = in.run("close", "--production", code, "--week-ending", week.toString(),
                        "--as-of", week.plusDays(7).toString(), "--by", "A", "--approved-by", "B");
                assertThat(said.exit()).as(said.err()).isZero();
            }
        };
    }
}
