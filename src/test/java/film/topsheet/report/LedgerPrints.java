package film.topsheet.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;

/** The ledger of real books on paper, for tests of other packages. */
public final class LedgerPrints {

    private LedgerPrints() {}

    /** @param connection in a transaction */
    public static byte[] of(Connection connection, ReportOrder order, CostReport report) {
        var out = new ByteArrayOutputStream();
        try {
            new LedgerPdf(new Paper(new Templates())).write(connection, order, report, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
