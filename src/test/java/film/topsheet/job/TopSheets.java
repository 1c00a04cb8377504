package film.topsheet.job;

import film.topsheet.checks.Checks;
import film.topsheet.checks.Finding;
import film.topsheet.checks.TieOuts;
import film.topsheet.ledger.Productions;
import film.topsheet.report.CostReport;
import film.topsheet.report.CostReportText;
import film.topsheet.report.Documents;
import film.topsheet.report.LedgerPrints;
import film.topsheet.report.Publication;
import film.topsheet.report.ReportAssembly;
import film.topsheet.report.ReportOrder;
import film.topsheet.report.RunRecord;
import film.topsheet.intake.Sources;
import film.topsheet.profile.Profiles;
import film.topsheet.slate.ProductionSettings;
import film.topsheet.slate.Slate;
import film.topsheet.slate.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Page 1 as text of the newest week of a production, from the books as a command left them. */
public final class TopSheets {

    private TopSheets() {}

    /** What is made of an issued week. */
    private interface Made<T> {
        T of(Connection connection, ReportOrder order, CostReport report);
    }

    /** The page of an issued week, prepared and approved by the people of the settings. */
    public static String issued(
            DataSource database, Path slate, String code, LocalDate week, int number)
            throws SQLException {
        return made(database, slate, code, week, number,
                (connection, order, report) -> CostReportText.topSheet(report));
    }

    /** The ledger up to an issued week as PDF. */
    public static byte[] ledger(
            DataSource database, Path slate, String code, LocalDate week, int number)
            throws SQLException {
        return made(database, slate, code, week, number, LedgerPrints::of);
    }

    /** Writes all documents of an issued week into a folder. */
    public static void documents(DataSource database, Path slate, String code, LocalDate week,
            int number, Path into) throws SQLException {
        made(database, slate, code, week, number, (connection, order, report) -> {
            try (var publication = Publication.into(into)) {
                new Documents(connection, order).write(report, new Documents.Printing("test",
                        report.findings(), new RunRecord.ClockBlock(Instant.EPOCH, Instant.EPOCH,
                                new TreeMap<>(), "", ""), Set.of()), publication);
                return publication.publish();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static <T> T made(DataSource database, Path slate, String code, LocalDate week,
            int number, Made<T> what) throws SQLException {
        var settings = settings(slate, code);
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            var production = new Productions(jdbc).number(code).orElseThrow();
            var proof = new TieOuts(jdbc).prove(
                    production, week, CheckTerms.of(settings).accountKey());
            var open = new Checks(jdbc).of(production, week).stream()
                    .filter(each -> each.state() == Finding.State.OPEN).toList();
            var order = new ReportOrder(production, settings, week,
                    week, CostReport.State.ISSUED, number, 1,
                    settings.accountant().orElseThrow().name(),
                    settings.approver().orElseThrow().name(), List.of(), "");
            var made = what.of(connection, order,
                    new ReportAssembly(jdbc).of(order, open, proof));
            connection.rollback();
            return made;
        }
    }

    private static ProductionSettings settings(Path slate, String code) {
        Vocabulary vocabulary = CheckTerms.vocabulary(new Checks(null).catalogue(),
                Profiles.read(slate, Sources.words(Feeds.ALL)));
        return Slate.read(slate, vocabulary).production(code).orElseThrow();
    }
}
