package film.topsheet.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A place the film shoots at, as its agreement says.
 *
 * @param days  prepared, shot, struck; a last day behind {@code !} is beyond the agreement
 * @param rates dollars a day: prepared, shot, struck
 */
record LocationAgreement(String name, String owner, String agreement, List<String> days,
        List<Long> rates) {

    /** {@code name|owner|prepared|shot|struck|rates}; month-day of 2026. */
    private static final String TABLE = """
            House on Mill Lane|Larkmoor Estate|07-30 07-31|08-03 08-04 08-05 08-06 08-07 08-10 \
            08-11|08-13 08-14|1500 4200 1500
            Post office|Weatherby Halls|08-11|08-12|08-13|800 3600 800
            Harbor office|Saltgate Trustees|08-12|08-13 08-14|08-17|900 4100 900
            Ferry terminal|Narrows Port Board|08-14|08-17 08-18 08-19|08-20|1800 7200 1800
            Fish market|Guild of Coldquay|08-19|08-20 08-21|08-24|1000 4800 1000
            Pier 9|Pier Nine Holdings|08-21|08-24 08-25 08-26 !08-27|08-31|4000 12500 3000
            Lighthouse road|Beaconhill Parish|08-27|08-28|08-31|500 3200 500
            Berth 4|Narrows Port Board|08-28|08-31 09-01 09-03|09-04|2500 9500 2500
            Tug yard|Ironlatch Yards|09-03|09-04|09-07|1200 5200 1200
            Customs hall|Weatherby Halls|09-04|09-07 09-08|09-09|1600 7400 1600
            Chapel|Beaconhill Parish|09-08|09-09|09-10|600 3900 600
            Boarding house|Larkmoor Estate|09-09|09-10 09-11|09-14|1400 5600 1400
            Diner|Twelve Stools Diner|09-16|09-17|09-18|700 4300 700
            Bus depot|Inland Coach Yard|09-17|09-18|09-21|900 5100 900
            North beach|Shoreline District|09-23|09-24|09-25|600 3400 600
            Mill Lane, street|Township of Fenwick|09-24|09-25|09-25|400 2900 400
            Quarry road|Beaconhill Parish|07-07|07-09|07-10|300 1100 300
            Warehouse 12|Ironlatch Yards|06-30|07-02|07-03|400 1300 400
            """;

    static List<LocationAgreement> all() {
        var locations = new ArrayList<LocationAgreement>();
        for (var line : TABLE.lines().toList()) {
            var parts = line.split("\\|");
            locations.add(new LocationAgreement(parts[0], parts[1],
                    Numbered.of("LA-", locations.size() + 1, 2),
                    List.of(parts[2], parts[3], parts[4]),
                    List.of(parts[5].split(" ")).stream().map(Long::valueOf).toList()));
        }
        return locations;
    }

    /** A place where the unit is in the week, else one it has still to prepare. */
    static String busy(int week) {
        return all().stream()
                .filter(place -> Weeks.of(date(place.days.get(1).split(" ")[0])) >= week)
                .findFirst().map(LocationAgreement::name).orElse("Mill Lane, street");
    }

    /** Putting the pier back costs what it costs; all else is agreed by the day. */
    boolean isByTheDay(int kind) {
        return kind < 2 || !name.equals("Pier 9");
    }

    /** What its order is for, cents. */
    long agreed() {
        var dollars = 0L;
        for (var kind = 0; kind < 3; kind++) {
            for (var day : days.get(kind).split(" ")) {
                dollars += day.startsWith("!") ? 0 : rates.get(kind);
            }
        }
        return Cents.dollars(dollars);
    }

    int firstWeek() {
        return Weeks.of(date(days.get(0).split(" ")[0]));
    }

    static LocalDate date(String monthDay) {
        return LocalDate.parse("2026-" + monthDay.replace("!", ""));
    }
}
