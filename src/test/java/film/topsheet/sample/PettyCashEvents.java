package film.topsheet.sample;

import java.util.List;

/**
 * Petty cash and card lines that the story needs:
 * {@code week|holder|account|amount|receipt|merchant|description}.
 */
final class PettyCashEvents {

    private static final String TEXT = """
            3|F05|2720|86.40|yes|Bright Cloth Market|Curtain rings
            5|F06|2855|214.90|yes|Oak Street Lumber|Oar, repaired
            6|F10|3630|48.75|yes|Station Cafe|Coffee for the survey
            9|C03|4220|1480.00|no|Quay House Inn|Room, four nights
            9|C03|4220|1295.50|no|Quay House Inn|Room, three nights
            9|C03|4210|1163.20|no|Sea Lane Air|Change of flight
            9|C03|4210|986.40|no|Sea Lane Air|Change of flight
            9|C03|4230|412.75|no|Dockside Diner|Crew meal, late wrap
            9|C03|4230|388.90|no|Dockside Diner|Crew meal, late wrap
            9|C03|4240|296.35|no|Harbour Cabs|Cars to the pier
            9|C03|4240|274.06|no|Harbour Cabs|Cars to the pier
            9|C03|4220|645.00|no|Quay House Inn|Room, held late
            9|C03|4230|522.50|no|Dockside Diner|Crew meal
            9|C03|4240|377.50|no|Harbour Cabs|Cars to the airport
            """;

    private PettyCashEvents() {}

    record Event(int week, String holder, String account, long cents, String receipt,
            String merchant, String description) {

        /** The account the line belongs on; one was mistyped. */
        String rightAccount() {
            return account.equals("2855") ? "2850" : account;
        }

        /** The amount of week 3 is written 86,40 there and comes right a week later. */
        boolean misspelt() {
            return week == 3;
        }

        Pin pin() {
            return new Pin(Source.PETTY_CASH, misspelt() ? week + 1 : week, rightAccount(), cents);
        }
    }

    static List<Event> all() {
        return TEXT.lines().map(line -> line.split("\\|")).map(parts -> new Event(
                Integer.parseInt(parts[0]), parts[1], parts[2], Cents.of(parts[3]), parts[4],
                parts[5], parts[6])).toList();
    }
}
