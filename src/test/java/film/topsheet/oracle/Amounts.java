package film.topsheet.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The same productions in other money. What nobody could read stays unreadable. */
final class Amounts {

    private static final List<String> COLUMNS = List.of("amount", "efc", "etc");
    private static final String NUMBER = "-?\\d+(\\.\\d+)?";

    /** A currency of as many decimals as the production's, which no random production knows. */
    private static final Map<String, String> TWIN = Map.of("USD", "AUD", "EUR", "AUD",
            "JPY", "KRW", "KWD", "BHD");

    private static final Set<String> ROUNDED =
            Set.of("run-rate-days", "run-rate-pages", "fringe");

    private static final Set<String> ONE = Set.of("", "1");

    private Amounts() {}

    static Story timesTen(Story story) {
        return each(story, row -> COLUMNS.stream().filter(row::containsKey)
                .filter(column -> row.get(column).matches(NUMBER))
                .forEach(column -> row.put(column, new BigDecimal(row.get(column))
                        .multiply(BigDecimal.TEN).toPlainString())))
                .withYaml(story.yaml() + "thresholds: {account: 100000, percent: 10, "
                        + "floor: 25000, category: 250000}\n");
    }

    /**
     * All money is the production's own, cut to its decimals, and no estimate or schedule view
     * follows days, pages or labour, so that nothing is rounded.
     */
    static Story inOneCurrency(Story story) {
        var own = story.settings().currency();
        var decimals = Settings.decimals(own);
        return each(story, row -> {
            row.replace("driver", "");
            row.computeIfPresent("method",
                    (column, method) -> ROUNDED.contains(method) ? "" : method);
            var currency = row.getOrDefault("currency", "");
            if (currency.matches("|XQZ") || currency.equals(own) || row.containsKey("rate")) {
                return;
            }
            row.put("currency", "");
            row.replace("exchange_rate", "");
            if (row.get("amount").matches(NUMBER)
                    && new BigDecimal(row.get("amount")).scale() <= Settings.decimals(currency)) {
                row.put("amount", new BigDecimal(row.get("amount"))
                        .setScale(decimals, RoundingMode.DOWN).toPlainString());
            }
        });
    }

    /**
     * Part of the documents is in another currency at the rate 1, by their own word or by that of
     * the budget. An order keeps one currency, and a document whichever it had.
     */
    static Story partlyInACurrencyAtOne(Story story) {
        var own = story.settings().currency();
        var twin = TWIN.get(own);
        return story.retold((feed, rows) -> rows.stream().map(row -> {
            var choice = Math.floorMod(document(feed, row).hashCode(), 4);
            var isOwn = feed.columns().contains("exchange_rate") && choice > 1
                    && (row.get("currency").isEmpty() || row.get("currency").equals(own))
                    && ONE.contains(row.get("exchange_rate"));
            if (isOwn) {
                row.put("currency", twin);
                row.put("exchange_rate", choice == 2 ? "1" : "");
            }
            return row;
        }).toList()).withSettings(story.settings().withBudgetRate(twin, BigDecimal.ONE))
                .withYaml(story.yaml().replaceFirst("budget-rates: \\{",
                        "budget-rates: {" + twin + ": 1, ").replace(", }", "}"));
    }

    private static String document(Feed feed, Map<String, String> row) {
        return feed == Feed.PURCHASE_ORDERS ? row.get("po_number")
                : feed.key().stream().map(row::get).toList().toString();
    }

    private static Story each(Story story, Consumer<Map<String, String>> change) {
        return story.retold((feed, rows) -> {
            rows.forEach(change);
            return rows;
        });
    }
}
