package film.topsheet.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import film.topsheet.job.InProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dead server and a full disk: said in words, and the next night goes on from there. */
class TroubleTest {

    private static final String AS_OF = "2026-07-04";

    @TempDir
    private static Path shared;

    /** The books and the documents when nothing goes wrong. */
    private static SortedMap<String, byte[]> expected;

    @TempDir
    private Path folder;

    @BeforeAll
    static void oneNightGoesWell() {
        var undisturbed = Rehearsal.in(shared);
        NightFerry.arrives(undisturbed.place(), 1, 2);
        undisturbed.night(AS_OF);
        expected = Outputs.of(undisturbed.place().out());
    }

    private Rehearsal night() {
        var night = Rehearsal.in(folder.resolve("night"));
        NightFerry.arrives(night.place(), 1, 2);
        return night;
    }

    @Test
    void aDatabaseThatGoesAwayDuringALoadIsSaidInWordsAndTheNextNightGoesOn() throws Exception {
        var night = night();
        migrate(night);
        InProcess.Said said;
        try (var other = night.database().getConnection(); var lock = other.createStatement()) {
            other.setAutoCommit(false);
            lock.execute("lock table posting in share mode");
            var running = CompletableFuture.supplyAsync(() -> night.says(
                    List.of("nightly", "--as-of", AS_OF)));
            while (!isWaiting(night) && !running.isDone()) {
                Thread.onSpinWait();
            }
            night.jdbc().sql("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where datname = current_database() and application_name = 'topsheet'""")
                    .query().listOfRows();
            said = running.get(60, TimeUnit.SECONDS);
            other.rollback();
        }

        assertThat(said.exit()).as(said.err()).isEqualTo(1);
        assertThat(said.out()).contains("result=failed");
        assertThat(said.err()).contains("NF: The database went away.").contains("run it again")
                .doesNotContain("Exception").doesNotContain("org.");

        night.night(AS_OF);
        assertThat(Outputs.differences(expected, night.place().out())).isEmpty();
    }

    /** The table that is to be locked must be there before. */
    private static void migrate(Rehearsal night) {
        Flyway.configure().dataSource(night.database()).locations("classpath:db/migration").load()
                .migrate();
    }

    private static boolean isWaiting(Rehearsal night) {
        return night.jdbc().sql("""
                        select exists (select from pg_locks l
                                       join pg_database d on d.oid = l.database
                                       where not l.granted and l.locktype = 'relation'
                                         and d.datname = current_database())""")
                .query(Boolean.class).single();
    }

    @Test
    void aFullDiskIsSaidInWordsAndLeavesNoPartOfADocument() throws Exception {
        var night = night();
        var out = Files.createDirectories(night.place().out());
        assumeTrue(isDone("mount", "-t", "tmpfs", "-o", "size=300k", "topsheet-test",
                out.toString()), "this machine lets nobody mount a small disk");
        try {
            var said = night.says(List.of("nightly", "--as-of", AS_OF));

            assertThat(said.exit()).as(said.err()).isEqualTo(1);
            assertThat(said.err()).contains("o space left on device").contains("run it again")
                    .contains(out.toString())
                    .doesNotContain("Exception").doesNotContain("org.");
            assertThat(Outputs.of(out)).isEmpty();

            assertThat(isDone("mount", "-o", "remount,size=60m", out.toString())).isTrue();
            night.night(AS_OF);
            assertThat(Outputs.differences(expected, out)).isEmpty();
        } finally {
            isDone("umount", out.toString());
        }
    }

    private static boolean isDone(String... words) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(words).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }
}
