package film.topsheet.job;

import film.topsheet.financing.CashFlows;
import film.topsheet.forecast.Forecaster;
import film.topsheet.report.BooksAsIssued;
import film.topsheet.report.CostReport;
import film.topsheet.report.IssuedReports;
import film.topsheet.report.ReportOrder;
import film.topsheet.slate.KeptSettings;
import film.topsheet.slate.ProductionSettings;
import film.topsheet.slate.SettingsProblem;
import java.util.ArrayList;

/** An issued week is made again in a transaction that is taken back. */
final class Remaking {

    private final Books.Transaction tx;
    private final IssuedReports.Issue issue;
    private final ProductionSettings settings;

    private Remaking(Books.Transaction tx, IssuedReports.Issue issue,
            ProductionSettings settings) {
        this.tx = tx;
        this.issue = issue;
        this.settings = settings;
    }

    /**
     * Lays the books out as they were and forecasts the week by the settings it was issued with.
     *
     * @param now the production's settings of today, which only say where it is
     * @throws Session.Refused when this program can't read the settings it was issued with
     */
    static Remaking of(Books.Transaction tx, IssuedReports.Issue issue, ProductionSettings now) {
        var problems = new ArrayList<SettingsProblem>();
        var settings = KeptSettings.ofReport(issue.statement().settings(), now.folder(), problems)
                .orElseThrow(() -> new Session.Refused(
                        "%s: the settings of the week ending %s are refused by this program.%n%s"
                                .formatted(now.code(), issue.statement().weekEnding(),
                                        problems.get(0).message().stripTrailing())));
        BooksAsIssued.lay(tx.jdbc(), issue);
        new Forecaster(tx.jdbc()).forecast(issue.statement().production(), settings,
                issue.statement().weekEnding());
        new CashFlows(tx.jdbc()).reckon(issue.statement().production(), settings,
                issue.statement().weekEnding());
        return new Remaking(tx, issue, settings);
    }

    Books.Transaction tx() {
        return tx;
    }

    ReportOrder order() {
        var statement = issue.statement();
        return new ReportOrder(statement.production(), settings, statement.weekEnding(),
                statement.issuedOn(), CostReport.State.ISSUED, statement.number(),
                statement.version(), statement.preparedBy(), statement.approvedBy(),
                statement.overrides(), statement.version() > 1 ? statement.reason() : "");
    }
}
