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

    /** {@code pay_posting}: payroll in the ledger, read once. */
    private void readPay(int production, LocalDate weekEnding) {
        create("""
                pay_posting (document text collate "C", load int, file_line bigint,
                    account text collate "C", currency text, rate numeric, amount_minor bigint,
                    base_minor bigint, payroll text, supplements text, week_ending date, day date,
                    employee_id text, employee text, engagement text, plan text, occupation text,
                    component text, hours numeric, pay_hours numeric, unit_rate numeric,
                    rate_unit text)""");
        jdbc.sql(Query.of(Givens.class, "pay-postings"))
                .param("production", production).param("now", weekEnding).update();
        jdbc.sql("analyze pay_posting").update();
    }

    /** {@code bill_posting}, {@code vendor_name}: what vendors ask for, read once. */
    private void readBills(int production, LocalDate weekEnding) {
        create("""
                bill_posting (feed feed, document text collate "C", document_line text collate "C",
                    load int, file_line bigint, account text collate "C", posting_date date,
                    week date, currency text, amount_minor bigint, base_minor bigint,
                    vendor_id text, vendor text, invoice_no text, invoice_date date, paid_on date,
                    receipt_date date, work_date date, po_number text collate "C",
                    po_line text collate "C", service_from date, tax_form boolean)""");
        jdbc.sql(Query.of(Givens.class, "bill-postings"))
                .param("production", production).param("now", weekEnding).update();
        jdbc.sql("analyze bill_posting").update();
        create("vendor_name (vendor text primary key, name text not null)");
        jdbc.sql(Query.of(Givens.class, "vendor-names"))
                .param("production", production).update();
        jdbc.sql("analyze vendor_name").update();
    }

    /**
     * {@code pay_week}: what a person was paid in a week and an occupation, and the deal memo in
     * force. Four checks read it, and one look at the ledger is enough for all.
     */
    private void sumPay(int production, LocalDate weekEnding) {
        create("""
                pay_week (employee_id text collate "C", week_ending date, occupation text,
                    employee text, called text, gross_minor bigint, overtime_minor bigint,
                    rental_minor bigint, pay_account text, rental_account text,
                    pay_place bigint[], rental_place bigint[], memo_no text collate "C")""");
        jdbc.sql(Query.of(Givens.class, "pay-weeks"))
                .param("production", production).param("now", weekEnding).update();
        jdbc.sql("analyze pay_week").update();
    }

    /** {@code deal_owed}: what each signed memo still promises; reads {@code pay_week}. */
    private void oweOnDeals(int production, LocalDate weekEnding) {
        create("""
                deal_owed (memo_no text collate "C", account text collate "C",
                    base_minor bigint, load int, file_line bigint)""");
        jdbc.sql(Query.of(Givens.class, "deals-owed"))
                .param("production", production).param("now", weekEnding).update();
    }

    /** {@code deal_owed} and what it takes, for a document that no judging goes before. */
    void layDeals(int production, LocalDate weekEnding) {
        nameAccounts(production, weekEnding, UnaryOperator.identity());
        readPay(production, weekEnding);
        sumPay(production, weekEnding);
        oweOnDeals(production, weekEnding);
    }

    /** {@code ranked_estimate}: what was estimated, newest first, and which of it is in force. */
    private void rankEstimates(int production, LocalDate weekEnding) {
        create("""
                ranked_estimate (account text collate "C", episode text collate "C",
                    efc_minor bigint, method text, week date, load int, file_line bigint, age int,
                    is_in_force boolean, part text collate "C")""");
        jdbc.sql(Query.of(Givens.class, "ranked-estimates"))
                .param("production", production).param("now", weekEnding).update();
    }

    void lay(Asking asking) {
        nameAccounts(asking.production(), asking.weekEnding(), asking.terms().accountKey());
        readPay(asking.production(), asking.weekEnding());
        readBills(asking.production(), asking.weekEnding());
        sumPay(asking.production(), asking.weekEnding());
        oweOnDeals(asking.production(), asking.weekEnding());
        rankEstimates(asking.production(), asking.weekEnding());
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

    private void create(String table) {
        jdbc.sql("drop table if exists pg_temp." + table.substring(0, table.indexOf(' '))).update();
        jdbc.sql("create temporary table " + table + " on commit drop").update();
    }

    private void insert(String table, Object... values) {
        var marks = "?" + ", ?".repeat(values.length - 1);
        jdbc.sql("insert into %s values (%s)".formatted(table, marks)).params(values).update();
    }
}
