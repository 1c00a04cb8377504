package film.topsheet.sample;

import java.util.ArrayList;
import java.util.List;

/** The locked budget in lines that can be worked out by hand, and an allowance for the rest. */
final class BudgetSheet {

    private static final List<String> LABOUR = List.of(
            "Preparation|prep|6|week|22", "Shoot|shoot|8|week|52", "Overtime|shoot|8|week|14",
            "Wrap|post|2|week|8");
    private static final List<String> GOODS = List.of(
            "Preparation|prep|6|week|26", "Shoot, by the day|shoot|40|day|50",
            "Wrap and returns|post|2|week|10");
    private static final List<String> LUMP = List.of(
            "First part|prep|1|allow|40", "Second part|shoot|1|allow|35",
            "Last part|post|1|allow|15");

    private BudgetSheet() {}

    static List<Entry> rows() {
        var rows = new ArrayList<Entry>();
        Account.all().stream().filter(account -> account.locked() > 0)
                .forEach(account -> rows.addAll(lines(account)));
        return rows;
    }

    private static List<Entry> lines(Account account) {
        var rows = new ArrayList<Entry>();
        var left = account.locked();
        for (var template : templates(account)) {
            var parts = template.split("\\|");
            var quantity = Long.parseLong(parts[2]);
            var share = Cents.share(account.locked(), Long.parseLong(parts[4]), 100);
            var rate = share / quantity / Cents.dollars(5) * Cents.dollars(5);
            if (rate > 0) {
                rows.add(line(account, rows.size() + 1, parts, rate, rate * quantity));
                left -= rate * quantity;
            }
        }
        if (left > 0) {
            rows.add(line(account, rows.size() + 1,
                    new String[] {"Allowance", "shoot", "1", "allow"}, left, left));
        }
        return rows;
    }

    private static List<String> templates(Account account) {
        if (account.section().equals("CONTINGENCY") || account.section().equals("FEES")
                || account.code().equals("1105") || account.code().equals("6710")) {
            return List.of();
        }
        if (account.percent(Source.PAYROLL) >= 50 && !account.section().equals("POST")) {
            return LABOUR;
        }
        return account.section().equals("PRODUCTION") ? GOODS : LUMP;
    }

    private static Entry line(Account account, int number, String[] parts, long rate, long cents) {
        var post = account.section().equals("POST");
        return Feeds.entry("budget").set("account", account.code()).set("line", number)
                .set("description", parts[0]).set("quantity", parts[2]).set("unit", parts[3])
                .set("multiplier", 1).set("rate", Cents.text(rate)).amount(cents)
                .set("phase", post ? "post" : parts[1]);
    }
}
