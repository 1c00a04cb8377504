package film.topsheet.sample;

import java.util.ArrayList;
import java.util.List;

/** Reads the sample's own files back, by the letter of RFC 4180; no field holds a line break. */
final class Csv {

    private Csv() {}

    static List<String> heading(String text) {
        return fields(text.lines().findFirst().orElseThrow());
    }

    static List<Entry> rows(String text) {
        var heading = heading(text);
        return text.lines().skip(1).map(line -> row(heading, fields(line))).toList();
    }

    private static Entry row(List<String> heading, List<String> fields) {
        if (fields.size() != heading.size()) {
            throw new IllegalArgumentException(
                    "%d fields under %s: %s".formatted(fields.size(), heading, fields));
        }
        var row = new Entry(heading);
        for (var field = 0; field < fields.size(); field++) {
            row.set(heading.get(field), fields.get(field));
        }
        return row;
    }

    private static List<String> fields(String line) {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < line.length(); at++) {
            var letter = line.charAt(at);
            if (letter == '"' && quoted && at + 1 < line.length() && line.charAt(at + 1) == '"') {
                field.append(letter);
                at++;
            } else if (letter == '"') {
                quoted = !quoted;
            } else if (letter == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(letter);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
