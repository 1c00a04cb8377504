package film.topsheet.report;

import java.io.OutputStream;
import java.util.function.Consumer;

/** {@code rejects.csv}: every row still held, one line per row and file. Keeps none in memory. */
public final class RejectsCsv implements Consumer<RejectRow>, AutoCloseable {

    private static final String HEADER = "file,line,column,value,problem,remedy";

    private final Csv csv;

    /** The caller keeps the stream and closes it. */
    public RejectsCsv(OutputStream out) {
        csv = new Csv(out, HEADER);
    }

    @Override
    public void accept(RejectRow row) {
        csv.row(
                Csv.text(row.file()),
                row.place().isEmpty() ? Csv.line(row.line()) : Csv.text(row.place()),
                Csv.text(row.column()),
                Csv.text(row.value()),
                Csv.text(row.problem()),
                Csv.text(row.remedy()));
    }

    /** Passes on the last rows; the stream stays open. */
    @Override
    public void close() {
        csv.finish();
    }
}
