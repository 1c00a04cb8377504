package film.topsheet.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Parts of the sample production, brought into a slate as its weeks brought them. */
final class NightFerry {

    static final String CODE = "NF";

    private static final Path SAMPLE = Path.of("sample-data", "night-ferry");
    private static final LocalDate FIRST = LocalDate.of(2026, 6, 27);

    private NightFerry() {}

    static LocalDate weekEnding(int week) {
        return FIRST.plusWeeks(week - 1);
    }

    /** Its settings and the exports of some weeks. */
    static void arrives(Place place, int... weeks) {
        for (var settings : List.of("production.yaml", "waterfall.yaml", "exports/drawdown.csv")) {
            copy(SAMPLE.resolve(settings), folder(place).resolve(settings));
        }
        for (var week : weeks) {
            var from = SAMPLE.resolve("exports").resolve("w%02d".formatted(week));
            try (var files = Files.list(from)) {
                for (var file : files.toList()) {
                    copy(file, folder(place).resolve("exports").resolve(from.getFileName())
                            .resolve(file.getFileName()));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static Path folder(Place place) {
        return place.slate().resolve("night-ferry");
    }

    /** Postings of weeks to come, so many that their load takes a while and no page grows. */
    static void arrivesInBulk(Place place, String file, int rows) {
        var text = new StringBuilder(
                "journal_no,line,posting_date,account,description,amount\n");
        IntStream.rangeClosed(1, rows).forEach(row -> text.append("BULK-1,").append(row)
                .append(",2026-09-2").append(row % 7).append(row % 2 == 0 ? ",1205," : ",1210,")
                .append("\"Kept for later, part ").append(row).append("\",")
                .append(row % 2 == 0 ? "" : "-").append(row / 2).append(".25\n"));
        place.write("night-ferry/exports/" + file, text.toString());
    }

    static List<String> close(int week, String... more) {
        var words = new java.util.ArrayList<>(List.of("close", "--production", CODE,
                "--week-ending", weekEnding(week).toString(), "--as-of",
                weekEnding(week).toString(), "--by", "J. Lee", "--approved-by", "R. Ortiz"));
        words.addAll(List.of(more));
        return words;
    }

    private static void copy(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
