package film.topsheet.job;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.job.server.RunLock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What {@code retract} says, and the documents of the night after it. */
class RetractTest {

    private static final String WRONG = "exports/invoices-w02.csv";

    private static final String INVOICES = """
            document_no,line,vendor,invoice_no,invoice_date,posting_date,account,amount
            A1,1,Harbor,7,2026-06-22,2026-06-23,3610,140.00
            B1,1,Harbor,17,2026-06-25,2026-06-25,3620,77.00
            """;

    /** Of every feed a file: incremental, cumulative and reference. */
    private static final Map<String, String> FILES = Map.of(
            "exports/invoices-w02.csv", """
                    document_no,line,vendor,invoice_no,invoice_date,posting_date,account,amount
                    A1,1,Harbor,7,2026-06-22,2026-06-23,3620,140.00
                    B1,1,Quay,17,2026-06-25,2026-06-25,3610,77.00
                    """,
            "exports/journals-2.csv", """
                    journal_no,line,posting_date,account,description,amount
                    J1,1,2026-06-23,3610,Fee,5.00
                    J3,1,2026-06-24,3620,Fee,9.00
                    """,
            "exports/chart-2.csv", """
                    account,name,category,section
                    3610,Fees of sites,3600,POST
                    3630,Fire,3600,PRODUCTION
                    """,
            "exports/budget-2.csv", """
                    account,line,amount
                    3610,1,1500.00
                    3620,2,100.00
                    """,
            "exports/purchase-orders-2.csv", """
                    po_number,line,date,vendor,account,amount,status
                    P1,1,2026-06-22,Harbor,3610,700.00,approved
                    P2,1,2026-06-22,Harbor,3620,50.00,approved
                    """,
            "exports/estimates-2.csv", """
                    account,week_ending,efc,reason,entered_by,entered_at
                    3610,2026-06-27,2000.00,More days,J. Lee,2026-06-26T10:00
                    """,
            "exports/changes-2.csv", """
                    number,line,date,to_account,amount,reason,approved_by,approved_on
                    1,1,2026-06-24,3610,90.00,More,R. Ortiz,2026-06-24
                    """);

    @TempDir
    private Path folder;

    private SmallFilm film;

    @BeforeEach
    void aFilmWithItsFirstExports() {
        film = SmallFilm.in(folder.resolve("film"));
    }

    @Test
    void theNextNightsFiguresAreThoseOfAFilmThatNeverGotTheFiles() {
        var never = SmallFilm.in(folder.resolve("never"));
        for (var each : List.of(film, never)) {
            each.write("exports/journals-1.csv", """
                    journal_no,line,posting_date,account,description,amount
                    J1,1,2026-06-23,3610,Fee,5.00
                    J2,1,2026-06-23,3610,Fee,6.00
                    """);
            each.night();
        }
        FILES.forEach(film::write);
        film.night("--accept", "exports/journals-2.csv", "--by", "J. Lee");
        assertThat(report(film)).isNotEqualTo(report(never));

        FILES.keySet().forEach(each -> assertThat(retract(each).exit()).as(each).isZero());

        film.night();
        assertThat(report(film)).isEqualTo(report(never));
        assertThat(read(film, "cost-report.json")).isEqualTo(read(never, "cost-report.json"));
    }

    @Test
    void itSaysWhatItDidAndTheLastLineIsThatOfARun() {
        film.night();
        film.write(WRONG, INVOICES);
        film.night();

        var said = retract("invoices-w02.csv");

        assertThat(film.plain(said.out())).isEqualTo("""
                SF: exports/invoices-w02.csv is taken out again.
                  2 rows reversed, 217.00
                  1 row as before it
                It stays out until its content changes; to load it again: nightly \
                --accept exports/invoices-w02.csv --by NAME.
                night=2026-06-27 productions=1 files=1 rows=2 rejected=0 findings=%s tied=yes \
                result=ok run=RUN
                """.formatted(said.out().replaceAll("(?s).*findings=(\\d+).*", "$1")));
        assertThat(said.err()).isEmpty();
    }

    @Test
    void theDocumentsSayWhoTookItOutAndWhyAndItStaysOut() {
        film.night();
        film.write(WRONG, INVOICES);
        film.night();
        retract(WRONG);
        film.night();
        film.night();

        assertThat(read(film, "rejects.csv").lines()).contains(WRONG + ",,,,\"was retracted by"
                + " J. Lee, as of 2026-06-27: Of another film\",\"It stays out until its content"
                + " changes, or let it in again with nightly --accept " + WRONG + " --by NAME.\"");
        assertThat(read(film, "ledger.csv").lines().filter(line -> line.contains("B1/1")))
                .hasSize(2).last().asString()
                .startsWith("invoices," + WRONG + ",3,B1/1,1,yes,3620");
        assertThat(read(film, "ledger.csv").lines().filter(line -> line.contains("A1/1")))
                .last().asString()
                .startsWith("invoices,exports/invoices-w01.csv,2,A1/1,3,no,3610");
        assertThat(read(film, "run.json")).contains("\"what\" : \"retracted\"",
                "\"by\" : \"J. Lee\"", "\"reason\" : \"Of another film\"");
        assertThat(film.run("status").out()).contains("; 1 file retracted");
    }

    @Test
    void anIssuedWeekStaysAndTheOpenOneShowsTheReversal() {
        film.write(WRONG, INVOICES);
        film.night();
        assertThat(film.run("close", "--production", "SF", "--week-ending", SmallFilm.NIGHT,
                "--as-of", SmallFilm.NIGHT, "--by", "J. Lee", "--approved-by", "R. Ortiz")
                .exit()).isZero();
        var issued = report(film);

        retract(WRONG, "--as-of", "2026-07-04");
        film.run("nightly", "--as-of", "2026-07-04");

        assertThat(report(film)).isEqualTo(issued);
        assertThat(line(issued, "account,PRODUCTION,3600,3620")).contains(",77.00,77.00,");
        assertThat(line(read(film, "2026-07-04", "cost-report.csv"),
                "account,PRODUCTION,3600,3620")).contains(",-77.00,0.00,").contains("prior-period");
    }

    @Test
    void theLockedBudgetCantBeTakenOut() {
        film.night();
        film.run("close", "--production", "SF", "--week-ending", SmallFilm.NIGHT, "--as-of",
                SmallFilm.NIGHT, "--by", "J. Lee", "--approved-by", "R. Ortiz");

        var said = retract("exports/budget.csv", "--as-of", "2026-07-04");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).isEqualTo("""
                SF: exports/budget.csv is part of the locked budget: a week is issued on it.
                The locked budget is never edited. Deliver the difference as changes.
                """);
    }

    @Test
    void whatCantBeTakenOutIsAnsweredAndNothingIsTouched() {
        assertThat(retract(WRONG).err()).startsWith("SF has loaded nothing yet.");
        film.night();

        var said = retract("exports/invoices-w1.csv");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).isEqualTo("""
                SF: exports/invoices-w1.csv is no export that was ever loaded.
                Did you mean exports/invoices-w01.csv?
                """);
        assertThat(film.run("status").out()).doesNotContain("last run");
    }

    @Test
    void aDryRunAnswersAndKeepsNothing() {
        film.night();
        var said = retract("exports/invoices-w01.csv", "--dry-run");

        assertThat(said.exit()).isZero();
        assertThat(said.out()).contains("would be taken out; a dry run, nothing is kept.",
                "dry-run=yes");
        assertThat(count("retraction")).isZero();
        assertThat(retract("exports/invoices-w01.csv", "--json").out())
                .contains("\"path\" : \"exports/invoices-w01.csv\"", "\"reversed\" : 1,",
                        "\"amount\" : 100.00");
    }

    @Test
    void whileAnotherRunHoldsTheProductionItExitsAndTouchesNothing() throws SQLException {
        film.night();
        try (var held = RunLock.tryLock(film.database(), "SF").orElseThrow()) {
            assertThat(held.isHeld()).isTrue();
            var said = retract("exports/invoices-w01.csv");
            assertThat(said.exit()).isEqualTo(75);
            assertThat(said.out()).contains("files=0").contains("result=busy");
        }
        assertThat(count("retraction")).isZero();
    }

    private long count(String table) {
        return JdbcClient.create(film.database()).sql("select count(*) from " + table)
                .query(Long.class).single();
    }

    private InProcess.Said retract(String file, String... more) {
        var words = new ArrayList<>(List.of("retract", "--production", "SF", "--file", file,
                "--by", "J. Lee", "--reason", "Of another film"));
        words.addAll(more.length > 0 && more[0].equals("--as-of") ? List.of()
                : List.of("--as-of", SmallFilm.NIGHT));
        words.addAll(List.of(more));
        return film.run(words.toArray(String[]::new));
    }

    private static String report(SmallFilm film) {
        return read(film, "cost-report.csv");
    }

    private static String line(String report, String beginning) {
        return report.lines().filter(each -> each.startsWith(beginning)).findFirst().orElseThrow();
    }

    private static String read(SmallFilm film, String document) {
        return read(film, SmallFilm.NIGHT, document);
    }

    private static String read(SmallFilm film, String week, String document) {
        try {
            return Files.readString(film.out().resolve("SF").resolve(week).resolve(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
