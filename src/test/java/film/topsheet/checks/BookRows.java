package film.topsheet.checks;

import film.topsheet.money.Money;
import film.topsheet.money.Rounding;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Fills a row of a test's table with what every row of its kind has. */
final class BookRows {

    private static final Set<String> LEDGER =
            Set.of("payroll", "invoices", "locations", "petty-cash", "journals");
    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("chart", "chart_account_version"),
            Map.entry("budget", "budget_line_version"),
            Map.entry("changes", "change_line_version"),
            Map.entry("purchase-orders", "purchase_order_line_version"),
            Map.entry("accruals", "accrual_version"),
            Map.entry("estimates", "estimate_version"),
            Map.entry("exchange-rates", "exchange_rate_version"),
            Map.entry("schedule", "schedule_day_version"),
            Map.entry("location-agreements", "location_agreement_version"),
            Map.entry("permits", "permit_version"),
            Map.entry("deal-memos", "deal_memo_version"),
            Map.entry("deal-instalments", "deal_instalment_version"),
            Map.entry("rate-table", "plan_rate_version"),
            Map.entry("trial-balance", "trial_balance_version"),
            Map.entry("bank", "bank_line_version"),
            Map.entry("float-counts", "float_count_version"),
            Map.entry("vendors", "vendor_version"),
            Map.entry("bids", "bid_version"),
            Map.entry("variances", "variance_version"),
            Map.entry("claims", "claim_version"),
            Map.entry("deliverables", "deliverable_version"),
            Map.entry("funding", "funding_version"),
            Map.entry("contributions", "contribution_version"));
    private static final Map<String, Map<String, String>> USUAL = Map.ofEntries(
            Map.entry("chart", Map.of("section", "PRODUCTION", "kind", "cost", "phase", "shoot",
                    "locked_item", "false", "bonded", "true", "qualifies", "false")),
            Map.entry("budget", Map.of("line", "1", "episode", "", "amount", "0")),
            Map.entry("changes", Map.of("line", "1", "date", "2026-08-20", "reason", "more rain",
                    "episode", "", "to_account", "3600", "amount", "0")),
            Map.entry("purchase-orders", Map.of("line", "1", "date", "2026-08-10",
                    "vendor", "Harbor Rentals", "account", "3600", "status", "approved",
                    "episode", "")),
            Map.entry("accruals", Map.of("date", "2026-08-10", "account", "3600", "episode", "")),
            Map.entry("estimates", Map.of("episode", "", "entered_by", "J. Lee",
                    "reason", "reviewed")),
            Map.entry("exchange-rates", Map.of()),
            Map.entry("schedule", Map.of("unit", "main", "kind", "shoot", "location", "")),
            Map.entry("deal-memos", Map.of("employee_id", "E1", "employee", "M. Ruiz",
                    "occupation", "Grip", "account", "2510", "from_day", "2026-08-03",
                    "to_day", "2026-09-26", "rate_unit", "hour", "rate", "50.00",
                    "signed_on", "2026-07-31")),
            Map.entry("rate-table", Map.of("unit", "percent-of-gross", "from_day", "2026-01-01",
                    "source", "Example: no real agreement")),
            Map.entry("trial-balance", Map.of("as_of", "2026-09-05")),
            Map.entry("bank", Map.of("account", "")),
            Map.entry("float-counts", Map.of("counted_on", "2026-09-05", "float", "1000")),
            Map.entry("bids", Map.of("vendor", "Lattice Row", "bid_on", "2026-08-01",
                    "account", "5520", "awarded", "true")),
            Map.entry("variances", Map.of("week_ending", "2026-09-05", "cause", "weather",
                    "reason", "more rain", "entered_by", "J. Lee", "episode", "")),
            Map.entry("claims", Map.of("policy_no", "P-1", "account", "1405", "status", "open")),
            Map.entry("funding", Map.of("kind", "equity", "party", "Example Equity LP")),
            Map.entry("contributions", Map.of("party", "Example Equity LP", "line", "1",
                    "source", "equity", "gone", "false")),
            Map.entry("export_file", Map.of("sha256", "x", "size_bytes", "1",
                    "first_seen", "2026-09-01", "announced", "false")),
            Map.entry("load", Map.of("sha256", "x", "size_bytes", "1", "profile", "canonical",
                    "mode", "incremental", "series", "0", "kind", "file",
                    "as_of", "2026-09-05")),
            Map.entry("load_total", Map.ofEntries(
                    Map.entry("rows_known", "0"), Map.entry("rows_held", "0"),
                    Map.entry("rows_headings", "0"), Map.entry("rows_freed", "0"),
                    Map.entry("amount_known", "0"), Map.entry("amount_held", "0"),
                    Map.entry("amount_headings", "0"), Map.entry("amount_freed", "0"),
                    Map.entry("base_reversed", "0"), Map.entry("rows_reversed", "0"))),
            Map.entry("orphan_void", Map.of("load", "1", "feed", "invoices",
                    "document_line", "1")),
            Map.entry("cost_line", Map.of("episode", "", "method", "hold", "this_period", "0",
                    "section", "PRODUCTION", "unbudgeted", "false", "exceeded", "false",
                    "prior_period", "false", "credit_expected", "false")),
            Map.entry("cash_week", Map.of("actual", "false", "receipts", "0",
                    "unexplained", "0", "drawn", "0", "payments", "0")),
            Map.entry("cash_standing", Map.of("bank", "0", "signed", "0", "unsigned", "0",
                    "floor", "0", "cash", "0", "funds", "0")),
            Map.entry("commitment", Map.of("promise", "order", "line", "1", "account", "3600",
                    "episode", "", "relieved", "0")));
    private static final Map<String, String> POSTING = Map.of("document_line", "1", "seq", "1",
            "series", "0", "account", "3600", "posting_date", "2026-09-01",
            "prior_period", "false");
    private static final Map<String, Map<String, String>> OF_FEED = Map.of(
            "invoices", Map.of("vendor", "Harbor Rentals", "invoice_date", "2026-09-01"),
            "locations", Map.of("vendor", "Harbor Rentals", "work_date", "2026-09-01",
                    "location", "Pier 9", "kind", "site-fee"),
            "petty-cash", Map.of("vendor", "Harbor Rentals", "holder", "J. Lee",
                    "receipt_date", "2026-09-01"),
            "payroll", Map.of("employee", "M. Ruiz", "component", "gross"),
            "journals", Map.of());

    private final Currency own;
    private final LocalDate now;

    BookRows(Currency own, LocalDate now) {
        this.own = own;
        this.now = now;
    }

    static boolean isLedger(String feed) {
        return LEDGER.contains(feed);
    }

    static boolean isLoaded(String kind) {
        return isLedger(kind) || TABLES.containsKey(kind);
    }

    static String table(String kind) {
        return isLedger(kind) ? "posting" : TABLES.getOrDefault(kind, kind);
    }

    /** Table column to text. Amounts, written as decimals, become minor units. */
    Map<String, String> complete(String kind, Map<String, String> given) {
        var row = new LinkedHashMap<String, String>();
        if (isLedger(kind)) {
            row.putAll(POSTING);
            row.putAll(OF_FEED.get(kind));
            row.put("feed", kind);
        }
        row.putAll(USUAL.getOrDefault(kind, Map.of()));
        given.forEach((name, text) -> row.put(
                isLedger(kind) && name.equals("line") ? "document_line" : name, text));
        row.values().removeIf(text -> text == null);
        if (isLoaded(kind)) {
            row.putIfAbsent("row_hash", "00000000-0000-0000-0000-000000000000");
        }
        if (isLoaded(kind) || kind.equals("repeated_row") || kind.equals("held_row")) {
            row.putIfAbsent("currency", own.getCurrencyCode());
        }
        derive(kind, row);
        return minor(kind, row);
    }

    private void derive(String kind, Map<String, String> row) {
        switch (kind) {
            case "chart" -> {
                var account = row.get("account");
                row.putIfAbsent("name", "Account " + account);
                row.putIfAbsent("category", account.substring(0, 2) + "00");
            }
            case "estimates" -> {
                row.putIfAbsent("counts_from", row.get("week_ending"));
                row.putIfAbsent("entered_at", row.get("week_ending") + "T12:00Z");
            }
            case "variances" -> row.putIfAbsent("counts_from", row.get("week_ending"));
            case "cost_line" -> costLine(row);
            case "commitment" -> {
                row.putIfAbsent("week_ending", now.toString());
                row.putIfAbsent("left_base", row.get("left"));
            }
            case "tie_out", "held_row", "fringe_labour", "cash_standing", "cash_week" ->
                    row.putIfAbsent("week_ending", now.toString());
            default -> {
                if (isLedger(kind)) {
                    var date = LocalDate.parse(row.get("posting_date"));
                    row.putIfAbsent("week", date.with(
                            TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY)).toString());
                }
            }
        }
    }

    private void costLine(Map<String, String> row) {
        row.putIfAbsent("week_ending", now.toString());
        for (var name : Set.of("to_date", "orders", "accruals", "locked", "changes")) {
            row.putIfAbsent(name, "0");
        }
        var total = new BigDecimal(row.get("to_date")).add(new BigDecimal(row.get("orders")))
                .add(new BigDecimal(row.get("accruals")));
        if (row.containsKey("efc")) {
            row.put("etc", new BigDecimal(row.get("efc")).subtract(total).toPlainString());
        }
        row.putIfAbsent("etc", "0");
        row.put("efc", total.add(new BigDecimal(row.get("etc"))).toPlainString());
        row.putIfAbsent("previous_efc", row.get("locked"));
        row.putIfAbsent("in_chart", "true");
        row.putIfAbsent("locked_item", "false");
        var account = row.get("account");
        row.putIfAbsent("name", "Account " + account);
        row.putIfAbsent("category", account.substring(0, 2) + "00");
        row.putIfAbsent("category_name", "Category " + account.substring(0, 2));
    }

    private static final Map<String, Set<String>> AMOUNTS = Map.of(
            "location-agreements", Set.of("prep_rate", "shoot_rate", "strike_rate", "deposit",
                    "restoration_limit"),
            "deal-memos", Set.of("rental_weekly", "rental_cap", "per_diem_daily"),
            "rate-table", Set.of("ceiling"),
            "cost_line", Set.of("this_period", "to_date", "orders", "accruals", "etc", "efc",
                    "locked", "changes", "previous_efc", "held"),
            "commitment", Set.of("left", "left_base", "relieved"),
            "cash_week", Set.of("opening", "receipts", "payments", "unexplained", "closing",
                    "drawn", "drawdown"),
            "cash_standing", Set.of("bank", "cash", "funds", "headroom", "signed", "unsigned",
                    "floor", "lowest", "call", "without"),
            "load_total", Set.of("amount_read", "amount_loaded", "amount_known", "amount_held",
                    "amount_headings", "base_loaded", "base_reversed"),
            "estimates", Set.of("efc", "etc"));
    private static final Set<String> USUAL_AMOUNTS = Set.of("amount", "base", "invoice_total",
            "tax_recoverable", "balance", "float", "cash", "receipts", "claimed", "received",
            "amount_blocked");

    private Map<String, String> minor(String kind, Map<String, String> row) {
        var amounts = AMOUNTS.getOrDefault(kind, USUAL_AMOUNTS);
        var currency = Currency.getInstance(
                row.getOrDefault("currency", own.getCurrencyCode()));
        if ((isLedger(kind) || kind.equals("budget") || kind.equals("bids"))
                && !row.containsKey("base")) {
            var rate = new BigDecimal(row.getOrDefault("rate", "1"));
            var amount = Money.of(currency, row.get("amount")).minor();
            var base = new Money(own, Rounding.converted(amount, currency, rate, own));
            row.put("base", base.decimal().toPlainString());
        }
        var minor = new HashMap<String, String>();
        row.forEach((name, text) -> {
            if (amounts.contains(name)) {
                var of = name.contains("base") ? own : currency;
                minor.put(kind.equals("load_total") ? name : name + "_minor",
                        Long.toString(Money.of(of, text).minor()));
            } else {
                minor.put(name, text);
            }
        });
        return minor;
    }
}
