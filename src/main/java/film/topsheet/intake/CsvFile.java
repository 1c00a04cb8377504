package film.topsheet.intake;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvMalformedLineException;
import com.opencsv.exceptions.CsvMultilineLimitBrokenException;
import com.opencsv.exceptions.CsvValidationException;
import film.topsheet.profile.FileRefused;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * An export file as the canonical profile reads it: UTF-8, strict; comma; RFC 4180 quotes, where a
 * backslash is a plain character; a byte-order mark is dropped. Each row knows the line it begins
 * on.
 */
final class CsvFile implements RowSource {

    private static final int MOST_LINES_IN_A_ROW = 50;

    private final Path path;
    private final CSVReader reader;
    private final String[] header;

    CsvFile(Path path, InputStream bytes) throws IOException, FileRefused {
        this.path = path;
        var decoder = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var text = new GuardedReader(new InputStreamReader(withoutMark(bytes), decoder));
        reader = new CSVReaderBuilder(text)
                .withCSVParser(new RFC4180ParserBuilder().build())
                .withMultilineLimit(MOST_LINES_IN_A_ROW)
                .withVerifyReader(false)
                .build();
        header = nextRow();
        if (header == null) {
            throw new FileRefused(0, "is empty",
                    "Export it again; even an export without rows has a header.");
        }
    }

    private static InputStream withoutMark(InputStream bytes) throws IOException {
        var in = new PushbackInputStream(bytes, 3);
        var first = in.readNBytes(3);
        var marked = first.length == 3
                && (first[0] & 0xFF) == 0xEF && (first[1] & 0xFF) == 0xBB
                && (first[2] & 0xFF) == 0xBF;
        if (!marked) {
            in.unread(first);
        }
        return in;
    }

    @Override
    public String[] header() {
        return header;
    }

    @Override
    public boolean read(RowBatch batch) throws IOException, FileRefused {
        batch.clear();
        while (!batch.isFull()) {
            var line = reader.getLinesRead() + 1;
            var row = nextRow();
            if (row == null) {
                return batch.size() > 0;
            }
            if (reader.getLinesRead() > line) {
                refuseOpenQuote(line, row);
            }
            batch.add(line, row);
        }
        return true;
    }

    private String[] nextRow() throws IOException, FileRefused {
        var beginsOn = reader.getLinesRead() + 1;
        try {
            return reader.readNext();
        } catch (GuardedReader.Refusal e) {
            throw e.refused();
        } catch (CsvMalformedLineException | CsvMultilineLimitBrokenException e) {
            throw unclosed(beginsOn);
        } catch (CharacterCodingException e) {
            throw notText();
        } catch (CsvValidationException e) {
            throw new FileRefused(beginsOn, "cannot be cut into rows",
                    "Export it again as comma-separated text.");
        }
    }

    private FileRefused notText() throws IOException {
        try (var again = Exports.open(path)) {
            return new FileRefused(NotText.firstBadLine(again), "is not text in UTF-8",
                    "Export it as UTF-8, or name its encoding in a profile.");
        }
    }

    private static FileRefused unclosed(long line) {
        return new FileRefused(line, "has a quotation mark that is never closed",
                "Close it, or write a mark inside a text twice, as in \"5\"\" nails\".");
    }

    /** A quote left open swallows the rows behind it: what looks like a full row inside a text. */
    private void refuseOpenQuote(long line, String[] row) throws FileRefused {
        for (var field : row) {
            if (field.indexOf('\n') < 0) {
                continue;
            }
            for (var part : field.split("\n")) {
                if (part.chars().filter(c -> c == ',').count() >= Math.max(2, header.length - 1)) {
                    throw unclosed(line);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
