package film.topsheet.intake;

import java.util.Map;
import java.util.TreeMap;

/** Rows and amounts of one load per currency, in their parts; counted while rows go by. */
final class Totals {

    /** Minor units of the currency; base amounts in the production's. */
    static final class Parts {
        long rowsRead;
        long rowsLoaded;
        long rowsKnown;
        long rowsHeld;
        long rowsHeadings;
        long amountRead;
        long amountLoaded;
        long amountKnown;
        long amountHeld;
        long amountHeadings;
        long baseLoaded;
        long baseReversed;
        long rowsReversed;
    }

    private final Map<String, Parts> parts = new TreeMap<>();
    private String latest = "";
    private Parts ofLatest;

    Parts of(String currency) {
        if (!currency.equals(latest)) {
            latest = currency;
            ofLatest = parts.computeIfAbsent(currency, each -> new Parts());
        }
        return ofLatest;
    }

    Map<String, Parts> all() {
        return parts;
    }

    long rowsRead() {
        return parts.values().stream().mapToLong(each -> each.rowsRead).sum();
    }

    /** Neither headings nor blank lines. */
    long rowsOfContent() {
        return parts.values().stream().mapToLong(each -> each.rowsRead - each.rowsHeadings).sum();
    }

    long rowsLoaded() {
        return parts.values().stream().mapToLong(each -> each.rowsLoaded).sum();
    }

    long rowsHeadings() {
        return parts.values().stream().mapToLong(each -> each.rowsHeadings).sum();
    }

    long rowsHeld() {
        return parts.values().stream().mapToLong(each -> each.rowsHeld).sum();
    }
}
