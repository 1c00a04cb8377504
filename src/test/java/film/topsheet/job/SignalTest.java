package film.topsheet.job;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.OtherJava;
import film.topsheet.Topsheet;
import film.topsheet.job.server.RunLock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nights as processes of their own, and what they leave behind when they are told to stop. */
class SignalTest {

    private static final int ROWS = 150_000;

    @TempDir
    private Path folder;

    private SmallFilm film;

    @BeforeEach
    void aFilmWithAnExportThatTakesAWhile() {
        film = SmallFilm.in(folder);
        var text = new StringBuilder(
                "journal_no,line,posting_date,account,description,amount\n");
        for (var row = 0; row < ROWS; row++) {
            text.append("J%06d,1,2026-06-23,3610,cost,1.00\n".formatted(row));
        }
        film.write("exports/journals.csv", text.toString());
    }

    @Test
    void aNightThatIsToldToStopLeavesNothingHalfDoneAndTheNextGoesOn() throws Exception {
        var night = start("nightly", "--as-of", SmallFilm.NIGHT);
        var said = night.errorReader();
        var line = said.readLine();
        while (line != null && !line.contains("loading exports/journals.csv")) {
            line = said.readLine();
        }
        assertThat(line).isNotNull();
        night.toHandle().destroy();

        var rest = said.lines().toList();
        assertThat(night.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(night.exitValue()).isEqualTo(143);
        assertThat(rest).containsExactly(
                "Stopped by a signal; run it again: it goes on from there.");
        assertThat(postings("journals")).isZero();
        assertThat(film.run("status").out()).contains("was broken off");

        var next = film.night();
        assertThat(next.exit()).isEqualTo(3);
        assertThat(postings("journals")).isEqualTo(ROWS);
        assertThat(postings("invoices")).isOne();
        assertThat(sum()).isEqualTo(ROWS * 100L + 10_000);
        assertThat(film.run("doctor").out()).doesNotContain("fails");
    }

    @Test
    void aProductionThatAnotherRunHoldsIsLeftToIt() throws Exception {
        try (var held = RunLock.tryLock(film.database(), "SF").orElseThrow()) {
            assertThat(held.isHeld()).isTrue();
            var night = start("nightly");

            assertThat(night.errorReader().lines().toList()).containsExactly(
                    "SF: another run holds this production; it is doing the work.");
            assertThat(night.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(night.exitValue()).isEqualTo(75);
        }
    }

    private long postings(String feed) {
        return JdbcClient.create(film.database())
                .sql("select count(*) from posting where feed = cast(:feed as feed)")
                .param("feed", feed).query(Long.class).single();
    }

    private long sum() {
        return JdbcClient.create(film.database())
                .sql("select sum(base_minor) from account_week").query(Long.class).single();
    }

    private Process start(String... words) throws IOException {
        var command = Stream.of(
                OtherJava.command("-Xmx256m").stream(),
                Stream.of(Topsheet.class.getName()),
                Stream.of(words),
                Stream.of("--slate", film.slate().toString(), "--out", film.out().toString(),
                        "--home", film.home().toString())).flatMap(each -> each).toList();
        var builder = new ProcessBuilder(List.copyOf(command))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(film.environment());
        return builder.start();
    }
}
