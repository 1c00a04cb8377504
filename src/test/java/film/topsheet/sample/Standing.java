package film.topsheet.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What each account has cost and is held at after a week, from the exports up to it: only as much
 * of the forecast as the sample's one-line orders and four methods need.
 */
final class Standing {

    private final Map<String, String> files;
    private final List<Replay.Posting> postings;
    private final int week;
    private final Map<String, Long> total = new TreeMap<>();
    /** Billed on each order, in the order's currency; and the orders whose last bill is in. */
    private final Map<String, Long> billed = new HashMap<>();
    private final Set<String> last = new HashSet<>();
    private final Map<String, Long> held = new HashMap<>();
    private final Map<String, Entry> estimates = new HashMap<>();

    Standing(Map<String, String> files, Replay replay, int week) {
        this.files = files;
        this.postings = replay.postings().stream().filter(Replay.Posting::cost)
                .filter(posting -> posting.period() <= week).toList();
        this.week = week;
        postings.forEach(this::add);
        newest("purchase-orders").forEach(this::commit);
        newest("accruals").stream().filter(row -> !row.has("reversed_on")).forEach(this::accrue);
        readHeld();
    }

    /** Cents by which accounts pass what they are held at; contingency and strangers apart. */
    Map<String, Long> exceeded() {
        var exceeded = new TreeMap<String, Long>();
        total.forEach((account, cents) -> {
            var method = method(account);
            if (method.isEmpty() && Account.exists(account) && cents > held.get(account)) {
                exceeded.put(account, cents - held.get(account));
            }
        });
        return exceeded;
    }

    /** Cents over the locked budget outside contingency. */
    long overBeforeContingency() {
        return Account.all().stream().filter(each -> !each.section().equals("CONTINGENCY"))
                .mapToLong(each -> finalCost(each.code()) - each.locked()).sum();
    }

    private long finalCost(String account) {
        var cost = total.getOrDefault(account, 0L);
        return switch (method(account)) {
            case "complete" -> cost;
            case "etc" -> cost + Cents.of(estimates.get(account).get("etc"));
            case "expect-credit" -> Cents.of(estimates.get(account).get("efc"));
            default -> Math.max(cost, held.get(account));
        };
    }

    private String method(String account) {
        return estimates.containsKey(account) ? estimates.get(account).get("method") : "";
    }

    private void add(Replay.Posting posting) {
        total.merge(posting.account(), posting.cents(), Long::sum);
        if (posting.row().has("po_number")) {
            var inItsCurrency = Long.signum(posting.cents()) * Math.abs(posting.row().cents());
            billed.merge(posting.row().get("po_number"), inItsCurrency, Long::sum);
            if (posting.row().has("po_final")) {
                last.add(posting.row().get("po_number"));
            }
        }
    }

    private void commit(Entry order) {
        var number = order.get("po_number");
        if (order.get("status").equals("approved") && !last.contains(number)) {
            var left = order.cents()
                    - Math.max(0, Math.min(order.cents(), billed.getOrDefault(number, 0L)));
            var rate = order.has("exchange_rate") ? order.get("exchange_rate") : "1";
            total.merge(order.get("account"), new BigDecimal(left).multiply(new BigDecimal(rate))
                    .setScale(0, RoundingMode.HALF_UP).longValueExact(), Long::sum);
        }
    }

    private void accrue(Entry accrual) {
        var used = postings.stream().filter(posting -> posting.row().has("accrual_no"))
                .filter(posting -> posting.row().get("accrual_no")
                        .equals(accrual.get("accrual_no")))
                .mapToLong(Replay.Posting::cents).sum();
        total.merge(accrual.get("account"), accrual.cents() - used, Long::sum);
    }

    private void readHeld() {
        Account.all().forEach(account -> held.put(account.code(), account.locked()));
        newest("changes").stream().filter(row -> row.has("approved_by")).forEach(row -> {
            held.merge(row.get("to_account"), row.cents(), Long::sum);
            held.merge(row.get("from_account"), -row.cents(), Long::sum);
        });
        for (var each = 1; each <= week; each++) {
            for (var row : rows("estimates", each)) {
                if (row.has("efc") || row.has("method")) {
                    estimates.put(row.get("account"), row);
                }
            }
        }
        estimates.forEach((account, row) -> {
            if (row.has("efc")) {
                held.put(account, Cents.of(row.get("efc")));
            }
        });
    }

    private List<Entry> newest(String feed) {
        for (var each = week; each > 0; each--) {
            if (!rows(feed, each).isEmpty()) {
                return rows(feed, each);
            }
        }
        return List.of();
    }

    private List<Entry> rows(String feed, int of) {
        var text = files.get(
                SampleSlate.PRODUCTION + "exports/" + Weeks.folder(of) + "/" + feed + ".csv");
        return text == null ? List.of() : Csv.rows(text);
    }
}
