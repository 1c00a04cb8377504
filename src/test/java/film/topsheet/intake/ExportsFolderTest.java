package film.topsheet.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportsFolderTest {

    private static final String HEAD = "journal_no line posting_date account amount\n";
    private static final Instant NOW = Instant.parse("2026-09-05T22:00:00Z");
    private static final Duration MINUTE = Duration.ofSeconds(60);

    @TempDir
    Path folder;
    private Arrivals arrivals;

    @BeforeEach
    void begin() {
        arrivals = new Arrivals(folder).now(NOW);
    }

    private Path file(String name, String rows) {
        arrivals.file(name, HEAD + rows);
        return folder.resolve("exports").resolve(name);
    }

    @Test
    void aFileThatNoRuleMatchesIsTakenByItsName() {
        file("Journals_week2.CSV", "J1 1 2026-08-05 3600 1.00\n");
        file("general-ledger.csv", "J2 1 2026-08-05 3600 1.00\n");
        file("deep/er/journals.csv", "J3 1 2026-08-05 3600 1.00\n");
        file(".journals-hidden.csv", "J4 1 2026-08-05 3600 1.00\n");
        arrivals.text("Journals_week2.CSV", Rows.csv("journals", HEAD + "J1 1 2026-08-05 3600 1\n"))
                .text("deep/er/journals.csv",
                        Rows.csv("journals", HEAD + "J3 1 2026-08-05 3600 1.00\n")).night();

        assertThat(arrivals.files()).isEqualTo("""
                Journals_week2.CSV loaded
                deep/er/journals.csv loaded
                general-ledger.csv unclaimed, is claimed by no rule, and its name begins with no feed
                """);
        assertThat(arrivals.ledger()).hasLineCount(2);
    }

    /** It was unknown until the settings said what it is. */
    @Test
    void theApprovedDrawdownIsNoExport() {
        arrivals.text("drawdown.csv", "date,cumulative\n2026-08-03,100.00\n").night();
        assertThat(arrivals.files()).startsWith("drawdown.csv unclaimed");

        arrivals.setting("cash: {drawdown: exports/drawdown.csv}").night();
        assertThat(arrivals.files()).isEmpty();
    }

    @Test
    void linksAndDevicesAreNamedAndNeverFollowed() throws Exception {
        var outside = Files.writeString(folder.resolve("outside.csv"),
                Rows.csv("journals", HEAD + "J1 1 2026-08-05 3600 1.00\n"));
        file("journals-1.csv", "J2 1 2026-08-05 3600 2.00\n");
        var exports = folder.resolve("exports");
        Files.createSymbolicLink(exports.resolve("journals-2.csv"), outside);
        Files.createSymbolicLink(exports.resolve("more"), folder);
        Files.createSymbolicLink(exports.resolve("journals-4.csv"), Path.of("nowhere"));
        assertThat(new ProcessBuilder("mkfifo", exports.resolve("journals-5.csv").toString())
                .start().waitFor(10, TimeUnit.SECONDS)).isTrue();
        arrivals.night();

        assertThat(arrivals.ledger()).hasLineCount(1);
        assertThat(arrivals.files()).isEqualTo("""
                journals-1.csv loaded
                journals-2.csv unclaimed, is a link or a device, which is never followed
                journals-4.csv unclaimed, is a link or a device, which is never followed
                journals-5.csv unclaimed, is a link or a device, which is never followed
                more unclaimed, is a link or a device, which is never followed
                """);
    }

    @Test
    void aLinkInPlaceOfTheFolderIsNamedToo() throws Exception {
        Files.createDirectories(folder.resolve("elsewhere"));
        Files.createSymbolicLink(folder.resolve("exports"), folder.resolve("elsewhere"));
        arrivals.night();

        assertThat(arrivals.files())
                .isEqualTo("exports unclaimed, is a link or a device, which is never followed\n");
    }

    @Test
    void aProductionWithoutExportsHasNothingToLoad() {
        arrivals.night();

        assertThat(arrivals.files()).isEmpty();
    }

    @Test
    void aHeldFileThatIsRemovedIsForgotten() throws Exception {
        arrivals.text("journals-1.csv", "nonsense\n").text("strange.csv", "x\n").night();
        assertThat(arrivals.files()).hasLineCount(2);
        Files.delete(folder.resolve("exports/journals-1.csv"));
        Files.delete(folder.resolve("exports/strange.csv"));
        arrivals.night();

        assertThat(arrivals.files()).isEmpty();
    }

    @Test
    void aYoungFileIsWaitedForAndLoadedWhenItStoodStill() throws Exception {
        touch(file("journals-1.csv", "J1 1 2026-08-05 3600 1.00\n"), NOW.minusSeconds(10));
        touch(file("journals-2.csv", "J2 1 2026-08-05 3600 1.00\n"), NOW.minusSeconds(61));
        var waited = new ArrayList<String>();

        assertThat(settled(() -> { }, waited)).containsExactly("journals-1.csv", "journals-2.csv");
        assertThat(waited).containsExactly("PT1M 1");
    }

    @Test
    void whatStillChangesIsLeftForTheNextRun() throws Exception {
        var young = file("journals-1.csv", "J1 1 2026-08-05 3600 1.00\n");
        touch(young, NOW.minusSeconds(10));
        var grows = file("journals-2.csv", "J2 1 2026-08-05 3600 1.00\n");
        touch(grows, NOW.minusSeconds(10));

        assertThat(settled(() -> {
            file("journals-2.csv", "J2 1 2026-08-05 3600 1.00\nJ3 1 2026-08-05 3600 1.00\n");
            touch(grows, NOW.plusSeconds(30));
            touch(file("journals-3.csv", "J4 1 2026-08-05 3600 1.00\n"), NOW.plusSeconds(59));
        }, new ArrayList<>())).containsExactly("journals-1.csv");
    }

    @Test
    void aDoneMarkBesideItEndsTheWait() throws Exception {
        touch(file("journals-1.csv", "J1 1 2026-08-05 3600 1.00\n"), NOW.minusSeconds(1));
        arrivals.text("journals-1.csv.done", "");
        var waited = new ArrayList<String>();

        assertThat(settled(() -> { }, waited)).containsExactly("journals-1.csv");
        assertThat(waited).isEmpty();
    }

    @Test
    void aClockThatRunsAheadIsWaitedForOnce() throws Exception {
        touch(file("journals-1.csv", "J1 1 2026-08-05 3600 1.00\n"), NOW.plusSeconds(7_200));

        assertThat(settled(() -> { }, new ArrayList<>())).containsExactly("journals-1.csv");
    }

    @Test
    void aFileThatChangesWhileItIsReadIsLeftForTheNextRun() throws Exception {
        file("journals-1.csv", "J1 1 2026-08-05 3600 1.00\n");
        var intake = arrivals.intake();
        var task = new Stock(Arrivals.database(), film.topsheet.job.Feeds.ALL, () -> NOW)
                .take(intake, says -> { }).get(0);
        file("journals-1.csv", "J1 1 2026-08-05 3600 2.00\n");
        new Loader(Arrivals.database()).load(intake, task);
        assertThat(arrivals.ledger()).isEmpty();

        arrivals.night();
        assertThat(arrivals.ledger()).isEqualTo("J1/1 #1 3600 08-05 2.00 week 08-08\n");
    }

    @Test
    void aFileThatGoesOrBecomesALinkMeanwhileIsLeftToo() throws Exception {
        var gone = file("journals-1.csv", "J1 1 2026-08-05 3600 1.00\n");
        var linked = file("journals-2.csv", "J2 1 2026-08-05 3600 1.00\n");
        var intake = arrivals.intake();
        var tasks = new Stock(Arrivals.database(), film.topsheet.job.Feeds.ALL, () -> NOW)
                .take(intake, says -> { });
        Files.delete(gone);
        Files.move(linked, folder.resolve("moved.csv"));
        Files.createSymbolicLink(linked, folder.resolve("moved.csv"));
        for (var task : tasks) {
            new Loader(Arrivals.database()).load(intake, task);
        }

        assertThat(tasks).hasSize(2);
        assertThat(arrivals.ledger()).isEmpty();
    }

    @Test
    void aRunThatLostItsLockWritesNothing() throws Exception {
        file("journals-1.csv", "J1 1 2026-08-05 3600 1.00\n");
        var intake = arrivals.intake();
        var stock = new Stock(Arrivals.database(), film.topsheet.job.Feeds.ALL, () -> NOW);
        var tasks = stock.take(intake, says -> { });
        arrivals.intake();

        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> new Loader(Arrivals.database()).load(intake, tasks.get(0)))
                .isInstanceOf(FenceLost.class);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                () -> stock.take(intake, says -> { })).isInstanceOf(FenceLost.class);
        assertThat(arrivals.ledger()).isEmpty();
    }

    @Test
    void manySmallFilesAreLoadedInNaturalOrder() {
        for (var i = 1; i <= 120; i++) {
            file("journals-" + i + ".csv", "J%d 1 2026-08-05 3600 1.00\nK%d 1 2026-08-05 3600 %d\n"
                    .formatted(i, i / 40, i));
        }
        arrivals.once().night();

        assertThat(arrivals.ask("select document, sum(amount_minor) from posting "
                + "where production = ? and document like 'K%' group by 1 order by 1"))
                .isEqualTo("K0 3900\nK1 7900\nK2 11900\nK3 12000\n");
        assertThat(arrivals.ask("select string_agg(substr(path, 18), ' ' order by load) "
                + "from load where production = ? and load in (1, 2, 10, 120)"))
                .isEqualTo("1.csv 2.csv 10.csv 120.csv\n");
    }

    private List<String> settled(Meanwhile meanwhile, List<String> waited) throws Exception {
        return new Exports(folder, () -> NOW).settled(MINUTE, (time, files) -> {
            waited.add(time + " " + files);
            try {
                meanwhile.happens();
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }).stream().map(each -> each.file().getFileName().toString()).toList();
    }

    @FunctionalInterface
    private interface Meanwhile {
        void happens() throws java.io.IOException;
    }

    private static void touch(Path file, Instant when) throws java.io.IOException {
        Files.setLastModifiedTime(file, FileTime.from(when));
    }
}
