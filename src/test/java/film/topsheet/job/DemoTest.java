package film.topsheet.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {

    @TempDir
    private Path folder;

    @Test
    void oneOfAKindIsSaidInTheSingular() {
        var film = SmallFilm.in(folder);
        film.write("exports/w01/journals.csv", """
                journal_no,line,posting_date,account,description,amount
                J1,1,2026-06-23,3610,Site fee,100.00
                """);

        var said = film.aloud("demo");

        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.err()).contains(
                "SF  week ending 2026-06-27: 1 file, 1 row, 0 held, 1 finding\n");
        assertThat(said.out()).contains(
                "Small Film, week ending 2026-06-27: 1 finding, by money at stake\n");
    }
}
