package film.topsheet.night;

import com.opencsv.CSVReaderHeaderAwareBuilder;
import com.opencsv.RFC4180Parser;
import com.opencsv.exceptions.CsvException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads a CSV document as somebody else's program would. */
final class CsvRows {

    private CsvRows() {}

    /** Each row by column name. */
    static List<Map<String, String>> of(Path file) {
        try (var reader = new CSVReaderHeaderAwareBuilder(Files.newBufferedReader(file))
                .withCSVParser(new RFC4180Parser()).build()) {
            var rows = new ArrayList<Map<String, String>>();
            for (var row = next(reader); row != null; row = next(reader)) {
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> next(com.opencsv.CSVReader reader) throws IOException {
        try {
            return ((com.opencsv.CSVReaderHeaderAware) reader).readMap();
        } catch (CsvException e) {
            throw new AssertionError("the CSV can't be read back", e);
        }
    }
}
