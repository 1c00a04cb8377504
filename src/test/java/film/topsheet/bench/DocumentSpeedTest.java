package film.topsheet.bench;

import film.topsheet.TestDatabase;
import film.topsheet.job.InProcess;
import film.topsheet.job.TopSheets;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long documents take: those of a long ledger in little memory, and all of one week. */
@Tag("bench")
class DocumentSpeedTest {

    private static final int POSTINGS = 100_000;

    @TempDir
    private Path folder;

    @Test
    void printsWhatALedgerOfAHundredThousandPostingsTakesInASmallProcess() throws Exception {
        var slate = new BenchSlate(folder.resolve("slate"));
        slate.create();
        try (var home = BenchHome.fresh(folder.resolve("home"))) {
            var production = BenchProduction.enter(
                    home.database(), slate.folder(), BenchSlate.LONG);
            fill(home, production.number());
            for (var which : new String[] {"ledger", "workbook"}) {
                home.settle();
                var took = Child.workerOf("-Xmx256m", which, home.folder().toString(),
                        slate.folder().toString(), BenchSlate.LONG);
                System.out.printf(Locale.ENGLISH,
                        "documents: %s of %,d postings %.1f s (≤ 20), %,d MB with -Xmx256m%n",
                        which, POSTINGS, took.nanos() / 1e9, took.memory() / 1_024);
            }
        }
    }

    private static void fill(BenchHome home, int production) throws Exception {
        try (var connection = home.database().dataSource().getConnection();
                var statement = connection.createStatement();
                var sql = CheckSpeedTest.class.getResourceAsStream("million-postings.sql")) {
            connection.setAutoCommit(false);
            statement.execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(":production", Integer.toString(production))
                    .replace(":rows", Integer.toString(POSTINGS)));
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("vacuum analyze");
        }
    }

    /** The process is warm: it has just replayed the sample. */
    @Test
    void printsWhatAllDocumentsOfTheSamplesLastWeekTake() throws Exception {
        var sample = Path.of("sample-data");
        var database = TestDatabase.empty();
        var said = new InProcess(sample, folder.resolve("out"), folder.resolve("home"), Map.of(
                "TOPSHEET_DB_URL", database.getUrl(), "TOPSHEET_DB_USER", database.getUser()))
                .run("demo");
        if (said.exit() != 0) {
            throw new IllegalStateException(said.err());
        }
        for (var round = 0; round < 3; round++) {
            var began = System.nanoTime();
            TopSheets.documents(database, sample, "NF", LocalDate.of(2026, 9, 26), 14,
                    folder.resolve("week-" + round));
            System.out.printf(Locale.ENGLISH,
                    "documents: all of the sample's week %.2f s (≤ 5)%n",
                    (System.nanoTime() - began) / 1e9);
        }
    }
}
