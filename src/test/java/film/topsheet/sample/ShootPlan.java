package film.topsheet.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where the film may shoot, when it means to, and what came of each day: 40 days and 112 4/8
 * pages. On 27 August the pier needs a fourth day; on 2 September the weather costs 1 4/8 pages.
 */
final class ShootPlan {

    private static final String PIER = "Pier 9";
    private static final LocalDate FOURTH_DAY = LocalDate.parse("2026-08-27");
    private static final LocalDate WEATHER = LocalDate.parse("2026-09-02");
    private static final int LOST = 12;
    private static final List<String> KINDS = List.of("prep", "shoot", "strike");
    private static final Map<String, Long> DEPOSITS = Map.of("Stage A", 40_000L,
            "House on Mill Lane", 15_000L, "Ferry terminal", 12_000L, PIER, 25_000L);

    private ShootPlan() {}

    /** Feed to rows of one week. */
    static Map<String, List<Entry>> week(int week) {
        var files = new TreeMap<String, List<Entry>>();
        files.put("location-agreements", agreements(week));
        files.put("permits", permits(week));
        files.put("schedule", schedule(week));
        if (Weeks.shoots(week)) {
            files.put("daily-reports", reports(week));
        }
        files.values().removeIf(List::isEmpty);
        return files;
    }

    /** An agreement comes the week before its first day. */
    private static boolean isSent(LocationAgreement place, int week) {
        return week == Math.max(1, place.firstWeek() - 1);
    }

    private static List<Entry> agreements(int week) {
        var rows = new ArrayList<Entry>();
        for (var place : LocationAgreement.all()) {
            if (isSent(place, week)) {
                var row = agreement(place.agreement(), place.name(), place.owner());
                for (var kind = 0; kind < 3; kind++) {
                    row.set(KINDS.get(kind) + "_days", agreedDays(place, kind))
                            .set(KINDS.get(kind) + "_rate", dollars(place.rates().get(kind)));
                }
                rows.add(row.set("signed_on", LocationAgreement.date(
                        place.days().get(0).split(" ")[0]).minusDays(10)));
            }
        }
        if (week == 1) {
            rows.add(stage("Stage A", "LA-91"));
            rows.add(stage("Stage B", "LA-92"));
        }
        return rows;
    }

    /** All-in: the rent of all weeks, however it is billed. */
    private static Entry stage(String name, String number) {
        var cents = 0L;
        for (var week = 1; week <= Weeks.COUNT; week++) {
            var all = LocationEvents.stages(week);
            var second = Weeks.shoots(week) ? 0 : Cents.share(all, 2, 5);
            cents += name.equals("Stage B") ? second : all - second;
        }
        cents += LocationEvents.all().stream()
                .filter(each -> each.location().equals(name) && each.kind().equals("site-fee"))
                .mapToLong(LocationEvents.Event::cents).sum();
        return agreement(number, name, "Cinder Row Stages").set("shoot_days", 1)
                .set("shoot_rate", Cents.text(cents)).set("signed_on", "2026-06-12");
    }

    private static Entry agreement(String number, String name, String owner) {
        var row = Feeds.entry("location-agreements").set("agreement_no", number)
                .set("location", name).set("owner", owner);
        var deposit = DEPOSITS.get(name);
        return deposit == null ? row : row.set("deposit", dollars(deposit));
    }

    private static long agreedDays(LocationAgreement place, int kind) {
        return List.of(place.days().get(kind).split(" ")).stream()
                .filter(day -> !day.startsWith("!")).count();
    }

    private static List<Entry> permits(int week) {
        var rows = new ArrayList<Entry>();
        for (var place : LocationAgreement.all()) {
            if (isSent(place, week)) {
                var days = place.days().get(1).split(" ");
                rows.add(permit(place.agreement(), place.name(), LocationAgreement.date(days[0]),
                        LocationAgreement.date(days[(int) agreedDays(place, 1) - 1])));
            }
            if (place.name().equals(PIER) && week == Weeks.of(FOURTH_DAY)) {
                rows.add(permit(place.agreement(), PIER,
                        LocationAgreement.date(place.days().get(1).split(" ")[0]), FOURTH_DAY));
            }
        }
        if (week == 1) {
            rows.add(permit("LA-91", "Stage A", Weeks.workday(1, 0), Weeks.ending(Weeks.COUNT)));
            rows.add(permit("LA-92", "Stage B", Weeks.workday(1, 0), Weeks.ending(Weeks.COUNT)));
        }
        return rows;
    }

    private static Entry permit(String agreement, String location, LocalDate from, LocalDate to) {
        return Feeds.entry("permits").set("permit_no", agreement.replace("LA-", "P-"))
                .set("location", location).set("from", from).set("to", to);
    }

    /** The whole plan before preparation begins; then only what is moved. */
    private static List<Entry> schedule(int week) {
        if (week == 1) {
            return plan();
        }
        if (week == Weeks.of(FOURTH_DAY)) {
            return List.of(off(FOURTH_DAY, "Stage A"), shoot(FOURTH_DAY, PIER));
        }
        return week == Weeks.of(WEATHER)
                ? List.of(off(WEATHER, "Berth 4"), shoot(WEATHER, "Stage B")) : List.of();
    }

    private static List<Entry> plan() {
        var rows = new LinkedHashMap<String, Entry>();
        for (var number = 1; number <= 40; number++) {
            var date = shootDate(number);
            put(rows, shoot(date, planned(date)));
        }
        for (var place : LocationAgreement.all()) {
            for (var kind = 0; kind < 3; kind++) {
                for (var day : place.days().get(kind).split(" ")) {
                    if (!day.startsWith("!")) {
                        put(rows, standing(LocationAgreement.date(day), place.name(),
                                kind == 2 ? "strike" : "prep"));
                    }
                }
            }
        }
        for (var week = 1; week <= Weeks.COUNT; week++) {
            put(rows, standing(Weeks.workday(week, 0), "Stage A", "prep"));
            if (!Weeks.shoots(week)) {
                put(rows, standing(Weeks.workday(week, 0), "Stage B", "prep"));
            }
        }
        return List.copyOf(rows.values());
    }

    private static void put(Map<String, Entry> rows, Entry row) {
        rows.putIfAbsent(Feeds.key("schedule", row), row);
    }

    /** Where the day was planned, before anything was moved. */
    private static String planned(LocalDate date) {
        if (date.equals(WEATHER)) {
            return "Berth 4";
        }
        var text = date.toString().substring(5);
        return LocationAgreement.all().stream()
                .filter(place -> List.of(place.days().get(1).split(" ")).contains(text))
                .map(LocationAgreement::name).findFirst()
                .orElse("Stage A");
    }

    private static String shotAt(LocalDate date) {
        return date.equals(FOURTH_DAY) ? PIER : date.equals(WEATHER) ? "Stage B" : planned(date);
    }

    private static Entry shoot(LocalDate date, String location) {
        return standing(date, location, "shoot").set("shoot_day", dayOf(date))
                .set("pages", pages(eighths(date))).set("scenes", scenes(date));
    }

    private static Entry off(LocalDate date, String location) {
        return standing(date, location, "off");
    }

    private static Entry standing(LocalDate date, String location, String kind) {
        return Feeds.entry("schedule").set("date", date).set("unit", "main")
                .set("location", location).set("kind", kind);
    }

    private static List<Entry> reports(int week) {
        var rows = new ArrayList<Entry>();
        for (var day = 0; day < 5; day++) {
            var date = Weeks.workday(week, day);
            var lost = date.equals(WEATHER);
            rows.add(Feeds.entry("daily-reports").set("date", date).set("unit", "main")
                    .set("shoot_day", dayOf(date)).set("location", shotAt(date))
                    .set("pages", pages(eighths(date) - (lost ? LOST : 0)))
                    .set("scenes", lost ? "85 87" : scenes(date))
                    .set("setups", lost ? 9 : 18 + dayOf(date) % 7)
                    .set("first_shot", lost ? "11:20" : "08:15").set("wrap", "19:30")
                    .set("note", lost ? "Weather: moved to stage B, scenes 84 and 86 owed" : ""));
        }
        return rows;
    }

    private static LocalDate shootDate(int number) {
        return Weeks.workday(Weeks.FIRST_SHOOT + (number - 1) / 5, (number - 1) % 5);
    }

    private static int dayOf(LocalDate date) {
        var week = Weeks.of(date) - Weeks.FIRST_SHOOT;
        return week * 5 + date.getDayOfWeek().getValue() - DayOfWeek.MONDAY.getValue() + 1;
    }

    /** 22 and 23 eighths, turn about: 900 in all. */
    private static int eighths(LocalDate date) {
        return 22 + (dayOf(date) + 1) % 2;
    }

    /** Three scenes a day in the first week, then four: day 23 begins with scene 84. */
    private static String scenes(LocalDate date) {
        var day = dayOf(date);
        var first = 1 + (day <= 5 ? 3 * (day - 1) : 15 + 4 * (day - 6));
        var scenes = new ArrayList<String>();
        for (var each = first; each < first + (day <= 5 ? 3 : 4); each++) {
            scenes.add(String.valueOf(each));
        }
        return String.join(" ", scenes);
    }

    private static String pages(int eighths) {
        var part = eighths % 8 == 0 ? "" : eighths % 8 + "/8";
        return (eighths / 8 + " " + part).strip();
    }

    private static String dollars(long dollars) {
        return Cents.text(Cents.dollars(dollars));
    }
}
