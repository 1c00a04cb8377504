package film.topsheet.report;

import film.topsheet.financing.CashFlow;
import java.io.OutputStream;

/** {@code cash-flow.csv}: one row per week, the oldest first. */
public final class CashFlowCsv {

    private static final String HEADER = "week_ending,state,opening,receipts,payments,unexplained,"
            + "closing,drawn,drawdown";

    private CashFlowCsv() {}

    /** Leaves the stream open. */
    public static void write(CashFlow flow, OutputStream out) {
        var csv = new Csv(out, HEADER);
        for (var week : flow.weeks()) {
            csv.row(Csv.date(week.weekEnding()), week.actual() ? "actual" : "forecast",
                    Csv.amount(week.opening()), Csv.amount(week.receipts()),
                    Csv.amount(week.payments()), Csv.amount(week.unexplained()),
                    Csv.amount(week.closing()), Csv.amount(week.drawn()),
                    Csv.amount(week.drawdown().orElse(null)));
        }
        csv.finish();
    }
}
