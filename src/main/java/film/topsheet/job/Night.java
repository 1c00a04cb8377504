package film.topsheet.job;

import film.topsheet.checks.Asking;
import film.topsheet.checks.Checks;
import film.topsheet.checks.Finding;
import film.topsheet.checks.Severity;
import film.topsheet.checks.TieOut;
import film.topsheet.checks.TieOuts;
import film.topsheet.financing.CashFlows;
import film.topsheet.financing.Drawdowns;
import film.topsheet.forecast.EnteredLate;
import film.topsheet.forecast.Forecaster;
import film.topsheet.intake.ExportTask;
import film.topsheet.intake.Intake;
import film.topsheet.intake.Loader;
import film.topsheet.intake.News;
import film.topsheet.intake.Stock;
import film.topsheet.ledger.IssuedWeeks;
import film.topsheet.ledger.Runs;
import film.topsheet.slate.ProductionSettings;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One production's night: what its steps do, and what they leave for the next. */
final class Night {

    /** A step that loads many files hands the word back to Batch about once a second. */
    private static final long PORTION_MILLIS = 1_000;

    private static final long MANY_ROWS = 20_000;

    private final Books books;
    private final ProductionSettings settings;
    private final Intake intake;
    private final Publisher publisher;
    private final Loader loader;
    private final Progress progress;
    private final InstantSource clock;
    private final Deque<ExportTask> tasks = new ArrayDeque<>();
    private final Map<LocalDate, TieOut> proofs = new HashMap<>();
    private final List<Outcome.Export> exports = new ArrayList<>();
    private List<LocalDate> weeks = List.of();
    private boolean judgedAgain;
    private int files;
    private long rows;
    private long rejected;

    Night(Books books, Intake intake, Path out, Progress progress, InstantSource clock,
            Publisher.Run run) {
        this.books = books;
        this.settings = intake.settings();
        this.intake = intake;
        this.progress = progress;
        this.clock = clock;
        this.publisher = new Publisher(books, settings, out, run);
        this.loader = new Loader(books.database());
    }

    void takeStock() throws Exception {
        tasks.addAll(new Stock(books.database(), Feeds.ALL, clock)
                .take(intake, says -> progress.begins(settings.code(), says)));
        progress.expect(tasks.stream().mapToLong(ExportTask::size).sum());
    }

    /** A dry run: all the steps but those that write documents, without Batch to remember them. */
    Outcome rehearse() throws Exception {
        takeStock();
        for (var more = true; more;) {
            more = loadNext();
        }
        forecast();
        prove();
        ask();
        return end(false);
    }

    /** Reference feeds come first; then what waited for them is judged again; then the ledger. */
    boolean loadNext() throws Exception {
        var began = clock.millis();
        while (!tasks.isEmpty() && clock.millis() - began < PORTION_MILLIS) {
            if (tasks.peek().feed().isLedger()) {
                judgeAgain();
            }
            var task = tasks.poll();
            progress.begins(settings.code(), "loading " + task.path());
            var loaded = loader.load(intake, task);
            if (loaded.isAgain()) {
                progress.begins(settings.code(), "read %s again, for the profile %s has changed"
                        .formatted(task.path(), task.profile()));
            }
            exports.add(new Outcome.Export(task.path(), task.feed().name(), loaded.rows(),
                    loaded.loaded(), loaded.held(), loaded.headings(),
                    loaded.refused().orElse("")));
            if (loaded.rows() > 0) {
                files++;
            }
            rows += loaded.rows();
            rejected += loaded.held();
            progress.done(task.size());
        }
        if (tasks.isEmpty()) {
            judgeAgain();
            learnFromLargeLoads();
        }
        return !tasks.isEmpty();
    }

    /** The checks' plans must not be made from what the ledger was before. */
    private void learnFromLargeLoads() throws Exception {
        if (rows > MANY_ROWS) {
            try (var connection = books.database().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("analyze posting");
            }
        }
    }

    private void judgeAgain() throws Exception {
        if (!judgedAgain) {
            judgedAgain = true;
            loader.judgeAgain(intake, Feeds.ALL);
        }
    }

    /** The last week that ended, until it is issued, and the week the night stands in. */
    void chooseWeeks() {
        var issued = new IssuedWeeks(JdbcClient.create(books.database())).last(books.production());
        var calendar = settings.calendar().weeks();
        var both = new TreeSet<LocalDate>();
        both.add(calendar.lastEndedOn(intake.asOf()));
        both.add(calendar.endingOf(intake.asOf()));
        weeks = both.stream().filter(each -> issued.isEmpty() || each.isAfter(issued.get()))
                .toList();
    }

    void forecast() throws Exception {
        books.write(tx -> {
            new Auditor(tx, books.production(), settings, intake.asOf(), clock.instant())
                    .catchUp();
            new EnteredLate(tx.jdbc())
                    .countFromFirstOpen(books.production(), settings.calendar().weeks());
            return null;
        });
        chooseWeeks();
        for (var week : weeks) {
            books.write(tx -> {
                new Forecaster(tx.jdbc()).forecast(books.production(), settings, week);
                new Drawdowns(tx.jdbc()).keep(books.production(), settings.cash(), week);
                return new CashFlows(tx.jdbc()).reckon(books.production(), settings, week);
            });
        }
    }

    void prove() throws Exception {
        for (var week : weeks) {
            proofs.put(week, books.write(tx -> new TieOuts(tx.jdbc())
                    .prove(books.production(), week, CheckTerms.of(settings).accountKey())));
        }
    }

    void ask() throws Exception {
        for (var week : weeks) {
            books.write(tx -> new Checks(tx.jdbc()).ask(new Asking(
                    books.production(), week, intake.asOf(),
                    new IssuedWeeks(tx.jdbc()).before(books.production(), week)
                            .map(IssuedWeeks.Issued::weekEnding).orElse(null),
                    week.equals(weeks.get(weeks.size() - 1)), CheckTerms.of(settings))));
        }
    }

    void print() throws Exception {
        publisher.repairIssued();
        for (var week : weeks) {
            publisher.draft(week, intake.asOf(), proofs.get(week));
        }
    }

    /**
     * Ends the run, and says whether somebody must look at something that no run has reported yet.
     * What is reported is marked so with the run's end or not at all: a night that fails before
     * it leaves the news to the next one.
     *
     * @param mails somebody must look at a mail
     */
    Outcome end(boolean mails) throws Exception {
        return books.write(tx -> {
            var checks = new Checks(tx.jdbc());
            var urgent = checks.unannounced(books.production(),
                    EnumSet.of(Severity.BLOCKING, Severity.HIGH));
            var news = new News(tx.jdbc()).announce(books.production());
            checks.announce(books.production());
            var exit = urgent.isEmpty() && !news && !mails ? Exit.DONE : Exit.ATTENTION;
            new Runs(tx.jdbc()).end(
                    books.production(), books.fence(), exit.result(), clock.instant());
            return new Outcome(settings.code(), exit, files, rows, rejected, open(checks),
                    Tied.of(proofs.values().stream().allMatch(TieOut::ties)), "", exports,
                    Optional.empty(), outside(tx.jdbc()));
        });
    }

    /** What lies in the exports folder and is in no books; nobody should have to open a report. */
    private List<String> outside(JdbcClient jdbc) {
        return jdbc.sql("""
                        select path, state, problem from export_file
                        where production = ? and state in ('held', 'unclaimed') order by path""")
                .param(books.production())
                .query((row, at) -> "%s%s: it %s.".formatted(row.getString("path"),
                        row.getString("state").equals("held") ? " is held whole" : " is not loaded",
                        row.getString("problem").replaceFirst("[.]$", "")))
                .list();
    }

    private int open(Checks checks) {
        return weeks.isEmpty() ? 0
                : (int) checks.of(books.production(), weeks.get(weeks.size() - 1)).stream()
                        .filter(each -> each.state() == Finding.State.OPEN).count();
    }
}
