package film.topsheet.financing;

import static java.util.stream.Collectors.joining;

import film.topsheet.TestDatabase;
import film.topsheet.ledger.Productions;
import film.topsheet.slate.ProductionSettings;
import film.topsheet.slate.Slate;
import film.topsheet.slate.Vocabulary;
import film.topsheet.sql.Query;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * The books of one invented production in a database of its own, row by row, and what its cash is.
 * This week ends on Saturday 5 September 2026; amounts are written in whole units and hundredths.
 */
final class CashLedger {

    static final LocalDate NOW = LocalDate.of(2026, 9, 5);
    private static final JsonMapper JSON = new JsonMapper();
    private static final String SETTINGS = """
            production: NF
            title: Night Ferry
            currency: USD
            locked-on: 2026-06-01
            phases:
              shoot: {from: 2026-08-03, to: 2026-09-26}
            """;

    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh());
    private final ProductionSettings settings;
    private int lines;

    /** @param folder for the settings, to which more may be added */
    CashLedger(Path folder, String more) throws IOException {
        Files.createDirectories(folder.resolve("film"));
        Files.writeString(folder.resolve("film/production.yaml"), SETTINGS + more);
        settings = Slate.read(folder, new Vocabulary(Set.of(), Map.of())).productions().get(0);
        new Productions(jdbc).enter(new Productions.Identity(
                "NF", "Night Ferry", settings.currency(), "SATURDAY", "UTC", "/slate/nf"));
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    ProductionSettings settings() {
        return settings;
    }

    CashLedger account(String code, String more) {
        return insert("chart_account_version", ("account %s name A category 1 kind cost"
                + " section PRODUCTION phase shoot locked_item false bonded true qualifies false"
                + " load 1 ").formatted(code) + more);
    }

    /** Of the period that holds its date, unless another week is named. */
    CashLedger posting(String feed, String document, String account, String date, String amount,
            String more) {
        var week = settings.calendar().weeks().endingOf(LocalDate.parse(date));
        return insert("posting", ("feed %s document %s document_line 1 seq 1 load 1 account %s"
                + " posting_date %s week %s currency USD amount %s base %s series 0"
                + " prior_period false ").formatted(
                        feed, document, account, date, week, amount, amount) + more);
    }

    /** A version of a reference row, as {@code column value column value}. */
    CashLedger row(String table, String columns) {
        return insert(table + "_version", "load 1 currency USD gone false " + columns);
    }

    CashLedger insert(String table, String columns) {
        var row = new HashMap<String, String>();
        row.put("production", "1");
        row.put("file_line", Integer.toString(++lines));
        row.put("row_hash", "00000000-0000-0000-0000-000000000000");
        var words = columns.strip().split("\\s+");
        for (var at = 0; at < words.length; at += 2) {
            switch (words[at]) {
                case "amount", "base", "tax_recoverable", "balance", "efc", "etc",
                        "to_date" ->
                        row.put(words[at] + "_minor", new BigDecimal(words[at + 1])
                                .movePointRight(2).toBigIntegerExact().toString());
                default -> row.put(words[at], words[at + 1].equals("-") ? null
                        : words[at + 1].equals("_") ? "" : words[at + 1]);
            }
        }
        jdbc.sql("""
                insert into %1$s
                select * from jsonb_populate_record(null::%1$s, cast(? as jsonb))"""
                .formatted(table)).param(JSON.writeValueAsString(row)).update();
        return this;
    }

    CashLedger forecast(String account, String toDate, String efc) {
        return insert("cost_line", ("week_ending %s account %s episode _ name A category 1"
                + " category_name C section PRODUCTION method hold this_period_minor 0 to_date %s"
                + " orders_minor 0 accruals_minor 0 etc %s efc %s locked_minor 0"
                + " changes_minor 0 previous_efc_minor 0 in_chart true locked_item false"
                + " unbudgeted false exceeded false prior_period false credit_expected false")
                .formatted(NOW, account, toDate, new BigDecimal(efc).subtract(
                        new BigDecimal(toDate)).toPlainString(), efc));
    }

    /** Day, section, cost, held, tax, one line each. */
    String paid() {
        return jdbc.sql(Query.of(CashQuery.class, "paid-days"))
                .param("production", 1).param("now", NOW).param("currency", "USD")
                .param("payroll", settings.cash().payrollLagWeeks())
                .param("vendor", settings.cash().vendorLagWeeks())
                .query((row, at) -> "%s %s %s %s %s%n".formatted(row.getString("day").substring(5),
                        row.getString("section"), amount(row.getLong("cost_minor")),
                        amount(row.getLong("held_minor")), amount(row.getLong("tax_minor"))))
                .list().stream().collect(joining());
    }

    CashFlow reckon() {
        new Drawdowns(jdbc).keep(1, settings.cash(), NOW);
        return new CashFlows(jdbc).reckon(1, settings, NOW);
    }

    static String amount(long minor) {
        return BigDecimal.valueOf(minor, 2).toPlainString().replace(".00", "");
    }
}
