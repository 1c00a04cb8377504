package film.topsheet.financing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What became of receipts, as a table: whole dollars unless cents matter. */
final class Allocated {

    private Allocated() {}

    /** A line a receipt: what each tier took. */
    static String table(Cascade cascade) {
        var lines = new LinkedHashMap<String, Map<String, Long>>();
        cascade.allocations().forEach(each -> lines
                .computeIfAbsent(each.date() + " " + each.pot(), key -> new LinkedHashMap<>())
                .merge(each.tier(), each.amount().minor(), Long::sum));
        return lines.entrySet().stream().map(each -> each.getKey() + "    "
                + each.getValue().values().stream().map(Allocated::dollars)
                        .collect(Collectors.joining(" ")) + "\n").collect(Collectors.joining());
    }

    /** A line a date: what each party got, by name. */
    static String paid(Cascade cascade) {
        var lines = new TreeMap<LocalDate, Map<String, Long>>();
        cascade.allocations().forEach(each -> lines
                .computeIfAbsent(each.date(), key -> new TreeMap<>())
                .merge(each.party(), each.amount().minor(), Long::sum));
        return lines.entrySet().stream().map(line -> line.getKey() + " "
                + line.getValue().entrySet().stream()
                        .map(each -> each.getKey() + " " + dollars(each.getValue()))
                        .collect(Collectors.joining(", ")) + "\n").collect(Collectors.joining());
    }

    static String dollars(long cents) {
        return cents % 100 == 0 ? Long.toString(cents / 100)
                : "%d.%02d".formatted(cents / 100, cents % 100);
    }
}
