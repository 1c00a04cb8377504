package film.topsheet.report;

import java.io.OutputStream;
import java.util.function.Consumer;

/**
 * {@code ledger.csv}: every posting up to the week, with file and line. Rows pass through one by
 * one and none is kept, so a ledger of any length takes the same memory.
 */
public final class LedgerCsv implements Consumer<LedgerRow>, AutoCloseable {

    private static final String HEADER = "feed,file,line,key,version,reversal,account,"
            + "posting_date,period,prior_period,currency,amount,rate,base_amount,vendor,document,"
            + "description,po_number,po_line,episode,set,location,tags";

    private final Csv csv;

    /** The caller keeps the stream and closes it. */
    public LedgerCsv(OutputStream out) {
        csv = new Csv(out, HEADER);
    }

    @Override
    public void accept(LedgerRow row) {
        csv.row(
                row.feed(),
                Csv.text(row.file()),
                Csv.line(row.line()),
                Csv.text(row.key()),
                Integer.toString(row.version()),
                Csv.yesNo(row.reversal()),
                Csv.text(row.account()),
                Csv.date(row.postingDate()),
                Csv.date(row.period()),
                Csv.yesNo(row.priorPeriod()),
                row.amount().currency().getCurrencyCode(),
                Csv.amount(row.amount()),
                Csv.number(row.rate()),
                Csv.amount(row.baseAmount()),
                Csv.text(row.vendor()),
                Csv.text(row.document()),
                Csv.text(row.description()),
                Csv.text(row.poNumber()),
                Csv.text(row.poLine()),
                Csv.text(row.episode()),
                Csv.text(row.set()),
                Csv.text(row.location()),
                Csv.text(row.tags()));
    }

    /** Passes on the last rows; the stream stays open. */
    @Override
    public void close() {
        csv.finish();
    }
}
