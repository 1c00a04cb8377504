package film.topsheet.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reads and writes comma-separated text as RFC 4180 has it; blank lines are skipped. */
final class Csv {

    private Csv() {}

    /** The records of a text; a quoted field may hold commas, doubled quotes and line breaks. */
    static List<List<String>> parse(String text) {
        var records = new ArrayList<List<String>>();
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    field.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    field.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',') {
                end(fields, field);
            } else if (c == '\n') {
                end(records, fields, field);
            } else if (c != '\r') {
                field.append(c);
            }
        }
        end(records, fields, field);
        return records;
    }

    private static void end(List<String> fields, StringBuilder field) {
        fields.add(field.toString());
        field.setLength(0);
    }

    private static void end(
            List<List<String>> records, List<String> fields, StringBuilder field) {
        end(fields, field);
        if (fields.size() > 1 || !fields.get(0).isEmpty()) {
            records.add(List.copyOf(fields));
        }
        fields.clear();
    }

    static String text(List<List<String>> records) {
        return records.stream()
                .map(record -> record.stream().map(Csv::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String quoted(String field) {
        return field.matches("[^\",\r\n]*") ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
