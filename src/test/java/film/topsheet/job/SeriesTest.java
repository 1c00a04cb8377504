package film.topsheet.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night of a series: documents by episode that add up to the cost report, and stay so. */
class SeriesTest {

    private static final String EPISODES = """
            episodes:
              list:
                - {code: "101", title: Landfall}
                - {code: "102", title: The long tide}
                - {code: "103", title: Harbour}
            """;

    private static final String SPREAD = """
              amortized:
                - {from: 2026-06-22, shares: equal}
            """;

    private static final String INVOICES = """
            document_no,line,vendor,invoice_no,invoice_date,posting_date,account,amount,episode
            E1,1,Harbor,71,2026-06-22,2026-06-23,3610,30.00,101
            E2,1,Quay,91,2026-06-22,2026-06-24,3620,55.55,102
            E3,1,Quay,92,2026-06-22,2026-06-24,3620,7.00,
            """;

    @TempDir
    private Path folder;

    @Test
    void theEpisodesOfAnIssuedWeekAddUpToItsCostReportAndAreMadeAgain() {
        var film = SmallFilm.in(folder);
        film.write("production.yaml", film.settings(EPISODES + SPREAD));
        film.write("exports/invoices-of-episodes.csv", INVOICES);
        film.night();
        assertThat(film.run("close", "--production", "SF", "--week-ending", IssuedFilm.WEEK,
                "--as-of", IssuedFilm.WEEK, "--by", "J. Lee", "--approved-by", "R. Ortiz").exit())
                .isZero();

        assertThat(lines(film, "episodes.csv")).contains(
                "account,101,Landfall,PRODUCTION,3600,3610,Site fees,pattern,30.00,30.00,0.00,"
                        + "30.00,0.00,30.00,0.00,0.00,0.00,30.00,30.00,0.00,30.00");
        assertThat(sums(lines(film, "episodes.csv"), "account,", ",total,", 5, 8))
                .isEqualTo(sums(lines(film, "cost-report.csv"), "account,", "", 3, 5));
        assertThat(sums(lines(film, "episodes.csv"), "total,", ",total,", 0, 8))
                .isEqualTo(sums(lines(film, "cost-report.csv"), "total,", "", 0, 5))
                .isEqualTo(sums(lines(film, "episodes.csv"), "episode,", ",total,", 7, 8)
                        .entrySet().stream().collect(Collectors.toMap(
                                each -> "total", Map.Entry::getValue)));
        assertThat(reproduced(film)).contains("it agrees.");

        film.write("production.yaml", film.settings(EPISODES));
        film.run("nightly", "--as-of", IssuedFilm.NEXT);
        assertThat(reproduced(film)).contains("it agrees.");
    }

    @Test
    void aFilmWithoutEpisodesHasNoSuchDocuments() {
        var film = SmallFilm.in(folder);
        film.night();

        assertThat(week(film)).isDirectoryContaining("glob:**/cost-report.csv")
                .isDirectoryNotContaining("glob:**/episodes*");
    }

    private static String reproduced(SmallFilm film) {
        return film.run("reproduce", "--production", "SF", "--week-ending", IssuedFilm.WEEK).out();
    }

    private static Path week(SmallFilm film) {
        return film.out().resolve("SF").resolve(IssuedFilm.WEEK);
    }

    private static List<String> lines(SmallFilm film, String document) {
        try {
            return Files.readAllLines(week(film).resolve(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sums of the 13 money columns over rows that have the same cell {@code key}. */
    private static Map<String, List<BigDecimal>> sums(
            List<String> lines, String begin, String part, int key, int first) {
        var sums = new TreeMap<String, List<BigDecimal>>();
        for (var line : lines) {
            if (line.startsWith(begin) && line.contains(part)) {
                var cells = line.split(",", -1);
                var amounts = Stream.of(cells).skip(first).limit(13).map(BigDecimal::new).toList();
                sums.merge(cells[key], amounts, (one, other) -> IntStream.range(0, 13)
                        .mapToObj(at -> one.get(at).add(other.get(at))).toList());
            }
        }
        return sums;
    }
}
