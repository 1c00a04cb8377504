package film.topsheet.intake;

import film.topsheet.TestDatabase;
import film.topsheet.budget.BudgetFeeds;
import film.topsheet.forecast.*;
import film.topsheet.ledger.*;
import film.topsheet.locations.LocationFeeds;
import film.topsheet.payroll.PayrollFeeds;
import film.topsheet.slate.*;
import film.topsheet.vendors.VendorFeeds;
import java.nio.file.*;
import java.time.*;
import java.util.*;
import java.util.stream.*;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class Smoke {
    @Test
    void smoke() throws Exception {
        var feeds = List.of(BudgetFeeds.CHART, BudgetFeeds.BUDGET, BudgetFeeds.CHANGES, BudgetFeeds.RATES, VendorFeeds.ORDERS, VendorFeeds.ACCRUALS, EstimateFeed.ESTIMATES, VendorFeeds.INVOICES, VendorFeeds.PETTY_CASH, PayrollFeeds.PAYROLL, LocationFeeds.LOCATIONS, JournalFeed.JOURNALS);
        var names = feeds.stream().map(Feed::name).collect(Collectors.toSet());
        var slate = Slate.read(Path.of(System.getProperty("slate")), new Vocabulary(names, Set.of(), Map.of()));
        System.out.println(slate.refused() + " " + slate.problems());
        var db = TestDatabase.fresh();
        var jdbc = JdbcClient.create(db);
        for (var s : slate.productions()) {
            var id = new Productions(jdbc).enter(new Productions.Identity(s.code(), s.title(), s.currency(), s.calendar().weeks().ending().name(), s.calendar().timeZone().toString()));
            var asOf = LocalDate.parse(System.getProperty("asof", "2026-09-26"));
            var fence = new Runs(jdbc).begin(id, UUID.randomUUID(), "nightly", asOf, Instant.EPOCH);
            var intake = new Intake(id, fence, s, asOf, Duration.ZERO, null, null);
            var tasks = new Stock(db, feeds, InstantSource.system()).take(intake, System.out::println);
            var loader = new Loader(db);
            var judged = false;
            for (var t : tasks) {
                if (t.feed().isLedger() && !judged) { System.out.println("again " + loader.judgeAgain(intake, feeds)); judged = true; }
                var t0 = System.nanoTime();
                System.out.println(t.path() + " " + loader.load(intake, t) + " " + (System.nanoTime() - t0) / 1000000 + " ms");
            }
            var lines = new Forecaster(jdbc).forecast(id, s, s.calendar().weeks().lastEndedOn(asOf));
            System.out.println(lines.size() + " " + lines.stream().map(CostLine::figures).reduce(Figures::plus).orElse(null));
            jdbc.sql("select path, problem, line from export_file where state <> 'loaded'").query().listOfRows().forEach(System.out::println);
            jdbc.sql("select feed, file_line, column_name, value, problem from held_row").query().listOfRows().forEach(System.out::println);
        }
    }
}
