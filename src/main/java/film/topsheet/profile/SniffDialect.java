package film.topsheet.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
            var tried = quoted(text, delimiter, backslash && !text.contains("\\\"" + delimiter));
            var usual = usual(tried.records(text, TRIED));
            // A little more for more columns: commas stand in texts too.
            var worth = usual == null ? 0 : (long) usual.getValue()
                    * (10 + Math.min(30, usual.getKey()));
            if (worth > most) {
                most = worth;
                best = tried;
            }
        }
        return best;
    }

    /** The quote that leaves the most records of one width; the usual one where two do. */
    private static SniffDialect quoted(String text, char delimiter, boolean backslash) {
        var best = new SniffDialect(delimiter, '\0', false);
        var most = 0;
        for (var quote : new char[] {'"', 0, '\''}) {
            var tried = new SniffDialect(delimiter, quote, backslash && quote == '"');
            var usual = usual(tried.records(text, TRIED));
            if (usual != null && usual.getValue() > most) {
                most = usual.getValue();
                best = tried;
            }
        }
        return best;
    }

    /** The width that most records have, and how many; null where none has two cells. */
    private static Map.Entry<Integer, Integer> usual(List<SniffRecord> records) {
        if (records == null) {
            return null;
        }
        var widths = new HashMap<Integer, Integer>();
        for (var each : records) {
            if (each.cells().length > 1) {
                widths.merge(each.cells().length, 1, Integer::sum);
            }
        }
        return widths.entrySet().stream().max(Map.Entry.comparingByValue()).orElse(null);
    }

    /**
     * The records of the text, at most so many; null where a quotation mark is never closed, and
     * where one is wider than any export.
     */
    List<SniffRecord> records(String text, int most) {
        return new Cut(text).records(most);
    }

    /** One text on its way into records. */
    private final class Cut {

        private final String text;
        private final List<SniffRecord> records = new ArrayList<>();
        private final List<String> cells = new ArrayList<>();
        private final StringBuilder cell = new StringBuilder();
        private long line = 1;
        private long begun = 1;
        private boolean quoted;
        private int at;

        private Cut(String text) {
            this.text = text;
        }

        private List<SniffRecord> records(int most) {
            for (; at < text.length() && records.size() < most; at++) {
                var c = text.charAt(at);
                var end = c == '\r' || c == '\n';
                if (end) {
                    line++;
                    at += c == '\r' && isNext('\n') ? 1 : 0;
                }
                if (quoted) {
                    inside(end ? '\n' : c);
                    if (line - begun > LONGEST_RECORD) {
                        return null;
                    }
                } else if (end || c == delimiter) {
                    endCell(end);
                    if (cells.size() > CsvRecords.MOST_COLUMNS) {
                        return null;
                    }
                } else if (c == quote && quote != 0 && cell.length() == 0) {
                    quoted = true;
                } else {
                    cell.append(c);
                }
            }
            if (quoted && records.size() < most) {
                return null;
            }
            if (records.size() < most && (cell.length() > 0 || !cells.isEmpty())) {
                endCell(true);
            }
            return records;
        }

        private void inside(char c) {
            if (c == '\\' && backslash && at + 1 < text.length()
                    || c == quote && isNext(quote)) {
                cell.append(text.charAt(++at));
            } else if (c == quote) {
                quoted = false;
            } else {
                cell.append(c);
            }
        }

        private void endCell(boolean endsRecord) {
            cells.add(cell.toString());
            cell.setLength(0);
            if (endsRecord) {
                records.add(new SniffRecord(begun, cells.toArray(String[]::new)));
                cells.clear();
                begun = line;
            }
        }

        private boolean isNext(char c) {
            return at + 1 < text.length() && text.charAt(at + 1) == c;
        }
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
