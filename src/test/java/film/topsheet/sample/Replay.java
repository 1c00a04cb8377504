package film.topsheet.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Loads the exports week by week as the contract says, on as little code as that takes: known
 * rows, amendments, voids, rows gone from a series, held rows, prior periods.
 */
final class Replay {

    private static final List<String> LEDGER =
            List.of("payroll", "invoices", "locations", "petty-cash", "journals");
    private static final Set<String> CUMULATIVE = Set.of("invoices", "locations");
    /** The only rates the sample needs: what week 8 and week 10 brought, before the posting. */
    private static final Map<String, Integer> RATE_KNOWN_FROM = Map.of("CAD", 2, "EUR", 10);
    private static final Map<String, BigDecimal> RATES =
            Map.of("CAD", new BigDecimal("0.7412"), "EUR", new BigDecimal("1.0850"));

    /** One posting; a reversal is a posting of its own. */
    record Posting(String feed, String key, String account, int period, boolean prior, long cents,
            Entry row) {

        boolean cost() {
            return !account.startsWith("0");
        }
    }

    private final Map<String, String> files;
    private final List<Posting> postings = new ArrayList<>();
    private final Map<String, Posting> live = new LinkedHashMap<>();
    private final List<String> held = new ArrayList<>();
    private final List<String> orphans = new ArrayList<>();
    private final List<String> repeated = new ArrayList<>();

    Replay(Map<String, String> files) {
        this.files = files;
        for (var week = 1; week <= Weeks.COUNT; week++) {
            for (var feed : LEDGER) {
                load(feed, week);
            }
        }
    }

    List<Posting> postings() {
        return postings;
    }

    /** Week, file and row of what could not be read, one line each. */
    List<String> held() {
        return held;
    }

    List<String> orphanVoids() {
        return orphans;
    }

    List<String> repeated() {
        return repeated;
    }

    long cost(int fromWeek, int toWeek, String... feeds) {
        return postings.stream().filter(Posting::cost)
                .filter(posting -> posting.period() >= fromWeek && posting.period() <= toWeek)
                .filter(posting -> feeds.length == 0 || List.of(feeds).contains(posting.feed()))
                .mapToLong(Posting::cents).sum();
    }

    private void load(String feed, int week) {
        var folder = SampleSlate.PRODUCTION + "exports/" + Weeks.folder(week) + "/";
        files.forEach((name, text) -> {
            if (name.startsWith(folder + feed) && name.endsWith(".csv")) {
                loadFile(feed, week, Csv.rows(text));
            }
        });
    }

    private void loadFile(String feed, int week, List<Entry> rows) {
        var seen = new HashMap<String, String>();
        for (var row : rows) {
            var key = feed + " " + Feeds.key(feed, row);
            var twin = seen.put(key, row.text());
            if (twin != null) {
                if (!twin.equals(row.text())) {
                    throw new IllegalStateException(key + " stands twice, with other content");
                }
                repeated.add("w%d %s".formatted(week, key));
            } else if (problem(row, week) != null) {
                held.add("w%d %s: %s".formatted(week, key, problem(row, week)));
            } else {
                take(feed, key, row, week);
            }
        }
        if (CUMULATIVE.contains(feed)) {
            var gone = new HashSet<>(live.keySet());
            gone.removeAll(seen.keySet());
            gone.stream().filter(key -> key.startsWith(feed)).sorted()
                    .forEach(key -> reverse(key, week));
        }
    }

    private void take(String feed, String key, Entry row, int week) {
        var known = live.get(key);
        if (row.has("status") && row.get("status").equals("void")) {
            if (known != null) {
                reverse(key, week);
            } else if (postings.stream().noneMatch(posting -> posting.key().equals(key))
                    && !orphans.contains(key)) {
                orphans.add(key);
            }
            return;
        }
        if (known != null && known.row().text().equals(row.text())) {
            return;
        }
        if (known != null) {
            reverse(key, week);
        }
        post(feed, key, row, week);
    }

    private void post(String feed, String key, Entry row, int week) {
        var date = LocalDate.parse(row.has("posting_date")
                ? row.get("posting_date") : row.get("week_ending"));
        var period = Math.max(week, Weeks.of(date));
        var posting = new Posting(feed, key, row.get("account"), period, Weeks.of(date) < week,
                base(row), row);
        postings.add(posting);
        live.put(key, posting);
    }

    private void reverse(String key, int week) {
        var old = live.remove(key);
        postings.add(new Posting(old.feed(), key, old.account(), Math.max(week, old.period()),
                old.period() < week, -old.cents(), old.row()));
    }

    private static long base(Entry row) {
        var currency = row.get("currency");
        return currency.isEmpty() ? row.cents()
                : new BigDecimal(row.cents()).multiply(RATES.get(currency))
                        .setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    private static String problem(Entry row, int week) {
        for (var column : List.of("posting_date", "invoice_date", "work_date", "receipt_date")) {
            if (row.has(column) && !row.get(column).matches("\\d{4}-\\d\\d-\\d\\d")) {
                return column + " " + row.get(column);
            }
        }
        if (!row.get("account").matches("\\d{4}")) {
            return "account " + row.get("account");
        }
        if (!row.get("amount").matches("-?\\d+\\.\\d\\d")) {
            return "amount " + row.get("amount");
        }
        var currency = row.get("currency");
        return currency.isEmpty() || RATE_KNOWN_FROM.get(currency) <= week ? null
                : "rate " + currency;
    }
}
