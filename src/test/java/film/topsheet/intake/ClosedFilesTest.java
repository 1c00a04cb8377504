package film.topsheet.intake;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.fault.FaultyFiles;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports that the user of the night may not read: held and named, and nothing waits for them. */
class ClosedFilesTest {

    private static final String HEAD = "journal_no line posting_date account amount\n";
    private static final String CLOSED = "may not be read by the user that runs this\n";

    /** Who is root may read everything; these files deny it to him too. */
    private final FaultyFiles files = new FaultyFiles(FileSystems.getDefault().provider());
    private Arrivals arrivals;

    @BeforeEach
    void begin(@TempDir Path folder) {
        arrivals = new Arrivals(files.path(folder));
    }

    private void journals(String name, String rows) {
        arrivals.file(name, HEAD + rows);
    }

    @Test
    void aFileThatMayNotBeReadIsHeldAndTheOthersAreLoaded() {
        journals("journals-1.csv", "J1 1 2026-08-05 3600 1.00\n");
        journals("journals-2.csv", "J2 1 2026-08-05 3600 2.00\n");
        files.deny("journals-1.csv");
        arrivals.night();

        assertThat(arrivals.files())
                .isEqualTo("journals-1.csv held, " + CLOSED + "journals-2.csv loaded\n");
        assertThat(arrivals.ledger()).hasLineCount(1);
        assertThat(arrivals.ask("select remedy from export_file where production = ? "
                + "and state = 'held'")).isEqualTo("Give that user the right to read it.\n");

        files.deny(null);
        arrivals.night();
        assertThat(arrivals.files()).isEqualTo("journals-1.csv loaded\njournals-2.csv loaded\n");
        assertThat(arrivals.ledger()).hasLineCount(2);
    }

    @Test
    void soIsAFolderThatMayNotBeEntered() {
        journals("w01/journals-1.csv", "J1 1 2026-08-05 3600 1.00\n");
        journals("w02/journals-2.csv", "J2 1 2026-08-05 3600 2.00\n");
        files.deny("w01");
        arrivals.night();

        assertThat(arrivals.files())
                .isEqualTo("w01 held, " + CLOSED + "w02/journals-2.csv loaded\n");

        files.deny(null);
        arrivals.night();
        assertThat(arrivals.files())
                .isEqualTo("w01/journals-1.csv loaded\nw02/journals-2.csv loaded\n");
    }

    @Test
    void aFileThatWasLoadedAndIsClosedForAWhileIsNotLoadedAgain() {
        arrivals.cumulative("journals*.csv", "journals");
        journals("journals-1.csv", "J1 1 2026-08-05 3600 1.00\n");
        arrivals.night();
        journals("journals-2.csv", "J1 1 2026-08-05 3600 3.00\n");
        arrivals.night();
        var ledger = arrivals.ledger();

        files.deny("journals-1.csv");
        arrivals.night();
        assertThat(arrivals.files()).startsWith("journals-1.csv held, " + CLOSED);
        files.deny(null);
        arrivals.night();

        assertThat(arrivals.files()).isEqualTo("journals-1.csv loaded\njournals-2.csv loaded\n");
        assertThat(arrivals.ledger()).isEqualTo(ledger);
    }

    @Test
    void itIsNewsOnceForAsLongAsItStaysClosed() {
        journals("journals-1.csv", "J1 1 2026-08-05 3600 1.00\n");
        arrivals.night();
        files.deny("journals-1.csv");
        arrivals.night();

        var news = new News(Arrivals.jdbc());
        assertThat(news.announce(arrivals.production())).isTrue();
        arrivals.night();
        assertThat(news.announce(arrivals.production())).isFalse();
    }

    @Test
    void aClosedFileThatGoesIsForgotten() throws Exception {
        journals("journals-1.csv", "J1 1 2026-08-05 3600 1.00\n");
        files.deny("journals-1.csv");
        arrivals.night();
        files.deny(null);
        Files.delete(arrivals.folder().resolve("exports/journals-1.csv"));
        arrivals.night();

        assertThat(arrivals.files()).isEmpty();
    }

    @Test
    void aFileThatIsClosedBeforeItsLoadIsLeftForTheNextRun() throws Exception {
        journals("journals-1.csv", "J1 1 2026-08-05 3600 1.00\n");
        var intake = arrivals.intake();
        var tasks = new Stock(Arrivals.database(), film.topsheet.job.Feeds.ALL,
                java.time.Instant::now).take(intake, says -> { });
        files.deny("journals-1.csv");
        var loaded = new Loader(Arrivals.database()).load(intake, tasks.get(0));

        assertThat(loaded).isEqualTo(Loader.Loaded.NOTHING);
        assertThat(arrivals.ledger()).isEmpty();
    }
}
