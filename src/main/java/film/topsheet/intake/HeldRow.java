package film.topsheet.intake;

import java.util.Map;

/**
 * A row that could not be read, as it is kept until a row of its key is accepted.
 *
 * @param key    key columns joined by U+001F; blank where the key itself cannot be read
 * @param text   the line as it came
 * @param fields canonical column to text, to judge it again
 * @param amountMinor null where the amount cannot be read
 */
record HeldRow(
        long line,
        String key,
        Problem problem,
        String text,
        Map<String, String> fields,
        String currency,
        Long amountMinor) {

    static final char JOIN = '\u001f';

    /** The line as the file has it: what holds the separator stands in quotation marks. */
    static String text(String[] row, char separator) {
        var text = new StringBuilder();
        for (var at = 0; at < row.length; at++) {
            if (at > 0) {
                text.append(separator);
            }
            var cell = row[at];
            var isQuoted = cell.indexOf(separator) >= 0 || cell.indexOf('\n') >= 0
                    || cell.startsWith("\"");
            text.append(isQuoted ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell);
        }
        return Texts.shortened(text.toString(), 2_000);
    }
}
