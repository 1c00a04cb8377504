package film.topsheet.sample;

import java.util.List;

/** Location rows that the story needs, and what the stages charge. */
final class LocationEvents {

    /** {@code week|location|kind|worked|posted|vendor|account|amount|description}. */
    private static final String TEXT = """
            1|Stage A|deposit|06-22|06-22|Cinder Row Stages|0140|40000.00|Deposit, stage A
            6|House on Mill Lane|deposit|07-30|07-31|Larkmoor Estate|0140|15000.00|Deposit, house
            8|Ferry terminal|deposit|08-13|08-13|Narrows Port Board|0140|12000.00|Deposit, terminal
            9|Mill Lane, street|police|07-15|07-16|County Police Detail|3610|6930.00|Scout day
            9|Pier 9|permit|08-20|08-20|Air Traffic Desk|3675|1950.00|Drone permit
            9|Pier 9|deposit|08-20|08-20|Pier Nine Holdings|0140|25000.00|Deposit, pier
            11|Ferry terminal|deposit-return|09-01|09-02|Narrows Port Board|0140|-12000.00|Returned
            11|Stage B|site-fee|09-02|09-03|Cinder Row Stages|3810|6200.00|Opened early, cover set
            13|Pier 9|deposit-return|09-16|09-16|Pier Nine Holdings|0140|-25000.00|Returned
            14|House on Mill Lane|deposit-return|09-23|09-24|Larkmoor Estate|0140|-10750.00|Returned
            14|House on Mill Lane|deposit-return|09-23|09-24|Larkmoor Estate|0140|-4250.00|Kept
            14|House on Mill Lane|restoration|09-23|09-24|Larkmoor Estate|3610|4250.00|Floor
            """;
    /** What the stages charge besides, dollars of weeks 1 to 14. */
    private static final List<Integer> STAGES = List.of(
            5000, 8000, 12000, 16000, 24000, 30000,
            20000, 18000, 16500, 9500, 17500, 3000, 2400, 1800);

    private LocationEvents() {}

    record Event(int week, String location, String kind, String worked, String posted,
            String vendor, String account, long cents, String description) {

        boolean cost() {
            return !account.startsWith("0");
        }
    }

    static List<Event> all() {
        return TEXT.lines().map(line -> line.split("\\|")).map(parts -> new Event(
                Integer.parseInt(parts[0]), parts[1], parts[2], parts[3], parts[4], parts[5],
                parts[6], Cents.of(parts[7]), parts[8])).toList();
    }

    static long stages(int week) {
        return Cents.dollars(STAGES.get(week - 1));
    }
}
