package film.topsheet.job;

import film.topsheet.checks.Checks;
import film.topsheet.checks.Finding;
import film.topsheet.checks.TieOut;
import film.topsheet.intake.DiskFault;
import film.topsheet.report.CostReport;
import film.topsheet.report.ReportAssembly;
import film.topsheet.report.Documents;
import film.topsheet.report.IssuedReports;
import film.topsheet.report.OnRequest;
import film.topsheet.report.Publication;
import film.topsheet.report.ReportOrder;
import film.topsheet.report.RunRecord;
import film.topsheet.slate.Person;
import film.topsheet.slate.ProductionSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes documents into their folders: drafts, and what was issued. */
final class Publisher {

    /**
     * @param machine names the computer, in the one block that may differ between two nights
     * @param with    documents that are written only because this run was asked for them
     */
    record Run(String id, String program, String machine, Instant started, InstantSource clock,
            Set<OnRequest> with) {

        RunRecord.ClockBlock clockBlock() {
            return new RunRecord.ClockBlock(
                    started, clock.instant(), new TreeMap<>(), id, machine);
        }
    }

    private static final String NOT_APPROVED = "";

    private final Books books;
    private final ProductionSettings settings;
    private final Path out;
    private final Run run;

    Publisher(Books books, ProductionSettings settings, Path out, Run run) {
        this.books = books;
        this.settings = settings;
        this.out = out;
        this.run = run;
    }

    Run run() {
        return run;
    }

    Path folder(LocalDate week, int version) {
        return out.resolve(settings.code())
                .resolve(version == 1 ? week.toString() : week + "-v" + version);
    }

    void draft(LocalDate week, LocalDate asOf, TieOut tieOut) throws Exception {
        books.write(tx -> {
            var number = new IssuedReports(tx.jdbc()).nextNumber(books.production());
            var order = new ReportOrder(books.production(), settings, week, asOf,
                    CostReport.State.DRAFT, number, 1,
                    settings.accountant().map(Person::name).orElse(""), NOT_APPROVED,
                    List.of(), "");
            try (var publication = Publication.into(folder(week, 1))) {
                write(tx, order, tieOut, publication);
                publication.publish();
            }
            return null;
        });
    }

    CostReport write(Books.Transaction tx, ReportOrder order, TieOut tieOut,
            Publication publication) throws IOException {
        return write(tx, order, tieOut, publication, run);
    }

    /** Writes all documents of an order; answers the report they were made from. */
    static CostReport write(Books.Transaction tx, ReportOrder order, TieOut tieOut,
            Publication publication, Run run) throws IOException {
        var findings = new Checks(tx.jdbc()).of(order.production(), order.weekEnding());
        var standing = findings.stream()
                .filter(each -> each.state() != Finding.State.CLEARED).toList();
        var report = new ReportAssembly(tx.jdbc()).of(order, standing, tieOut);
        new Documents(tx.connection(), order).write(report,
                new Documents.Printing(run.program(), findings, run.clockBlock(), run.with()),
                publication);
        return report;
    }

    /**
     * A week that is issued gets no further document.
     *
     * @throws Session.Refused when this run was asked for one that was not issued with it
     */
    void requireIssued(LocalDate week, int version) {
        var issued = new IssuedReports(JdbcClient.create(books.database()))
                .documents(books.production(), week, version);
        run.with().stream().map(OnRequest::document).filter(each -> !issued.containsKey(each))
                .findFirst().ifPresent(each -> {
                    throw new Session.Refused(("--with: the week ending %s was issued without %s,"
                            + " and is never written again.%nAsk for it with the next week, with"
                            + " a draft (nightly --with), or with a correction.")
                            .formatted(week, each));
                });
    }

    /** Puts issued documents into their folders again where a crash kept them from it. */
    void repairIssued() throws Exception {
        books.write(tx -> {
            var issued = new IssuedReports(tx.jdbc());
            for (var each : issued.all(books.production())) {
                if (isIncomplete(issued, each)) {
                    publish(issued, each);
                }
            }
            return null;
        });
    }

    private boolean isIncomplete(IssuedReports issued, IssuedReports.Statement statement)
            throws IOException {
        var run = folder(statement.weekEnding(), statement.version()).resolve("run.json");
        try {
            return !Files.exists(run) || !Files.readString(run).contains("\"issued\"");
        } catch (IOException e) {
            throw DiskFault.at(run, e);
        }
    }

    /** Writes the bytes as they were issued. */
    void publish(IssuedReports issued, IssuedReports.Statement statement) throws IOException {
        try (var publication = Publication.into(
                folder(statement.weekEnding(), statement.version()))) {
            for (var name : issued.documents(statement.production(), statement.weekEnding(),
                    statement.version()).keySet()) {
                publication.write(name, out -> issued.write(statement.production(),
                        statement.weekEnding(), statement.version(), name, out));
            }
            publication.publish();
        }
    }
}
