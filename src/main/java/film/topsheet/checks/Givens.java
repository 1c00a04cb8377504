package film.topsheet.checks;

import film.topsheet.sql.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Puts what only the settings know, and what several checks read, where queries can join it:
 * temporary tables that live as long as the caller's transaction.
 */
final class Givens {

    private final JdbcClient jdbc;

    Givens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * {@code named_account}: every account that a row names, and the chart's account it means;
     * outside the chart, the nearest one.
     *
     * @param key equal for two spellings of one account
     */
    void nameAccounts(int production, LocalDate weekEnding, UnaryOperator<String> key) {
        var names = jdbc.sql(Query.of(Givens.class, "account-spellings"))
                .param("production", production)
                .param("now", weekEnding)
                .query(String.class).list();
        create("""
                spelling (account text collate "C" primary key,
                    key text collate "C" not null)""");
        jdbc.sql("insert into spelling select * from unnest(:names, :keys)")
                .param("names", names.toArray(String[]::new))
                .param("keys", names.stream().map(key).toArray(String[]::new))
                .update();
        create("""
                named_account (account text collate "C" primary key,
                    chart_account text collate "C", kind text, section text, phase text,
                    asked boolean not null, nearest text collate "C")""");
        jdbc.sql(Query.of(Givens.class, "named-accounts")).param("production", production).update();
        nameNearest(production);
        jdbc.sql("analyze named_account").update();
    }

    /** For each account outside the chart the one that somebody probably meant, if one is near. */
    private void nameNearest(int production) {
        var outside = jdbc.sql("select account from named_account where chart_account is null")
                .query(String.class).list();
        if (outside.isEmpty()) {
            return;
        }
        var nearest = new NearestAccount(jdbc.sql(
                        "select account from chart_account where production = :production")
                .param("production", production).query(String.class).list());
        jdbc.sql("""
                update named_account n set nearest = k.nearest
                from unnest(:accounts, :nearest) as k (account, nearest)
                where n.account = k.account""")
                .param("accounts", outside.toArray(String[]::new))
                .param("nearest", outside.stream()
                        .map(each -> nearest.to(each).orElse(null)).toArray(String[]::new))
                .update();
    }

    /**
     * {@code pay_row}: payroll in the ledger, read once; {@code pay_posting}: what of it checks ask
     * about by themselves.
     */
    private void readPay(int production, LocalDate weekEnding) {
        layRows("pay_row", "pay-rows", production, weekEnding);
        jdbc.sql("analyze pay_row").update();
        jdbc.sql("""
                create temporary view pay_posting as select * from pay_row where is_asked""")
                .update();
    }

    /**
     * {@code bill_row}: what vendors ask for, likewise, with {@code bill_posting}; {@code
     * live_row}: all that stands in the ledger; {@code vendor_name}.
     */
    private void readBills(int production, LocalDate weekEnding) {
        layRows("bill_row", "bill-rows", production, weekEnding);
        jdbc.sql("analyze bill_row").update();
        jdbc.sql("""
                create temporary view bill_posting as select * from bill_row where is_asked""")
                .update();
        jdbc.sql("""
                create temporary view live_row as
                select 'payroll'::feed as feed, document, load, file_line, account, posting_date,
                       week, episode, location, currency, rate, amount_minor, base_minor
                from pay_row
                union all
                select feed, document, load, file_line, account, posting_date, week, episode,
                       location, currency, rate, amount_minor, base_minor
                from bill_row""").update();
        lay("vendor_name", "vendor-names", production, weekEnding);
        jdbc.sql("analyze vendor_name").update();
    }

    /** {@code order_line}: the purchase orders as they stand. */
    private void readOrders(int production, LocalDate weekEnding) {
        lay("order_line", "order-lines", production, weekEnding);
        jdbc.sql("analyze order_line").update();
    }

    /**
     * {@code pay_week}: what a person was paid in a week and an occupation, and the deal memo in
     * force. Four checks read it, and one look at the ledger is enough for all.
     */
    private void sumPay(int production, LocalDate weekEnding) {
        lay("pay_week", "pay-weeks", production, weekEnding);
        jdbc.sql("analyze pay_week").update();
    }

    /** {@code deal_owed} and what it takes, for a document that no judging goes before. */
    void layDeals(int production, LocalDate weekEnding) {
        nameAccounts(production, weekEnding, UnaryOperator.identity());
        readPay(production, weekEnding);
        sumPay(production, weekEnding);
        lay("deal_owed", "deals-owed", production, weekEnding);
    }

    void lay(Asking asking) {
        nameAccounts(asking.production(), asking.weekEnding(), asking.terms().accountKey());
        var production = asking.production();
        readPay(production, asking.weekEnding());
        readOrders(production, asking.weekEnding());
        readBills(production, asking.weekEnding());
        lay("pay_document", "pay-documents", production, asking.weekEnding());
        lay("rate_change", "rate-changes", production, asking.weekEnding());
        lay("pay_sum", "pay-sums", production, asking.weekEnding());
        sumPay(production, asking.weekEnding());
        lay("deal_owed", "deals-owed", production, asking.weekEnding());
        lay("ranked_estimate", "ranked-estimates", production, asking.weekEnding());
        create("phase (name text primary key, from_day date not null, to_day date not null)");
        for (var phase : asking.terms().phases()) {
            insert("phase", phase.name(), phase.from(), phase.to());
        }
        create("budget_rate (currency text collate \"C\" primary key, rate numeric not null)");
        asking.terms().budgetRates().forEach((currency, rate) ->
                insert("budget_rate", currency, rate));
        rates(asking);
        expectExports(asking);
    }

    /** {@code current_rate}: the newest one of a currency by now, else that of the budget. */
    private void rates(Asking asking) {
        create("current_rate (currency text collate \"C\" primary key, rate numeric not null)");
        jdbc.sql("""
                insert into current_rate
                select distinct on (currency) currency, rate
                from (select currency, rate, date from exchange_rate
                      where production = :production and date <= :now
                      union all select currency, rate, null from budget_rate) r
                order by currency, date desc nulls last""")
                .param("production", asking.production()).param("now", asking.weekEnding())
                .update();
    }

    private void expectExports(Asking asking) {
        create("expected_export (pattern text, weekday int not null, newest date)");
        if (asking.terms().expected().isEmpty()) {
            return;
        }
        record Came(String path, LocalDate newest) {}
        List<Came> loads = jdbc.sql("""
                select path, max(as_of) as newest from active_load
                where production = :production and kind = 'file'
                group by path""")
                .param("production", asking.production())
                .query(Came.class).list();
        for (var rule : asking.terms().expected()) {
            var newest = loads.stream()
                    .filter(each -> rule.claims().test(each.path()))
                    .map(Came::newest)
                    .max(LocalDate::compareTo);
            jdbc.sql("insert into expected_export values (?, ?, cast(? as date))")
                    .params(rule.pattern(), rule.weekday().getValue(),
                            newest.map(LocalDate::toString).orElse(null))
                    .update();
        }
    }

    /** Rows of the ledger, by whatever processes the server has; the query makes the table. */
    private void layRows(String table, String query, int production, LocalDate weekEnding) {
        drop(table);
        var unasked = jdbc.sql("select account from named_account where not asked")
                .query(String.class).list();
        jdbc.sql(Query.of(Givens.class, query))
                .param("production", production).param("now", weekEnding)
                .param("unasked", unasked.toArray(String[]::new)).update();
    }

    /** A table that a query makes; views of the one before it go with that. */
    private void lay(String table, String query, int production, LocalDate weekEnding) {
        drop(table);
        jdbc.sql(Query.of(Givens.class, query))
                .param("production", production).param("now", weekEnding).update();
    }

    private void drop(String table) {
        jdbc.sql("drop table if exists pg_temp." + table + " cascade").update();
    }

    private void create(String table) {
        drop(table.substring(0, table.indexOf(' ')));
        jdbc.sql("create temporary table " + table + " on commit drop").update();
    }

    private void insert(String table, Object... values) {
        var marks = "?" + ", ?".repeat(values.length - 1);
        jdbc.sql("insert into %s values (%s)".formatted(table, marks)).params(values).update();
    }
}
