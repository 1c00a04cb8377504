package film.topsheet.bench;

import film.topsheet.checks.Checks;
import film.topsheet.checks.TieOuts;
import film.topsheet.forecast.Forecaster;
import film.topsheet.report.CostReport;
import film.topsheet.report.CostReportCsv;
import film.topsheet.report.CostReportJson;
import film.topsheet.report.CostReportPdf;
import film.topsheet.report.Publication;
import film.topsheet.report.ReportAssembly;
import film.topsheet.report.ReportOrder;
import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The figures of the last week, and the cost report as paper, table and JSON. */
final class WeekReport {

    private WeekReport() {}

    static void write(BenchProduction production, Path out) throws Exception {
        try (var connection = production.database().dataSource().getConnection()) {
            connection.setAutoCommit(false);
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            var week = BenchSlate.LAST_WEEK;
            var number = production.number();
            new Forecaster(jdbc).forecast(number, production.settings(), week);
            connection.commit();
            var tieOut = new TieOuts(jdbc).prove(number, week, account -> account);
            var order = new ReportOrder(number, production.settings(), week, week,
                    CostReport.State.DRAFT, 1, 1, "J. Lee", "R. Ortiz", List.of(), "");
            var report = new ReportAssembly(jdbc)
                    .of(order, new Checks(jdbc).of(number, week), tieOut);
            try (var publication = Publication.into(out.resolve(production.settings().code()))) {
                publication.write("cost-report.pdf",
                        to -> to.write(new CostReportPdf().print(report).bytes()));
                publication.write("cost-report.csv", to -> CostReportCsv.write(report, to));
                publication.write("cost-report.json", to -> CostReportJson.write(report, to));
                publication.publish();
            }
            connection.commit();
        }
    }
}
