package film.topsheet.oracle;

import java.util.List;
import java.util.Map;

/** Draws the lines of one ledger feed: what they cost, and which order or accrual they name. */
final class RandomLines {

    private final Plan plan;
    private final Draw draw;
    private final Feed feed;
    private final String prefix;
    private int number;

    /** Lines whose keys begin with a prefix of their own. */
    RandomLines(Plan plan, Feed feed, String prefix) {
        this.plan = plan;
        draw = plan.draw;
        this.feed = feed;
        this.prefix = prefix;
    }

    Source line(int night) {
        number++;
        var key = feed.key();
        var row = Sheet.row(key.get(0), prefix + number / 3, key.get(1), "" + (number % 3 + 1),
                "posting_date", plan.around(night).toString(), "account", account(),
                "description", "Line " + number, "episode", plan.episode());
        row.keySet().removeIf(column -> !feed.columns().contains(column));
        required(row);
        var currency = plan.anyCurrency();
        row.put("amount", signed(plan.amount(currency, 4_000)));
        order(row, currency);
        accrual(row);
        currency(row, currency);
        var source = new Source(row);
        source.mayWait = plan.mayLackRate(currency) && row.get("exchange_rate").isEmpty();
        return source;
    }

    private String account() {
        return draw.chance(85) ? plan.costAccount() : plan.anyAccount();
    }

    private String signed(String amount) {
        return draw.chance(4) ? draw.pick(List.of("0", "-0", "0"))
                : draw.chance(15) ? "-" + amount : amount;
    }

    private void required(Map<String, String> row) {
        for (var column : feed.required()) {
            row.putIfAbsent(column, switch (column) {
                case "week_ending", "invoice_date", "work_date" -> row.get("posting_date");
                case "component" -> "gross";
                case "kind" -> "site-fee";
                default -> "Some " + column;
            });
        }
        if (feed == Feed.PAYROLL && draw.chance(50)) {
            row.remove("posting_date");
        }
        if (feed == Feed.INVOICES && draw.chance(50)) {
            row.put("status", "posted");
        }
    }

    private void currency(Map<String, String> row, String currency) {
        if (currency.equals(plan.currency)) {
            row.put("currency", draw.chance(50) ? "" : currency);
            row.put("exchange_rate", draw.pick(List.of("", "", "", "1")));
        } else {
            row.put("currency", currency);
            row.put("exchange_rate", draw.chance(30) ? plan.rate(currency) : "");
        }
    }

    /** Names an order that there is, was, will be or never was; by line or by number only. */
    void order(Map<String, String> row, String currency) {
        if (!feed.columns().contains("po_number") || draw.chance(50)) {
            return;
        }
        if (plan.orderLines.isEmpty() || draw.chance(8)) {
            row.putAll(Sheet.row("po_number", "PO-404", "po_line", draw.chance(50) ? "1" : ""));
            return;
        }
        if (draw.chance(25)) {
            muchUsed(row, currency);
            return;
        }
        var known = plan.orderLines.size();
        var line = draw.pick(draw.chance(50) ? plan.orderLines
                : plan.orderLines.subList(Math.max(0, known - 5), known));
        row.put("po_number", line.number());
        row.put("po_line", draw.chance(50) ? line.line() : draw.chance(10) ? "77" : "");
        if (draw.chance(60)) {
            row.put("account", line.account());
        }
        if (line.currency().equals(currency) && draw.chance(40)) {
            row.put("amount", line.amount());
        }
        if (row.get("po_line").isEmpty() && draw.chance(20)) {
            row.put("amount", "-" + plan.amount(currency, 1_500));
        }
        if (feed.columns().contains("po_final") && draw.chance(12)) {
            row.put("po_final", "yes");
        }
    }

    /** Cost on accounts that the order has, and now and then a credit on one it has not. */
    private void muchUsed(Map<String, String> row, String currency) {
        var credit = draw.chance(30);
        row.put("po_number", Plan.MUCH_USED);
        row.put("po_line", "");
        row.put("account", credit ? plan.costAccount() : draw.pick(plan.orderLines.stream()
                .filter(line -> line.number().equals(Plan.MUCH_USED)).toList()).account());
        row.put("amount", (credit ? "-" : "") + plan.amount(currency, 2_500));
    }

    private void accrual(Map<String, String> row) {
        if (feed.columns().contains("accrual_no") && !plan.accruals.isEmpty()
                && draw.chance(20)) {
            var accrual = draw.pick(plan.accruals);
            row.putAll(Sheet.row("accrual_no", accrual.number(), "account", accrual.account()));
        }
    }

    /** Changes one thing that a figure hangs on, but never only the sign. */
    void amend(Source source, int night) {
        var row = source.cells;
        var currency = row.get("currency").isEmpty() ? plan.currency : row.get("currency");
        var amount = row.get("amount");
        switch (draw.between(1, 6)) {
            case 1, 2 -> row.put("amount", plan.amount(currency, 4_000));
            case 3 -> row.put("account", account());
            case 4 -> row.put(row.containsKey("posting_date") ? "posting_date" : "week_ending",
                    plan.around(night).toString());
            case 5 -> row.put("episode", plan.episode());
            default -> order(row, currency);
        }
        if (row.get("amount").startsWith("-")) {
            row.put("amount", amount);
        }
        if (feed.columns().contains("po_final") && draw.chance(30)) {
            row.remove("po_final");
        }
    }

    /** The line with one cell that nobody can read. Its key stays readable. */
    Map<String, String> broken(Source source) {
        var row = source.cells;
        var own = row.get("currency").isEmpty() || row.get("currency").equals(plan.currency);
        return switch (draw.between(1, own ? 7 : 6)) {
            case 1 -> source.with("amount", "12O4.50");
            case 2 -> source.with("amount", "10.0001");
            case 3 -> source.with("amount", "1.10E+03");
            case 4 -> source.with(row.containsKey("posting_date") ? "posting_date"
                    : "week_ending", draw.pick(List.of("03/04/2026", "2026-02-30", "1789-07-14")));
            case 5 -> source.with("account", "");
            case 6 -> source.with("currency", "XQZ");
            default -> source.with("exchange_rate", "1.25");
        };
    }
}
