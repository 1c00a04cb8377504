package film.topsheet.sample;

import java.util.ArrayList;
import java.util.List;

/** The signed changes; each week that signs one, the list is sent again. */
final class Changes {

    /** {@code week|number|asked|signed|kind|from|to amount, …|reason}. */
    private static final String TEXT = """
            5|1|07-20|07-24|transfer|2940|3110 4000|Hair tests move to make-up
            7|2|08-04|08-07|transfer|2630|3230 8000|Rain rig not needed; second generator
            8|3|08-07|08-14|contingency|8100|2310 41000, 2320 19000, 3510 20000, 3220 18000, \
            4920 22000|Ferry deck rebuilt on stage; drivers, lighting, fringes
            9|4|08-18|08-21|transfer|4010|2510 12000|Second unit days cut; grips on main unit
            10|5|08-20|08-28|contingency|8100|3030 45000, 3040 15000, 3610 35000|\
            Marine days and sites
            10|6|08-25|08-28|transfer|3810|2110 15000, 4220 15000|\
            Stage released early; background, hotels
            11|7|09-03||contingency|8100|3320 62000|Second camera crew, days 26 to 33
            """;

    private Changes() {}

    static boolean sentIn(int week) {
        return TEXT.lines().anyMatch(line -> Integer.parseInt(line.split("\\|")[0]) == week);
    }

    static List<Entry> rows(int week) {
        var rows = new ArrayList<Entry>();
        for (var line : TEXT.lines().toList()) {
            var parts = line.split("\\|", -1);
            if (Integer.parseInt(parts[0]) <= week) {
                rows.addAll(lines(parts));
            }
        }
        return rows;
    }

    private static List<Entry> lines(String[] parts) {
        var rows = new ArrayList<Entry>();
        for (var target : parts[6].split(", ")) {
            var to = target.split(" ");
            var row = Feeds.entry("changes").set("number", parts[1]).set("line", rows.size() + 1)
                    .set("date", "2026-" + parts[2]).set("kind", parts[4])
                    .set("from_account", parts[5]).set("to_account", to[0])
                    .amount(Cents.dollars(Long.parseLong(to[1]))).set("reason", parts[7])
                    .set("requested_by", "J. Lee");
            rows.add(parts[3].isEmpty() ? row : row.set("approved_by", "R. Ortiz")
                    .set("approved_on", "2026-" + parts[3]));
        }
        return rows;
    }
}
