package film.topsheet.report;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code cost-report.csv}: one row per account, category and section, and one total. */
public final class CostReportCsv {

    private static final String HEADER = Stream.of(AmountColumn.values())
            .map(AmountColumn::word)
            .collect(Collectors.joining(",",
                    "level,section,category,account,name,",
                    ",method,estimate_week,schedule_efc,held_efc,flags"));

    private CostReportCsv() {}

    /** Over is positive whatever sign the production prints. Leaves the stream open. */
    public static void write(CostReport report, OutputStream out) {
        var csv = new Csv(out, HEADER);
        ReportLine.of(report).forEach(line -> csv.row(cells(line)));
        csv.finish();
    }

    private static String[] cells(ReportLine line) {
        var cells = new ArrayList<String>();
        cells.add(line.level().word());
        cells.add(line.section());
        cells.add(Csv.text(line.category()));
        cells.add(Csv.text(line.accountCode()));
        cells.add(Csv.text(line.name()));
        for (var column : AmountColumn.values()) {
            cells.add(Csv.amount(column.of(line.figures())));
        }
        cells.add(line.method());
        cells.add(Csv.date(line.estimateWeek()));
        cells.add(Csv.amount(line.scheduleFinalCost()));
        cells.add(Csv.amount(line.heldFinalCost()));
        cells.add(line.flags());
        return cells.toArray(String[]::new);
    }
}
