package film.topsheet.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * How a text seems to be cut into records.
 *
 * @param delimiter between cells
 * @param quote     0 for none
 * @param backslash whether a backslash stands before a mark inside a quoted text
 */
record SniffDialect(char delimiter, char quote, boolean backslash) {

    private static final char[] DELIMITERS = {',', '\t', ';', '|'};
    private static final int TRIED = 200;
    private static final int LONGEST_RECORD = 50;

    /** The one that gives the most records of one width. */
    static SniffDialect of(String text) {
        var backslash = text.contains("\\\"") && !text.contains("\\\"\n")
                && !text.contains("\\\"\r");
        var best = new SniffDialect(',', '"', false);
        var most = 0L;
        for (var delimiter : DELIMITERS) {
            for (var quote : new char[] {'"', 0, '\''}) {
                var tried = new SniffDialect(delimiter, quote,
                        backslash && quote == '"' && !text.contains("\\\"" + delimiter));
                var records = tried.records(text, TRIED);
                var worth = records == null ? 0 : worth(records) - (quote == 0 ? 1 : 0)
                        - (quote == '\'' && !isQuoted(text, delimiter) ? 2 : 0);
                if (worth > most) {
                    most = worth;
                    best = tried;
                }
            }
        }
        return best;
    }

    private static boolean isQuoted(String text, char delimiter) {
        return text.contains("'" + delimiter + "'");
    }

    private static long worth(List<SniffRecord> records) {
        var widths = new HashMap<Integer, Integer>();
        for (var each : records) {
            if (each.cells().length > 1) {
                widths.merge(each.cells().length, 1, Integer::sum);
            }
        }
        return widths.entrySet().stream()
                .mapToLong(each -> 10L * each.getValue() * (10 + Math.min(30, each.getKey())))
                .max().orElse(0);
    }

    /** The records of the text, at most so many; null where a quotation mark is never closed. */
    List<SniffRecord> records(String text, int most) {
        var records = new ArrayList<SniffRecord>();
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var line = 1L;
        var begun = 1L;
        var quoted = false;
        for (var at = 0; at < text.length() && records.size() < most; at++) {
            var c = text.charAt(at);
            var end = c == '\r' || c == '\n';
            if (end) {
                line++;
                if (c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n') {
                    at++;
                }
            }
            if (quoted) {
                if (line - begun > LONGEST_RECORD) {
                    return null;
                }
                if (c == '\\' && backslash && at + 1 < text.length()) {
                    cell.append(text.charAt(++at));
                } else if (c != quote) {
                    cell.append(end ? '\n' : c);
                } else if (at + 1 < text.length() && text.charAt(at + 1) == quote) {
                    cell.append(text.charAt(++at));
                } else {
                    quoted = false;
                }
            } else if (end || c == delimiter) {
                cells.add(cell.toString());
                cell.setLength(0);
                if (end) {
                    records.add(new SniffRecord(begun, cells.toArray(String[]::new)));
                    cells.clear();
                    begun = line;
                }
            } else if (c == quote && quote != 0 && cell.length() == 0) {
                quoted = true;
            } else {
                cell.append(c);
            }
        }
        return finished(records, cells, cell, begun, quoted, most);
    }

    private static List<SniffRecord> finished(List<SniffRecord> records, List<String> cells,
            StringBuilder cell, long begun, boolean quoted, int most) {
        if (records.size() < most) {
            if (quoted) {
                return null;
            }
            if (cell.length() > 0 || !cells.isEmpty()) {
                cells.add(cell.toString());
                records.add(new SniffRecord(begun, cells.toArray(String[]::new)));
            }
        }
        return records;
    }

    /** As a profile writes it. */
    static String word(char delimiter) {
        return switch (delimiter) {
            case ',' -> "comma";
            case '\t' -> "tab";
            case ';' -> "semicolon";
            case '|' -> "pipe";
            default -> "\"" + delimiter + "\"";
        };
    }
}
