package film.topsheet.job;

import film.topsheet.checks.Asking;
import film.topsheet.checks.Checks;
import film.topsheet.checks.Finding;
import film.topsheet.checks.TieOut;
import film.topsheet.checks.TieOuts;
import film.topsheet.financing.CashFlows;
import film.topsheet.financing.Drawdowns;
import film.topsheet.forecast.EnteredLate;
import film.topsheet.forecast.Forecaster;
import film.topsheet.ledger.AuditLog;
import film.topsheet.ledger.IssuedWeeks;
import film.topsheet.report.CostReport;
import film.topsheet.report.IssuedReports;
import film.topsheet.report.Publication;
import film.topsheet.report.ReportOrder;
import film.topsheet.slate.ProductionSettings;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** The close of one week of one production: what its steps do, and what they leave for the next. */
final class Closing {

    /** @param correction the week is issued already and gets a new version */
    record Order(LocalDate weekEnding, LocalDate asOf, String by, String approvedBy,
            List<String> overrides, boolean correction, String reason) {}

    private final Books books;
    private final ProductionSettings settings;
    private final Order order;
    private final Publisher publisher;
    private final Dispatch dispatch;
    private TieOut proof;
    private List<Finding> blocking = List.of();
    private List<Finding> passed = List.of();
    private boolean alreadyIssued;
    /** Estimates and variances that a correction counts for its own week. */
    private int restated;
    private int number;
    private int version = 1;

    Closing(Books books, ProductionSettings settings, Order order, Publisher publisher,
            Dispatch dispatch) {
        this.books = books;
        this.settings = settings;
        this.order = order;
        this.publisher = publisher;
        this.dispatch = dispatch;
    }

    /** @throws Session.Refused when this week can't be issued, with the way out */
    void mayBeIssued() {
        var jdbc = JdbcClient.create(books.database());
        var week = order.weekEnding();
        var weeks = settings.calendar().weeks();
        if (!weeks.isWeekEnding(week)) {
            throw new Session.Refused(("--week-ending: %s is no week-ending of %s.%n"
                    + "Its weeks end %s: %s is one.").formatted(
                            week, settings.code(), weeks.ending(), weeks.endingOf(week)));
        }
        if (week.isAfter(order.asOf())) {
            throw new Session.Refused(("--week-ending: the week ending %s is not over on %s.%n"
                    + "Close it when it is.").formatted(week, order.asOf()));
        }
        var last = new IssuedWeeks(jdbc).last(books.production()).orElse(LocalDate.MIN);
        var before = new IssuedReports(jdbc).of(books.production(), week);
        if (!before.isEmpty() && !order.correction()) {
            refuseOtherPeople(before.get(0));
            alreadyIssued = true;
        } else if (isTheSameCorrection(jdbc, before)) {
            alreadyIssued = true;
        } else if (before.isEmpty() && order.correction()) {
            throw new Session.Refused(("--correction: the week ending %s is not issued yet.%n"
                    + "Issue it without --correction.").formatted(week));
        } else if (before.isEmpty() && week.isBefore(last)) {
            throw new Session.Refused(("--week-ending: the week ending %s is closed, for %s is"
                    + " issued.%nClose a later week.").formatted(week, last));
        } else if (order.correction() && week.isBefore(last)) {
            throw new Session.Refused(("--correction: a later week, %s, is issued already.%n"
                    + "Correct that one, or let the next report carry it.").formatted(last));
        }
        number = before.isEmpty() ? new IssuedReports(jdbc).nextNumber(books.production())
                : before.get(0).number();
        version = before.isEmpty() ? 1 : before.get(0).version() + (alreadyIssued ? 0 : 1);
        if (alreadyIssued) {
            publisher.requireIssued(week, version);
        } else {
            KnownParties.refuseOthers(jdbc, books.production(), settings);
        }
    }

    /** The same order once more only completes what a crash left undone. */
    private void refuseOtherPeople(IssuedReports.Statement issued) {
        if (!issued.preparedBy().equals(order.by())
                || !issued.approvedBy().equals(order.approvedBy())) {
            throw new Session.Refused(("The week ending %s was issued on %s as report %d, "
                    + "prepared by %s, approved by %s.%n"
                    + "A new version needs --correction --reason TEXT.")
                    .formatted(issued.weekEnding(), issued.issuedOn(), issued.number(),
                            issued.preparedBy(), issued.approvedBy()));
        }
    }

    /** A correction that was killed once it was issued, or asked for twice, is one version. */
    private boolean isTheSameCorrection(JdbcClient jdbc, List<IssuedReports.Statement> before) {
        if (!order.correction() || before.isEmpty() || before.get(0).version() == 1) {
            return false;
        }
        var newest = before.get(0);
        return newest.preparedBy().equals(order.by())
                && newest.approvedBy().equals(order.approvedBy())
                && newest.reason().equals(order.reason())
                && newest.settings().equals(settings.source())
                && !new IssuedReports(jdbc).isOlderThanTheBooks(newest);
    }

    void forecast() throws Exception {
        if (!alreadyIssued) {
            books.write(tx -> {
                auditor(tx).catchUp();
                restated = new EnteredLate(tx.jdbc()).countFor(books.production(),
                        order.weekEnding(), settings.calendar().weeks());
                new Forecaster(tx.jdbc())
                        .forecast(books.production(), settings, order.weekEnding());
                new Drawdowns(tx.jdbc())
                        .keep(books.production(), settings.cash(), order.weekEnding());
                return new CashFlows(tx.jdbc())
                        .reckon(books.production(), settings, order.weekEnding());
            });
        }
    }

    void prove() throws Exception {
        if (!alreadyIssued) {
            proof = books.write(tx -> new TieOuts(tx.jdbc())
                    .proveForIssue(books.production(), order.weekEnding(),
                            CheckTerms.of(settings).accountKey()));
        }
    }

    void ask() throws Exception {
        if (!alreadyIssued) {
            blocking = books.write(tx -> {
                var checks = new Checks(tx.jdbc());
                checks.ask(new Asking(books.production(), order.weekEnding(), order.asOf(),
                        new IssuedWeeks(tx.jdbc()).before(books.production(), order.weekEnding())
                                .map(IssuedWeeks.Issued::weekEnding).orElse(null),
                        true, CheckTerms.of(settings)));
                return checks.blocking(books.production(), order.weekEnding());
            });
            passed = blocking.stream()
                    .filter(each -> order.overrides().contains(each.id())).toList();
            blocking = blocking.stream().filter(each -> !passed.contains(each)).toList();
        }
    }

    List<Finding> blocking() {
        return blocking;
    }

    /** The figures and every byte become final in one transaction; the folder follows. */
    void issue() throws Exception {
        if (alreadyIssued || !blocking.isEmpty()) {
            return;
        }
        var aside = Files.createTempDirectory("topsheet-issue");
        try {
            books.write(tx -> {
                var report = new ReportOrder(books.production(), settings, order.weekEnding(),
                        order.asOf(), CostReport.State.ISSUED, number, version, order.by(),
                        order.approvedBy(), overrides(), order.correction() ? order.reason() : "");
                CostReport printed;
                try (var publication = Publication.into(aside)) {
                    printed = publisher.write(tx, report, proof, publication);
                    publication.publish();
                }
                new IssuedReports(tx.jdbc()).issue(new IssuedReports.Statement(
                        books.production(), order.weekEnding(), version, number, order.asOf(),
                        order.by(), order.approvedBy(), order.reason(), overrides(),
                        settings.source(), publisher.run().program(),
                        printed.headline().overBeforeContingency()), aside);
                writeDown(auditor(tx), printed);
                dispatch.keep(tx, Letters.of(tx, report, printed, aside), order.asOf());
                return null;
            });
        } finally {
            FileSystemUtils.deleteRecursively(aside);
        }
    }

    private Auditor auditor(Books.Transaction tx) {
        return new Auditor(tx, books.production(), settings, order.asOf(),
                publisher.run().clock().instant());
    }

    private void writeDown(Auditor auditor, CostReport printed) {
        passed.forEach(each -> auditor.passed(each, order.approvedBy(), order.reason()));
        var headline = printed.headline();
        auditor.wrote(new AuditLog.Deed(order.by(), version > 1 ? "correction" : "close",
                "week ending " + order.weekEnding(), order.reason(),
                version > 1 ? "report %d, version %d".formatted(number, version - 1) : "draft",
                "report %d, version %d, approved by %s, over before contingency %s%s".formatted(
                        number, version, order.approvedBy(),
                        headline.overBeforeContingency().decimal().toPlainString(),
                        restated == 0 ? "" : ", entered since and counted: " + restated)));
    }

    private List<String> overrides() {
        return passed.stream().map(each -> "%s: %s Passed by %s: %s".formatted(
                each.check(), each.mailable(), order.approvedBy(), order.reason())).toList();
    }

    void publish() throws Exception {
        if (blocking.isEmpty()) {
            publisher.repairIssued();
        }
    }

    Dispatch dispatch() {
        return dispatch;
    }

    int number() {
        return number;
    }

    int version() {
        return version;
    }

    boolean wasAlreadyIssued() {
        return alreadyIssued;
    }

    /** What is issued ties out, or it would not be; what has failed early was not asked. */
    Tied tied() {
        return alreadyIssued ? Tied.YES : proof == null ? Tied.UNKNOWN : Tied.of(proof.ties());
    }

    int openFindings() {
        return (int) new Checks(JdbcClient.create(books.database()))
                .of(books.production(), order.weekEnding()).stream()
                .filter(each -> each.state() == Finding.State.OPEN).count();
    }
}
