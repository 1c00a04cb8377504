package film.topsheet.profile;

import com.opencsv.CSVParserBuilder;
import com.opencsv.ICSVParser;
import com.opencsv.RFC4180ParserBuilder;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** The records of a file as its profile cuts them, within the limits the profile sets. */
final class Table implements Closeable {

    private final Records records;
    private final ReadSpec spec;
    private final boolean markWasTwice;
    private long read;

    private Table(Records records, ReadSpec spec, boolean markWasTwice) {
        this.records = records;
        this.spec = spec;
        this.markWasTwice = markWasTwice;
    }

    static Table open(Source source, ReadSpec spec) throws IOException, FileRefused {
        if (spec.kind() == ReadSpec.Shape.WORKBOOK) {
            Beginning.check(spec, source.bytes());
            try (var bytes = source.bytes().open()) {
                var sheet = WorkbookRecords.open(bytes, spec.sheet().orElse(null));
                return new Table(sheet, spec, false);
            }
        }
        var opened = Opened.of(source, spec);
        var records = spec.kind().isStatement() ? statements(opened, spec, source.baseCurrency())
                : records(opened.lines(), spec);
        return new Table(records, spec, opened.wasTwice());
    }

    static Records records(Lines lines, ReadSpec spec) {
        if (spec.kind() == ReadSpec.Shape.FIXED_WIDTH) {
            return PlainRecords.fixed(lines, spec.widths());
        }
        if (spec.quote() == '\0') {
            return PlainRecords.delimited(lines, spec.delimiter());
        }
        return new CsvRecords(lines, parser(spec));
    }

    private static Records statements(Opened opened, ReadSpec spec, String own)
            throws IOException, FileRefused {
        return new StatementRecords(spec.kind() == ReadSpec.Shape.OFX
                ? new OfxStatements(new OfxTags(opened), own) : new CamtStatements(opened, own));
    }

    private static ICSVParser parser(ReadSpec spec) {
        if (spec.escape() == ReadSpec.Escape.BACKSLASH) {
            return new CSVParserBuilder().withSeparator(spec.delimiter())
                    .withQuoteChar(spec.quote()).withEscapeChar('\\')
                    .withIgnoreLeadingWhiteSpace(false).build();
        }
        return new RFC4180ParserBuilder().withSeparator(spec.delimiter())
                .withQuoteChar(spec.quote()).build();
    }

    /** The next record, or null. */
    String[] next() throws IOException, FileRefused {
        var cells = records.next();
        if (cells != null) {
            refuseTooMuch(cells);
        }
        return cells;
    }

    private void refuseTooMuch(String[] cells) throws FileRefused {
        var most = spec.atMost();
        if (++read > most.rows()) {
            throw tooMuch("more than %,d rows".formatted(most.rows()));
        }
        if (cells.length > most.columns()) {
            throw tooMuch("a row of %,d columns".formatted(cells.length));
        }
        if (most.characters() == ReadReader.ANY_LENGTH) {
            return;
        }
        for (var cell : cells) {
            if (cell.length() > most.characters()) {
                throw tooMuch("a cell of %,d characters".formatted(cell.length()));
            }
        }
    }

    private FileRefused tooMuch(String what) {
        return new FileRefused(records.line(), "has " + what,
                "Export less at a time, or raise at-most: in the profile.");
    }

    long line() {
        return records.line();
    }

    /** Whether a byte-order mark was encoded twice, and was cut off. */
    boolean markWasTwice() {
        return markWasTwice;
    }

    /** The sheet's name; empty where there are no sheets. */
    String sheet() {
        return records instanceof WorkbookRecords workbook ? workbook.sheet() : "";
    }

    /** What the reader of the file noticed. */
    List<String> notes() {
        return records instanceof WorkbookRecords workbook ? workbook.notes() : List.of();
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
