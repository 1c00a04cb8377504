package film.topsheet.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Optional;

/** The ledger of real books, for tests of other packages. */
public final class LedgerPrints {

    private LedgerPrints() {}

    /** @param connection in a transaction */
    public static byte[] of(Connection connection, ReportOrder order, CostReport report) {
        var out = new ByteArrayOutputStream();
        try {
            write(connection, order, report, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static void write(Connection connection, ReportOrder order, CostReport report,
            OutputStream out) throws IOException {
        new LedgerPdf(new Paper(new Templates())).write(connection, order, report, out);
    }

    /** The workbook with all its transactions, and nothing held. */
    public static void workbook(Connection connection, ReportOrder order, CostReport report,
            long postings, OutputStream out) throws IOException {
        try (var rows = new PostingRows(
                connection, order, PostingRows.Order.NEWEST_BY_ACCOUNT, 0)) {
            CostReportWorkbook.write(report, Meeting.NONE, Optional.empty(),
                    new Transactions(postings, rows), Transactions.MOST,
                    new Rejects(0, Collections.emptyIterator()), out);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
