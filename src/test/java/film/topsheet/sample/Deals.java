package film.topsheet.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Deal memos as people are hired, what they say of pay, and the hours that some of them worked. */
final class Deals {

    private static final String LEAD = "E140501";
    private static final String SET_ASSISTANT = "E203502";
    private static final int RISE_SENT_IN = 9;
    private static final int LATE_MEAL = 10;
    private static final Set<String> WITH_KITS = Set.of("2505", "2510");
    /** Departments whose times the sample shows. */
    private static final Map<String, String> ON_SET = Map.of("2505", "Grip", "2510", "Grip",
            "3210", "Electric", "3310", "Camera", "3320", "Camera", "3410", "Sound");
    private static final LocalDate WRAP = LocalDate.parse("2026-09-26");
    private static final LocalDate POST_ENDS = LocalDate.parse("2027-02-27");

    /** Employee to memo number. */
    private final Map<String, String> memos = new HashMap<>();

    /** Feed to rows of one week, from what its payroll paid. */
    Map<String, List<Entry>> week(int week, Map<String, List<Entry>> exports) {
        var paid = new TreeMap<String, Entry>();
        exports.forEach((name, rows) -> {
            if (name.startsWith("payroll-")) {
                rows.stream().filter(Deals::needsMemo)
                        .forEach(row -> paid.putIfAbsent(row.get("employee_id"), row));
            }
        });
        var files = new TreeMap<String, List<Entry>>();
        files.put("deal-memos", memos(week, paid));
        if (week == 2) {
            files.put("deal-instalments", instalments());
        }
        if (week == 1) {
            files.put("rate-table", rates());
        }
        if (Weeks.shoots(week)) {
            files.put("daily-times", times(week, paid));
        }
        files.values().removeIf(List::isEmpty);
        return files;
    }

    private static boolean needsMemo(Entry row) {
        return row.get("component").equals("gross") && !row.get("occupation").equals("Background");
    }

    private List<Entry> memos(int week, Map<String, Entry> paid) {
        var rows = new ArrayList<Entry>();
        for (var row : paid.values()) {
            if (!memos.containsKey(row.get("employee_id"))) {
                rows.add(memo(row, Weeks.workday(week, 0)));
            }
        }
        if (week == 2) {
            rows.add(director());
        }
        if (week == RISE_SENT_IN) {
            rows.add(memo(paid.get(SET_ASSISTANT), Weeks.workday(week - 1, 0))
                    .set("extends", memos.get(SET_ASSISTANT)).set("rate", "21.60"));
        }
        return rows;
    }

    private Entry memo(Entry row, LocalDate from) {
        var number = Numbered.of("DM-", memos.size() + 1, 4);
        var first = memos.putIfAbsent(row.get("employee_id"), number) == null;
        var memo = Feeds.entry("deal-memos")
                .set("memo_no", first ? number : memos.get(row.get("employee_id")) + "-2")
                .set("from", from).set("signed_on", from.minusDays(3))
                .set("to", row.get("account").startsWith("5") ? POST_ENDS : WRAP);
        for (var same : List.of("employee_id", "employee", "engagement", "union", "occupation",
                "account", "rate", "rate_unit")) {
            memo.set(same, row.get(same));
        }
        if (row.get("employee_id").equals(LEAD)) {
            memo.set("rate", "84000.00");
        }
        return WITH_KITS.contains(row.get("account")) ? memo.set("rental_weekly", "300.00") : memo;
    }

    /** What is still owed to the director, when he has no payroll of his own. */
    private Entry director() {
        memos.put("E130501", "DM-DIR");
        return Feeds.entry("deal-memos").set("memo_no", "DM-DIR").set("employee_id", "E130501")
                .set("employee", "H. Wickerlock").set("company", "Wickerlock Pictures")
                .set("engagement", "loan-out").set("occupation", "Director, post-production")
                .set("account", "1305").set("from", "2026-09-28").set("to", POST_ENDS)
                .set("rate", "90000.00").set("rate_unit", "flat").set("signed_on", "2026-06-19");
    }

    private static List<Entry> instalments() {
        return List.of(instalment("2026-11-30", "Director's cut"),
                instalment("2027-02-26", "Picture locked"));
    }

    private static Entry instalment(String due, String note) {
        return Feeds.entry("deal-instalments").set("memo_no", "DM-DIR").set("due_on", due)
                .amount(Cents.dollars(45_000)).set("note", note);
    }

    private static List<Entry> rates() {
        var rows = new ArrayList<Entry>();
        for (var plan : List.of("background", "casting", "performers", "post", "staff",
                "technicians")) {
            for (var each : Contributions.of(plan)) {
                var row = Feeds.entry("rate-table").set("plan", plan)
                        .set("item", each.component()).set("unit", "percent-of-gross")
                        .set("rate", Cents.text(each.basisPoints()))
                        .set("component", each.component()).set("base", "gross, overtime")
                        .set("from", "2026-01-01").set("source", "Example: no real agreement");
                rows.add(each.ceiling() == 0 ? row
                        : row.set("ceiling", Cents.text(Cents.dollars(each.ceiling()))));
            }
        }
        rows.add(rule("time-and-half", "overtime", "percent-of-gross", "150.00",
                "hours after 8 in a day"));
        rows.add(rule("meal-1", "penalty", "flat", "7.50", "meal after 6 hours"));
        rows.add(rule("meal-2", "penalty", "flat", "10.00", "meal after 6.5 hours"));
        rows.add(rule("meal-3", "penalty", "flat", "12.50", "meal after 7 hours, each half hour"));
        return rows;
    }

    private static Entry rule(String item, String component, String unit, String rate,
            String base) {
        return Feeds.entry("rate-table").set("plan", "technicians").set("item", item)
                .set("unit", unit).set("rate", rate).set("component", component).set("base", base)
                .set("from", "2026-01-01").set("source", "Example: no real agreement");
    }

    /**
     * Twelve hours a day from Monday to Friday, as the payroll of a shoot week says. On the last
     * day of week 10 the grips eat late, for which payroll has two penalties each.
     */
    private static List<Entry> times(int week, Map<String, Entry> paid) {
        var rows = new ArrayList<Entry>();
        for (var day = 0; day < 5; day++) {
            for (var person : paid.values()) {
                var department = ON_SET.get(person.get("account"));
                if (department != null && person.get("hours").equals("60.0")) {
                    var late = week == LATE_MEAL && day == 4 && department.equals("Grip");
                    rows.add(Feeds.entry("daily-times").set("date", Weeks.workday(week, day))
                            .set("employee_id", person.get("employee_id")).set("unit", "main")
                            .set("call", "07:00").set("meal_out", late ? "13:50" : "13:00")
                            .set("meal_in", late ? "14:20" : "13:30").set("wrap", "19:30")
                            .set("department", department));
                }
            }
        }
        return rows;
    }
}
