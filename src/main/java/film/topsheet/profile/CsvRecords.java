package film.topsheet.profile;

import com.opencsv.ICSVParser;
import com.opencsv.RFC4180ParserBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Records of separated text. A quotation mark inside an unquoted text and a backslash are plain
 * characters; a quoted text may hold line ends, which become LF.
 */
public final class CsvRecords implements Records {

    private static final int MOST_LINES_IN_A_RECORD = 50;
    static final int MOST_COLUMNS = 16_384;

    private final Lines lines;
    private final ICSVParser parser;
    private final char separator;
    private final char quote;
    private long line;
    /** Of the widest record that stood on one line: what an open quotation mark may swallow. */
    private int columns;

    CsvRecords(Lines lines, ICSVParser parser) {
        this.lines = lines;
        this.parser = parser;
        this.separator = parser.getSeparator();
        this.quote = parser.getQuotechar();
    }

    /** As the canonical profile has it: UTF-8, comma, quotation marks as RFC 4180 has them. */
    public static CsvRecords canonical(InputStream bytes) {
        return new CsvRecords(new Lines(bytes, StandardCharsets.UTF_8),
                new RFC4180ParserBuilder().build());
    }

    @Override
    public String[] next() throws IOException, FileRefused {
        line = lines.number() + 1;
        var text = lines.next();
        if (text == null) {
            return null;
        }
        refuseWide(text);
        var cells = parser.parseLineMulti(text);
        if (parser.isPending()) {
            cells = rest(cells, text.length());
        }
        columns = Math.max(columns, lines.number() == line ? cells.length : 0);
        return cells;
    }

    /** Counted before the line is cut: a million cells are more than they look. */
    private void refuseWide(String text) throws FileRefused {
        if (text.length() < MOST_COLUMNS) {
            return;
        }
        var cells = 1;
        var quoted = false;
        for (var at = 0; at < text.length(); at++) {
            var c = text.charAt(at);
            quoted ^= c == quote;
            cells += c == separator && !quoted ? 1 : 0;
        }
        refuseMore(cells);
    }

    private void refuseMore(int cells) throws FileRefused {
        if (cells > MOST_COLUMNS) {
            throw new FileRefused(line, "has a row of %,d columns".formatted(cells),
                    "Export it again; no export has more than %,d.".formatted(MOST_COLUMNS));
        }
    }

    /** The lines of a record that a quotation mark keeps open. */
    private String[] rest(String[] begun, int length) throws IOException, FileRefused {
        var cells = new ArrayList<>(List.of(begun));
        var characters = length;
        while (parser.isPending()) {
            var text = lines.next();
            if (text == null || lines.number() - line >= MOST_LINES_IN_A_RECORD) {
                throw unclosed();
            }
            characters += text.length();
            if (characters > Lines.LONGEST_LINE) {
                throw unclosed();
            }
            refuseWide(text);
            cells.addAll(List.of(parser.parseLineMulti(text)));
            refuseMore(cells.size());
        }
        refuseSwallowedRows(cells);
        return cells.toArray(String[]::new);
    }

    /** A quote left open swallows the rows behind it: what looks like a full row inside a text. */
    private void refuseSwallowedRows(List<String> cells) throws FileRefused {
        for (var cell : cells) {
            if (cell.indexOf('\n') < 0) {
                continue;
            }
            for (var part : cell.split("\n")) {
                if (part.chars().filter(c -> c == separator).count() >= Math.max(2, columns - 1)) {
                    throw unclosed();
                }
            }
        }
    }

    private FileRefused unclosed() {
        return new FileRefused(line, "has a quotation mark that is never closed",
                "Close it, or write a mark inside a text twice, as in \"5\"\" nails\"; where marks"
                        + " are plain characters, say read: {quote: none} in its profile.");
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
