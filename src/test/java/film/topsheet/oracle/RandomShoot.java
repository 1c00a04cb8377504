package film.topsheet.oracle;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes the schedule, which may come late and changes, and a report of every day shot. */
final class RandomShoot {

    private static final LocalDate FROM = LocalDate.of(2026, 7, 6);
    private static final LocalDate TO = LocalDate.of(2026, 8, 7);

    private final Plan plan;
    private final Draw draw;
    private final int scheduledIn;
    private final Map<LocalDate, Map<String, String>> days = new TreeMap<>();
    private LocalDate reportedUpTo = FROM.minusDays(1);

    RandomShoot(Plan plan) {
        this.plan = plan;
        draw = plan.draw;
        scheduledIn = draw.between(0, 2);
    }

    void write(int night, Map<String, String> files) {
        if (night == scheduledIn) {
            FROM.datesUntil(TO.plusDays(1)).filter(this::isWorked)
                    .forEach(date -> days.put(date, day(date, "shoot", pages(40))));
            var rows = new ArrayList<>(days.values());
            rows.addAll(secondUnit());
            files.put(Plan.path(night, "schedule"), Sheet.of(Feed.SCHEDULE, rows));
        } else if (night > scheduledIn && draw.chance(40)) {
            files.put(Plan.path(night, "schedule"), Sheet.of(Feed.SCHEDULE, changed()));
        }
        report(night, files);
    }

    private boolean isWorked(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && draw.chance(85);
    }

    /** On days of the first, which stay one day, and on one more. */
    private List<Map<String, String>> secondUnit() {
        var rows = new ArrayList<Map<String, String>>();
        for (var date : List.of(FROM, FROM.plusDays(8), TO.plusDays(1))) {
            var row = day(date, "shoot", pages(10));
            row.put("unit", "2nd");
            rows.add(row);
        }
        return rows;
    }

    /** A day falls out, or has other pages; another is for striking. */
    private List<Map<String, String>> changed() {
        var rows = new ArrayList<Map<String, String>>();
        rows.add(day(draw.pick(List.copyOf(days.keySet())), "off", ""));
        rows.add(day(TO.plusDays(draw.between(2, 5)), "strike", ""));
        var date = draw.pick(List.copyOf(days.keySet()));
        rows.removeIf(row -> row.get("date").equals(date.toString()));
        rows.add(day(date, "shoot", pages(40)));
        return rows;
    }

    private static Map<String, String> day(LocalDate date, String kind, String pages) {
        return Sheet.row("date", date.toString(), "unit", "main", "location", "Pier", "kind", kind,
                "pages", pages);
    }

    private void report(int night, Map<String, String> files) {
        var upTo = Plan.NIGHTS.get(night).minusDays(1);
        var rows = reportedUpTo.plusDays(1).datesUntil(upTo.plusDays(1).isAfter(reportedUpTo)
                        ? upTo.plusDays(1) : reportedUpTo.plusDays(1))
                .filter(date -> date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .filter(date -> draw.chance(90))
                .map(date -> Sheet.row("date", date.toString(), "unit", "main", "shoot_day",
                        "" + date.getDayOfYear(), "location", "Pier", "pages", pages(40)))
                .toList();
        if (!rows.isEmpty()) {
            reportedUpTo = upTo;
            files.put(Plan.path(night, "daily-reports"), Sheet.of(Feed.DAILY_REPORTS, rows));
        }
    }

    /** So many eighths at most. */
    private String pages(int most) {
        var eighths = draw.between(0, most);
        return eighths % 8 == 0 ? "" + eighths / 8
                : (eighths < 8 ? "" : eighths / 8 + " ") + eighths % 8 + "/8";
    }
}
