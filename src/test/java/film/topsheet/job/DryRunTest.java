package film.topsheet.job;

import static film.topsheet.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.TestDatabase;
import film.topsheet.job.server.RunLock;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class DryRunTest {

    @TempDir
    private Path folder;

    private SmallFilm film;

    @BeforeEach
    void aFilmWithItsFirstExports() {
        film = SmallFilm.in(folder);
    }

    @Test
    void aDryNightSaysWhatWouldBecomeOfEveryExport() {
        film.write("exports/budget-late.csv", "account,line\n3610,2\n");
        var said = film.night("--dry-run");

        assertGolden(DryRunTest.class, "night.txt", film.plain(said.out()));
        assertThat(said.exit()).isEqualTo(3);
    }

    @Test
    void aNightNamesTheFilesThatAreInNoBooks() {
        film.write("exports/invoices-w02.csv", "document_no,line\nA,1\n");
        film.write("exports/notes.csv", "a,b\n1,2\n");
        var aloud = film.aloud("nightly", "--as-of", SmallFilm.NIGHT);

        assertThat(aloud.err())
                .contains("SF: exports/invoices-w02.csv is held whole: it has a header that")
                .endsWith("SF: exports/notes.csv is not loaded: it is claimed by no rule, and its"
                        + " name begins with no feed.\n");
        assertThat(film.night().err()).isEmpty();
    }

    @Test
    void aDryNightKeepsAndWritesNothing() {
        film.night("--dry-run");

        assertThat(film.out()).doesNotExist();
        for (var table : new String[] {"production", "run", "load", "posting", "export_file",
            "held_row", "finding", "cost_line", "batch.batch_job_instance"}) {
            assertThat(rows(table)).as(table).isZero();
        }
    }

    @Test
    void theNightAfterADryOneSaysTheSame() {
        var dry = film.night("--dry-run");
        var real = film.night();

        assertThat(lastLine(film.plain(dry.out())))
                .isEqualTo(lastLine(film.plain(real.out())) + " dry-run=yes");
        assertThat(dry.exit()).isEqualTo(real.exit());
    }

    @Test
    void aDryNightSeesWhatItLoadedItself() {
        film.write("exports/exchange-rates.csv", "date,currency,rate\n2026-06-01,CAD,0.73\n");

        assertThat(film.night("--dry-run").out())
                .contains("invoices-w01.csv (invoices): 3 rows, 2 would load, 0 known, 1 would");
    }

    @Test
    void aFileThatNamesAKeyTwiceIsJudgedAsInARealNight() {
        film.write("exports/journals-1.csv", """
                journal_no,line,posting_date,account,description,amount
                J1,1,2026-06-23,3610,a,10.00
                J1,1,2026-06-23,3610,b,11.00
                J2,1,2026-06-23,3610,c,12.00
                J2,1,2026-06-23,3610,c,12.00
                """);

        var dry = film.night("--dry-run");
        assertThat(dry.out()).contains(
                "journals-1.csv (journals): 4 rows, 1 would load, 1 known, 2");
        assertThat(lastLine(film.plain(dry.out())))
                .isEqualTo(lastLine(film.plain(film.night().out())) + " dry-run=yes");
    }

    @Test
    void aDatabaseWithoutTablesStaysWithout() {
        film = SmallFilm.in(folder, TestDatabase.empty());

        assertThat(film.night("--dry-run").exit()).isEqualTo(3);
        assertThat(JdbcClient.create(film.database())
                .sql("select count(*) from pg_class where relname in ('posting', 'run')")
                .query(Long.class).single()).isZero();
    }

    @Test
    void aDryNightDoesNotPassAnotherRun() {
        try (var held = RunLock.tryLock(film.database(), "SF").orElseThrow()) {
            assertThat(held.isHeld()).isTrue();
            assertThat(film.night("--dry-run").exit()).isEqualTo(75);
        }
    }

    @Test
    void aNightAsJsonStandsBeforeItsLastLine() {
        var said = film.night("--json");

        assertGolden(DryRunTest.class, "night.json", film.plain(said.out()));
    }

    @Test
    void aDryCloseSaysThatTheWeekWouldBeIssuedAndIssuesNothing() {
        film.night();
        var said = close("--dry-run");

        assertThat(film.plain(said.out())).startsWith(
                "SF: a dry run; the week ending 2026-06-27 would be issued as report 1.\n");
        assertThat(said.exit()).isZero();
        assertThat(rows("issued_report")).isZero();
        assertThat(film.out().resolve("SF/2026-06-27/run.json")).content()
                .contains("\"draft\"");
    }

    @Test
    void aDryCloseSaysWhatBlocks() {
        film.night();
        close();
        film.write("exports/budget-late.csv", "account,line,amount\n3610,1,2000.00\n");
        film.run("nightly", "--as-of", "2026-07-04");
        var said = film.run("close", "--dry-run", "--production", "SF", "--week-ending",
                "2026-07-04", "--by", "J. Lee", "--approved-by", "R. Ortiz", "--as-of",
                "2026-07-04");

        assertThat(said.exit()).isEqualTo(4);
        assertThat(said.out())
                .contains("SF: a dry run; the week ending 2026-07-04 would not be issued:")
                .contains("budget-late.csv:2 is held whole");
        assertThat(rows("issued_report")).isEqualTo(1);
    }

    @Test
    void aDryCloseIsRefusedAsARealOneWouldBe() {
        film.night();
        var said = film.run("close", "--dry-run", "--production", "SF", "--week-ending",
                "2026-06-26", "--by", "J. Lee", "--approved-by", "R. Ortiz");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).startsWith("--week-ending: 2026-06-26 is no week-ending of SF.");
    }

    @Test
    void aRefusedCloseIsNoRunThatWasBrokenOff() {
        film.night();
        film.run("close", "--production", "SF", "--week-ending", "2026-06-26", "--by", "J. Lee",
                "--approved-by", "R. Ortiz");

        assertThat(film.run("status").out()).doesNotContain("last run");
    }

    private InProcess.Said close(String... more) {
        var arguments = Stream.concat(Stream.of("close",
                "--production", "SF", "--week-ending", SmallFilm.NIGHT, "--by", "J. Lee",
                "--approved-by", "R. Ortiz", "--as-of", SmallFilm.NIGHT),
                Stream.of(more));
        return film.run(arguments.toArray(String[]::new));
    }

    private long rows(String table) {
        return JdbcClient.create(film.database()).sql("select count(*) from " + table)
                .query(Long.class).single();
    }

    private static String lastLine(String out) {
        return out.lines().reduce((first, last) -> last).orElseThrow();
    }
}
