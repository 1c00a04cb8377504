package film.topsheet.job;

import film.topsheet.forecast.Forecaster;
import film.topsheet.report.CellTrace;
import film.topsheet.report.CostReport;
import film.topsheet.report.IssuedReports;
import film.topsheet.report.ReportOrder;
import film.topsheet.slate.KeptSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The books of one week on a connection of the test's own: as issued, or as they are now. */
record RemadeBooks(Connection connection, JdbcClient jdbc, ReportOrder order)
        implements AutoCloseable {

    static RemadeBooks of(IssuedFilm film, LocalDate week) throws Exception {
        var connection = film.film().database().getConnection();
        connection.setAutoCommit(false);
        var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        var reports = new IssuedReports(jdbc);
        var last = reports.issues(1, LocalDate.parse(IssuedFilm.WEEK)).get(0);
        var settings = KeptSettings.ofReport(last.statement().settings(), film.film().slate(),
                new ArrayList<>()).orElseThrow();
        var issues = reports.issues(1, week);
        if (!issues.isEmpty()) {
            return new RemadeBooks(connection, jdbc, Remaking.of(
                    new Books.Transaction(connection, jdbc), issues.get(0), settings).order());
        }
        new Forecaster(jdbc).forecast(1, settings, week);
        return new RemadeBooks(connection, jdbc, new ReportOrder(1, settings, week, week,
                CostReport.State.DRAFT, 0, 1, "", "", List.of(), ""));
    }

    CellTrace.Trace trace(String account, String column) {
        return new CellTrace(jdbc, order, account).of(column);
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
