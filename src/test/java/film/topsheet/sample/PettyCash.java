package film.topsheet.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Twelve floats and eighteen cards: an envelope each a week, if anything was bought. */
final class PettyCash {

    /** Who buys for which categories; F has a float, C a card. */
    private static final String HOLDERS = """
            F01 2000 4300 1100|F02 2200|F03 2300|F04 2500 3000|F05 2700|F06 2800|F07 2900
            F08 3100 2600|F09 3500 3400|F10 3600|F11 3200 3300|F12 1500 4200 1600
            C01 4200|C02 4200|C03 4200|C04 4200|C05 1500|C06 1500|C07 1500|C08 2700|C09 2700
            C10 2900|C11 2900|C12 3500|C13 3500 2600|C14 2800|C15 2300 2500|C16 4300 6900 3600
            C17 6900 1600 3100|C18 3800 1100 3300 3200""";
    private static final List<String> SHOPS = List.of("Corner Hardware", "Two Penny Stationers",
            "Marlin Fuel Stop", "Bright Cloth Market", "Harbour Pharmacy", "Oak Street Lumber",
            "Old Town Antiques", "Pennywhistle Toys", "Ropewalk Chandlery");
    private static final List<String> TRAVEL = List.of("Quay House Inn", "Sea Lane Air",
            "Harbour Cabs", "Dockside Diner", "Station Cafe");
    private static final Set<String> TRAVELLING = Set.of("1500", "4200", "3600", "6900", "2500");
    private static final long USUAL = 43_000;
    private static final int MOST = 16;

    private final Map<String, List<String>> holders = new HashMap<>();
    private final List<String> everyone = new ArrayList<>();
    private final SpendingPlan plan = SpendingPlan.of(Source.PETTY_CASH,
            PettyCashEvents.all().stream().map(PettyCashEvents.Event::pin).toList(),
            week -> WeeklyTotals.of(Source.PETTY_CASH, week), account -> true);

    PettyCash() {
        for (var part : HOLDERS.split("[|\\n]")) {
            var words = part.strip().split(" ");
            everyone.add(words[0]);
            for (var each = 1; each < words.length; each++) {
                holders.computeIfAbsent(words[each], key -> new ArrayList<>()).add(words[0]);
            }
        }
    }

    /** The week's envelopes, and what was sent again: see the catalogue of the sample. */
    List<Entry> export(int week) {
        var rows = new ArrayList<Entry>();
        if (week == 4) {
            rows.addAll(envelope(3, "F05", 4));
        }
        if (week == 6) {
            rows.addAll(envelope(5, "F06", 6));
            rows.addAll(envelope(5, "F10", 6));
        }
        if (week == 10) {
            rows.addAll(envelope(9, "F01", 10));
            rows.addAll(envelope(9, "C12", 10));
        }
        envelopes(week, week).values().forEach(rows::addAll);
        if (week == 6) {
            rows.add(rows.get(rows.size() - 1).copy());
        }
        return rows;
    }

    private List<Entry> envelope(int week, String holder, int sentIn) {
        return envelopes(week, sentIn).getOrDefault(holder, List.of());
    }

    private Map<String, List<Entry>> envelopes(int week, int sentIn) {
        var envelopes = new TreeMap<String, List<Entry>>();
        PettyCashEvents.all().stream().filter(event -> event.week() == week)
                .forEach(event -> add(envelopes, event, sentIn));
        for (var account : plan.accounts()) {
            buy(envelopes, account, week);
        }
        return envelopes;
    }

    private void buy(Map<String, List<Entry>> envelopes, String account, int week) {
        var random = Seed.random("petty cash" + account + week);
        var left = plan.of(account, week);
        var category = Account.of(account).category();
        var buyers = holders.get(category);
        var merchants = TRAVELLING.contains(category) ? TRAVEL : SHOPS;
        for (var more = (int) Math.min(MOST, left / USUAL); left > 0; more--) {
            var even = left / (Math.max(0, more) + 1);
            var cents = more <= 0 ? left : Cents.share(even, 45 + random.nextInt(110), 100);
            var row = add(envelopes, week, buyers.get(random.nextInt(buyers.size())));
            row.set("account", account).amount(Math.min(cents, left)).set("receipt", "yes")
                    .set("merchant", merchants.get(random.nextInt(merchants.size())))
                    .set("description", Account.of(account).name())
                    .set("receipt_date", Weeks.workday(week, random.nextInt(3)));
            left -= row.cents();
        }
    }

    private void add(Map<String, List<Entry>> envelopes, PettyCashEvents.Event event, int sentIn) {
        var row = add(envelopes, event.week(), event.holder());
        var late = sentIn > event.week();
        row.set("account", late ? event.rightAccount() : event.account()).amount(event.cents())
                .set("receipt", event.receipt()).set("merchant", event.merchant())
                .set("description", event.description())
                .set("receipt_date", Weeks.workday(event.week(), 1));
        if (event.misspelt() && !late) {
            row.set("amount", row.get("amount").replace('.', ','));
        }
    }

    private Entry add(Map<String, List<Entry>> envelopes, int week, String holder) {
        var rows = envelopes.computeIfAbsent(holder, key -> new ArrayList<>());
        var card = holder.startsWith("C");
        var row = Feeds.entry("petty-cash")
                .set("envelope", Numbered.of("PC-", week, 2) + "-" + holder)
                .set("line", rows.size() + 1)
                .set("holder", Names.person(310 + everyone.indexOf(holder)))
                .set("card", card ? "K-" + holder.substring(1) : "")
                .set("posting_date", Weeks.workday(week, 4));
        rows.add(row);
        return row;
    }
}
