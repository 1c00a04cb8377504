package film.topsheet.checks;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import film.topsheet.TestDatabase;
import film.topsheet.checks.Terms.ExpectedExport;
import film.topsheet.checks.Terms.Phase;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The books of one invented production, written as tables, and what the checks say of them. The
 * report is for the week ending Saturday 5 September 2026; the shoot runs from 3 August to 26
 * September.
 */
final class Books {

    private static final AtomicInteger PRODUCTIONS = new AtomicInteger();
    private static final JsonMapper JSON = new JsonMapper();
    private static TransactionTemplate transactions;
    private static JdbcClient jdbc;

    private final int production = PRODUCTIONS.incrementAndGet();
    private final Currency currency;
    private final Set<String> off = new HashSet<>();
    private final Map<String, Map<String, BigDecimal>> numbers = new HashMap<>();
    private final Map<String, Map<String, List<String>>> lists = new HashMap<>();
    private final Map<String, Map<String, Map<String, String>>> tables = new HashMap<>();
    private final Map<String, BigDecimal> budgetRates = new HashMap<>();
    private final List<ExpectedExport> expected = new ArrayList<>();
    private UnaryOperator<String> accountKey = UnaryOperator.identity();
    private LocalDate now = LocalDate.of(2026, 9, 5);
    private LocalDate asOf = now;
    private LocalDate previous;
    private boolean isNewest = true;
    private int loads;

    Books() {
        this("USD");
    }

    Books(String currency) {
        this.currency = Currency.getInstance(currency);
        connect();
        jdbc.sql("""
                insert into production (production, code, title, currency, digits, week_ending,
                                        time_zone)
                values (?, ?, 'Night Ferry', ?, ?, 'SATURDAY', 'UTC')""").params(production,
                "P" + production, currency, this.currency.getDefaultFractionDigits()).update();
    }

    private static synchronized void connect() {
        if (jdbc == null) {
            PGSimpleDataSource database = TestDatabase.fresh();
            var connection = new SingleConnectionDataSource();
            connection.setUrl(database.getUrl());
            connection.setUsername(database.getUser());
            connection.setPassword(database.getPassword());
            connection.setSuppressClose(true);
            jdbc = JdbcClient.create(connection);
            transactions = new TransactionTemplate(
                    new DataSourceTransactionManager(connection));
        }
    }

    static JdbcClient jdbc() {
        return jdbc;
    }

    int production() {
        return production;
    }

    LocalDate now() {
        return now;
    }

    /** Rows of a feed, all of one file, or of any other table by its name. */
    Books given(String kind, String table) {
        var rows = new BookRows(currency, now);
        var load = BookRows.isLoaded(kind) ? load(kind) : 0;
        var line = 1;
        for (var given : TextTable.rows(table)) {
            var row = rows.complete(kind, given);
            line++;
            if (BookRows.isLoaded(kind)) {
                row.putIfAbsent("load", Integer.toString(load));
                row.putIfAbsent("file_line", Integer.toString(line));
            }
            insert(BookRows.table(kind), row);
        }
        if (BookRows.isLedger(kind)) {
            addUp();
        }
        return this;
    }

    /** A file of the feed that came on the as-of date, with nothing in it yet. */
    int load(String feed) {
        loads++;
        insert("load", Map.of("load", Integer.toString(loads), "feed", feed, "kind", "file",
                "path", "exports/%s-%d.csv".formatted(feed, loads), "sha256", "x",
                "size_bytes", "1", "profile", "canonical", "mode", "incremental",
                "series", "0", "as_of", asOf.toString()));
        return loads;
    }

    private void insert(String table, Map<String, String> row) {
        var all = new HashMap<>(row);
        all.put("production", Integer.toString(production));
        jdbc.sql("""
                insert into %1$s
                select * from jsonb_populate_record(null::%1$s, cast(? as jsonb))"""
                .formatted(table)).param(JSON.writeValueAsString(all)).update();
    }

    private void addUp() {
        jdbc.sql("delete from account_week where production = ?").param(production).update();
        jdbc.sql("""
                insert into account_week
                select production, account, coalesce(episode, ''), week, sum(base_minor),
                       count(*) filter (where prior_period), count(*), min(posting_date)
                from posting where production = ?
                group by 1, 2, 3, 4""").param(production).update();
    }

    Books weekEnding(String date) {
        now = LocalDate.parse(date);
        asOf = now;
        return this;
    }

    Books asOf(String date) {
        asOf = LocalDate.parse(date);
        return this;
    }

    Books lastIssued(String date) {
        previous = LocalDate.parse(date);
        return this;
    }

    Books notTheNewest() {
        isNewest = false;
        return this;
    }

    Books newest() {
        isNewest = true;
        return this;
    }

    Books off(String check) {
        off.add(check);
        return this;
    }

    Books set(String check, String setting, String value) {
        numbers.computeIfAbsent(check, each -> new HashMap<>())
                .put(setting, new BigDecimal(value));
        return this;
    }

    Books list(String check, String setting, String... values) {
        lists.computeIfAbsent(check, each -> new HashMap<>()).put(setting, List.of(values));
        return this;
    }

    Books table(String check, String setting, Map<String, String> texts) {
        tables.computeIfAbsent(check, each -> new HashMap<>()).put(setting, texts);
        return this;
    }

    Books budgetRate(String code, String rate) {
        budgetRates.put(code, new BigDecimal(rate));
        return this;
    }

    Books separatorsIgnored() {
        accountKey = account -> account.replaceAll("[-.]", "");
        return this;
    }

    Books expects(String pattern, DayOfWeek weekday, String begin) {
        expected.add(new ExpectedExport(pattern, weekday, path -> path.startsWith(begin)));
        return this;
    }

    Terms terms() {
        return terms(off);
    }

    private Terms terms(Set<String> notAsked) {
        var phases = List.of(
                new Phase("prep", LocalDate.of(2026, 6, 22), LocalDate.of(2026, 8, 1)),
                new Phase("shoot", LocalDate.of(2026, 8, 3), LocalDate.of(2026, 9, 26)),
                new Phase("post", LocalDate.of(2026, 9, 28), LocalDate.of(2027, 2, 27)));
        return new Terms(notAsked, numbers, lists, tables, phases, LocalDate.of(2025, 6, 1),
                budgetRates, accountKey, expected);
    }

    /** Proves the week, as a night does before it asks. */
    TieOut prove() {
        return transactions.execute(
                status -> new TieOuts(jdbc).prove(production, now, accountKey));
    }

    /** Asks every check that is not off. */
    Asked askAll() {
        return ask(terms());
    }

    private Asked ask(Terms terms) {
        return transactions.execute(status -> new Checks(jdbc)
                .ask(new Asking(production, now, asOf, previous, isNewest, terms)));
    }

    /** Asks one check, and those it reads, and writes down what it found. */
    String ask(String id) {
        var checks = new Checks(jdbc);
        var others = checks.catalogue().stream().map(CheckDefinition::id).collect(toSet());
        var wanted = checks.catalogue().stream()
                .filter(each -> each.id().equals(id)).findFirst().orElseThrow();
        others.remove(id);
        others.removeAll(wanted.after());
        others.addAll(off);
        ask(terms(others));
        return checks.of(production, now).stream()
                .filter(each -> each.check().equals(id))
                .map(FindingText::of)
                .collect(joining());
    }
}
