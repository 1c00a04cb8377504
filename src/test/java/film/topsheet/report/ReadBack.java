package film.topsheet.report;

import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180Parser;
import com.opencsv.exceptions.CsvException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads documents as somebody else's program would. */
final class ReadBack {

    private ReadBack() {}

    /** Rows by column name, in order. */
    static List<Map<String, String>> csv(byte[] bytes) {
        var text = new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8);
        try (var reader = new CSVReaderBuilder(text).withCSVParser(new RFC4180Parser()).build()) {
            var all = reader.readAll();
            var rows = new ArrayList<Map<String, String>>();
            for (var cells : all.subList(1, all.size())) {
                var row = new LinkedHashMap<String, String>();
                for (int at = 0; at < cells.length; at++) {
                    row.put(all.get(0)[at], cells[at]);
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CsvException e) {
            throw new AssertionError("the CSV can't be read back", e);
        }
    }

    static JsonNode json(byte[] bytes) {
        return JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build()
                .readTree(bytes);
    }

    /** A cell of the JSON as the CSV writes it. */
    static String plain(JsonNode node) {
        if (node.isNull()) {
            return "";
        }
        return node.isNumber() ? node.decimalValue().toPlainString() : node.asString();
    }
}
