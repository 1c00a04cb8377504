package film.topsheet.slate;

import static film.topsheet.slate.SlateFolder.LEAST;
import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.slate.Episodes.Amortization;
import film.topsheet.slate.Episodes.Episode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The episodes of a series, and by what table common cost is spread over them on which day. */
class EpisodesTest {

    private static final String LIST = """
            episodes:
              list:
                - {code: "101", title: Landfall}
                - {code: "102", title: "The long tide"}
            """;

    @TempDir
    private Path dir;

    @Test
    void episodesAreListedAndEachTableCountsFromItsDateToTheNextOnes() throws IOException {
        var episodes = read(LEAST + LIST + """
                  amortized:
                    - {from: 2026-06-22, shares: equal}
                    - {from: 2026-09-01, shares: {"102": 2.5}}
                """);

        var equal = new Amortization(day("2026-06-22"),
                Map.of("101", BigDecimal.ONE, "102", BigDecimal.ONE));
        var later = new Amortization(day("2026-09-01"),
                Map.of("101", BigDecimal.ZERO, "102", new BigDecimal("2.5")));
        assertThat(episodes.list()).containsExactly(
                new Episode("101", "Landfall"), new Episode("102", "The long tide"));
        assertThat(episodes.on(day("2026-06-21"))).isEmpty();
        assertThat(episodes.on(day("2026-06-22"))).contains(equal);
        assertThat(episodes.on(day("2026-08-31"))).contains(equal);
        assertThat(episodes.on(day("2026-09-01"))).contains(later);
        assertThat(episodes.on(day("2030-01-01"))).contains(later);
    }

    @Test
    void aListAloneSpreadsNothingAndAFilmHasNone() throws IOException {
        assertThat(read(LEAST + LIST).on(day("2030-01-01"))).isEmpty();
        assertThat(read(LEAST)).isEqualTo(Episodes.NONE);
    }

    @Test
    void tablesComeTheOldestFirstAndThereIsNoEmptyList() throws IOException {
        assertThat(refused(LEAST + LIST + """
                  amortized:
                    - {from: 2026-09-01, shares: equal}
                    - {from: 2026-09-01, shares: equal}
                """)).contains("key \"episodes.amortized\" has a table from 2026-09-01 behind one"
                + " from 2026-09-01.", "Write one table a date, the oldest first.");
        assertThat(refused(LEAST + "episodes: {list: []}\n"))
                .contains("key \"episodes.list\" names no episode.");
        assertThat(refused(LEAST + "episodes: {amortized: []}\n"))
                .contains("key \"episodes.list\" is missing.");
    }

    private Episodes read(String yaml) throws IOException {
        var slate = new SlateFolder(dir);
        slate.production("night-ferry", yaml);
        return slate.only().episodes();
    }

    private String refused(String yaml) throws IOException {
        var slate = new SlateFolder(dir);
        slate.production("night-ferry", yaml);
        return slate.read().refused().get(0).message();
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
