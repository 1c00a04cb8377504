package film.topsheet.sample;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The accountant's estimates: what {@link EstimateTable} decides, and confirmations of the rest,
 * the large accounts every week, the small ones every second, and all in the first shoot week.
 */
final class Estimates {

    private static final long LARGE = Cents.dollars(100_000);
    /** Nobody looks at these after week 8 until somebody asks in week 12. */
    private static final Set<String> FORGOTTEN = Set.of("2940", "4330");
    private static final int FORGOTTEN_FROM = 9;
    private static final int FORGOTTEN_TO = 11;

    /** Pay posted to date, by account; the accounts that count days have no other cost. */
    private final Map<String, Long> paid = new HashMap<>();
    private final Map<String, Long> counted = new TreeMap<>();
    private final Set<String> complete = new HashSet<>();
    private List<Entry> rows;
    private int week;

    /** Weeks must be asked for in turn. */
    List<Entry> week(int next, Map<String, List<Entry>> ledger) {
        week = next;
        rows = new ArrayList<>();
        ledger.forEach((file, entries) -> {
            if (file.startsWith("payroll")) {
                entries.forEach(row -> paid.merge(row.get("account"), row.cents(), Long::sum));
            }
        });
        var decided = new TreeSet<String>();
        for (var line : EstimateTable.TEXT.lines().toList()) {
            var parts = line.split("\\|", -1);
            if (Integer.parseInt(parts[0]) == week) {
                decide(parts);
                decided.add(parts[1]);
            }
        }
        counted.forEach((account, efc) -> {
            if (decided.add(account)) {
                add(account, "Days left counted")
                        .set("etc", etc(account, efc)).set("method", "etc");
            }
        });
        Account.all().stream().filter(account -> !decided.contains(account.code()))
                .filter(this::looksAt).forEach(account -> add(account.code(), "Stands"));
        return rows;
    }

    private void decide(String[] parts) {
        var account = parts[1];
        var row = add(account, parts[4]).set("method", parts[2]);
        switch (parts[2]) {
            case "complete" -> complete.add(account);
            case "etc" -> {
                counted.put(account, Cents.dollars(Long.parseLong(parts[3])));
                row.set("etc", etc(account, counted.get(account)));
            }
            default -> row.set("efc", Cents.text(Cents.dollars(Long.parseLong(parts[3]))));
        }
    }

    private String etc(String account, long efc) {
        return Cents.text(efc - paid.getOrDefault(account, 0L));
    }

    private boolean looksAt(Account account) {
        var code = account.code();
        if (complete.contains(code) || account.section().equals("CONTINGENCY")
                || code.equals(ChartSheet.DRONE_ACCOUNT) && week < ChartSheet.DRONE_WEEK) {
            return false;
        }
        if (FORGOTTEN.contains(code) && week >= FORGOTTEN_FROM) {
            return week > FORGOTTEN_TO;
        }
        if (week == Weeks.FIRST_SHOOT) {
            return true;
        }
        if (!Weeks.shoots(week)) {
            return account.after6() > 0 && (Account.all().indexOf(account) + week) % 3 == 0;
        }
        return account.locked() >= LARGE || (Account.all().indexOf(account) + week) % 2 == 0;
    }

    private Entry add(String account, String reason) {
        var at = LocalDateTime.of(Weeks.workday(week, 4), LocalTime.of(17, 0));
        var row = Feeds.entry("estimates").set("account", account)
                .set("week_ending", Weeks.ending(week)).set("reason", reason)
                .set("entered_by", "J. Lee").set("entered_at", at.plusMinutes(rows.size()));
        rows.add(row);
        return row;
    }
}
