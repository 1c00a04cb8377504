package film.topsheet.fuzz;

import film.topsheet.profile.FileRefused;
import film.topsheet.profile.Profile;
import film.topsheet.profile.RowClass;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A date that is accepted is the one that the JDK reads by the same pattern, digits that the JDK
 * accepts are accepted, and anything else holds the row. Where two patterns can be mistaken for
 * each other, a file has one order of day and month, or its dates of two readings are held.
 *
 * <p>An input's first letter chooses the patterns, from {@code A}; the rest is dates, one a line.
 */
public final class DateFuzz {

    private record Style(List<JdkDate> patterns, boolean withTime, Profile profile) {

        static Style of(String locale, String field, String... patterns) {
            var all = new ArrayList<JdkDate>();
            for (var each : patterns) {
                all.add(new JdkDate(each, locale));
            }
            return new Style(all, field.equals("at"), Exports.profile("""
                    read: {delimiter: tab, quote: none}
                    locale: %s
                    fields: {%s: {column: Date, dates: ["%s"]}}
                    """.formatted(locale, field, String.join("\", \"", patterns))));
        }
    }

    /** A style is called by its place: new ones go last. */
    private static final List<Style> STYLES = List.of(
            Style.of("en", "date", "yyyy-MM-dd"),
            Style.of("en", "date", "d/M/yyyy"),
            Style.of("en", "date", "MM/dd/yy"),
            Style.of("en", "date", "d MMM yyyy"),
            Style.of("de", "date", "d. MMMM yyyy"),
            Style.of("en", "date", "EEEE, MMMM d, yyyy"),
            Style.of("en", "date", "yyyyMMdd"),
            Style.of("en", "date", "yyyyMM"),
            Style.of("fr", "date", "MMM yyyy"),
            Style.of("en", "at", "yyyy-MM-dd'T'HH:mm:ss"),
            Style.of("en", "at", "d/M/yyyy H:mm"),
            Style.of("en", "date", "MM/dd/yyyy", "dd/MM/yyyy"),
            Style.of("en", "date", "d-MMM-yy", "yyyy-MM-dd", "dd.MM.yyyy"),
            Style.of("es", "date", "EEE d MMM yyyy"));

    private DateFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        var text = Exports.text(input, 1);
        if (text == null || input.length == 0 || text.matches("(?s).*[\t\r\0].*")) {
            return;
        }
        var style = STYLES.get(Math.floorMod(input[0] - 'A', STYLES.size()));
        var dates = text.lines().filter(each -> !each.isBlank()).toList();
        if (dates.isEmpty()) {
            return;
        }
        try (var file = Exports.open(style.profile, export(dates))) {
            var at = 0;
            while (Exports.next(file)) {
                if (file.rowClass() == RowClass.DATA) {
                    var read = Exports.value(file, style.withTime ? "at" : "date");
                    if (file.fault() != null) {
                        Claim.isTold(file.fault().problem(), file.fault().remedy());
                    }
                    agrees(style, dates.get(at++), file.fault() == null ? read : null);
                }
            }
            Claim.holds(at == dates.size(), "%d of %d dates came", at, dates.size());
        } catch (FileRefused e) {
            Claim.isTold(e.problem(), e.remedy());
            Claim.holds(e.problem().startsWith("has dates that can all be read"), "%s",
                    e.problem());
            Claim.holds(readings(style, dates.get((int) e.line() - 2)).size() > 1,
                    "line %d has one reading", e.line());
        } catch (IOException e) {
            throw new AssertionError("a fault of the disk, in memory", e);
        }
    }

    private static String export(List<String> dates) {
        var text = new StringBuilder("Code\tDate\n");
        dates.forEach(each -> text.append("1\t").append(each).append('\n'));
        return text.toString();
    }

    private static void agrees(Style style, String written, String read) {
        var readings = readings(style, written);
        if (read != null) {
            var moment = style.withTime ? LocalDateTime.parse(read)
                    : LocalDate.parse(read).atStartOfDay();
            Claim.holds(readings.contains(moment), "\"%s\" is %s, and was read as %s",
                    written, readings, read);
        } else if (readings.size() == 1) {
            Claim.holds(style.patterns.stream().anyMatch(JdkDate::hasNames),
                    "\"%s\" is %s, and was held", written, readings);
        }
    }

    private static Set<LocalDateTime> readings(Style style, String written) {
        var text = Exports.trimmed(written);
        var readings = new LinkedHashSet<LocalDateTime>();
        style.patterns.forEach(each -> each.read(text).ifPresent(moment -> readings.add(
                style.withTime ? moment : moment.truncatedTo(ChronoUnit.DAYS))));
        return readings;
    }
}
