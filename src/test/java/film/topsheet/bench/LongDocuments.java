package film.topsheet.bench;

import film.topsheet.checks.Checks;
import film.topsheet.checks.TieOuts;
import film.topsheet.forecast.Forecaster;
import film.topsheet.report.CostReport;
import film.topsheet.report.LedgerPrints;
import film.topsheet.report.ReportAssembly;
import film.topsheet.report.ReportOrder;
import java.io.BufferedOutputStream;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The two documents that grow with the ledger: the ledger as PDF, and the workbook. */
record LongDocuments(BenchProduction production) {

    static final LocalDate WEEK = LocalDate.of(2026, 9, 5);

    /** @param which {@code ledger} or {@code workbook} */
    void write(String which) throws Exception {
        var file = Files.createTempFile("topsheet-bench", which);
        try (var connection = production.database().dataSource().getConnection();
                var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            connection.setAutoCommit(false);
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            var number = production.number();
            new Forecaster(jdbc).forecast(number, production.settings(), WEEK);
            var order = new ReportOrder(number, production.settings(), WEEK, WEEK,
                    CostReport.State.DRAFT, 1, 1, "J. Lee", "R. Ortiz", List.of(), "");
            var report = new ReportAssembly(jdbc).of(order, new Checks(jdbc).of(number, WEEK),
                    new TieOuts(jdbc).prove(number, WEEK, account -> account));
            if (which.equals("ledger")) {
                LedgerPrints.write(connection, order, report, out);
            } else {
                LedgerPrints.workbook(connection, order, report, jdbc.sql(
                                "select count(*) from posting where production = ?")
                        .param(number).query(Long.class).single(), out);
            }
            connection.rollback();
        } finally {
            Files.delete(file);
        }
    }
}
