package film.topsheet.report;

import film.topsheet.financing.Recoupment;
import java.io.OutputStream;

/** {@code waterfall.csv}: what every tier gave every party of every receipt, nil included. */
final class WaterfallCsv {

    private static final String HEADER = "scenario,date,pot,tier,party,amount,balance_after";

    private WaterfallCsv() {}

    /** Leaves the stream open. */
    static void write(Recoupment recoupment, OutputStream out) {
        var csv = new Csv(out, HEADER);
        for (var run : recoupment.scenarios()) {
            for (var each : run.allocations()) {
                csv.row(
                        run.scenario().word(),
                        Csv.date(each.date()),
                        Csv.text(each.pot()),
                        Csv.text(each.tier()),
                        Csv.text(each.party()),
                        Csv.amount(each.amount()),
                        Csv.amount(each.owedAfter().orElse(null)));
            }
        }
        csv.finish();
    }
}
