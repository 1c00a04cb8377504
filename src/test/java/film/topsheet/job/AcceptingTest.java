package film.topsheet.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code nightly --accept FILE --by NAME} lets a file in that takes too much back. */
class AcceptingTest {

    private static final String HEAD = "journal_no,line,posting_date,account,description,amount\n";

    @TempDir
    private Path folder;

    @Test
    void aFileIsMeantByItsPathOrAnEndingOfItAndNothingElseIsTakenForIt() {
        var film = SmallFilm.in(folder);
        film.write("exports/a/journals-1.csv", HEAD
                + "J1,1,2026-06-23,3610,Fee,5.00\nJ2,1,2026-06-23,3610,Fee,6.00\n");
        film.night();
        film.write("exports/a/journals-2.csv", HEAD + "J1,1,2026-06-23,3610,Fee,5.00\n");
        assertThat(film.night().exit()).as("half of the rows would go: it is held").isEqualTo(3);

        var misspelt = accept(film, "journal-2.csv");
        assertThat(misspelt.exit()).isEqualTo(2);
        assertThat(misspelt.err()).isEqualTo("""
                --accept: there is no export journal-2.csv.
                Did you mean exports/a/journals-2.csv?
                """);
        assertThat(accept(film, "nosuch.txt").err()).isEqualTo("""
                --accept: there is no export nosuch.txt.
                Name it as rejects.csv or the message does.
                """);
        film.write("exports/b/journals-2.csv", "");
        assertThat(accept(film, "journals-2.csv").err()).startsWith(
                "--accept: journals-2.csv is the ending of 2 exports: exports/a/journals-2.csv,"
                        + " exports/b/journals-2.csv.");

        assertThat(accept(film, "a/journals-2.csv").out()).contains("rows=1 ");
    }

    private static InProcess.Said accept(SmallFilm film, String file) {
        return film.run("nightly", "--as-of", SmallFilm.NIGHT, "--accept", file, "--by", "J. Lee");
    }
}
