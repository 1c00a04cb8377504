package film.topsheet.profile;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How the dates of a column seem to be written.
 *
 * @param patterns in a profile's words, in the order to try them; more than one where the column
 *                 shows several, or shows not which of two is right
 * @param seen     what speaks for them, as a clause
 */
record SuggestDates(List<String> patterns, String seen) {

    private static final List<String> KNOWN = List.of("yyyy-MM-dd", "yyyy/MM/dd",
            "dd/MM/yyyy", "MM/dd/yyyy", "d/M/yyyy", "M/d/yyyy", "dd.MM.yyyy", "d.M.yyyy",
            "dd-MM-yyyy", "MM-dd-yyyy", "d-M-yyyy", "M-d-yyyy",
            "dd/MM/yy", "MM/dd/yy", "d/M/yy", "M/d/yy", "dd.MM.yy", "dd-MM-yy", "MM-dd-yy",
            "dd MMM yyyy", "d MMM yyyy", "dd-MMM-yyyy", "d-MMM-yyyy", "dd-MMM-yy", "d-MMM-yy",
            "d MMMM yyyy", "MMM d, yyyy", "MMMM d, yyyy", "EEEE, MMMM d, yyyy", "yyyyMMdd",
            "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm:ss", "dd/MM/yyyy HH:mm:ss",
            "MM/dd/yyyy HH:mm:ss", "dd/MM/yyyy HH:mm", "MM/dd/yyyy HH:mm", "yyyyMM");
    private static final Map<String, DateTimeFormatter> FORMATS = formats();
    private static final Map<String, Pattern> SHAPES = shapes();
    private static final Pattern SHAPE = Pattern.compile(SHAPES.values().stream()
            .map(Pattern::pattern).distinct().collect(Collectors.joining("|")));
    private static final Pattern SERIAL = Pattern.compile("[345]\\d{4}([.]\\d+)?");
    private static final int PROBED = 60;
    private static final int MOST_PATTERNS = 4;

    private static Map<String, DateTimeFormatter> formats() {
        var formats = new LinkedHashMap<String, DateTimeFormatter>();
        for (var each : KNOWN) {
            formats.put(each, new DateTimeFormatterBuilder().parseCaseInsensitive()
                    .appendPattern(each.replace('y', 'u')).toFormatter(Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT));
        }
        return formats;
    }

    /** How texts of a pattern look: quicker to ask than whether they are dates. */
    private static Map<String, Pattern> shapes() {
        var shapes = new HashMap<String, Pattern>();
        for (var each : KNOWN) {
            shapes.put(each, Pattern.compile(each.replace("'", "").replace(".", "[.]")
                    .replaceAll("EEEE|MMMM|MMM", "[A-Za-z]{3,9}")
                    .replace("yyyy", "[0-9]{4}")
                    .replaceAll("yy|dd|MM|HH|mm|ss", "[0-9]{2}")
                    .replaceAll("(?<![A-Za-z\\[-])[dM](?![A-Za-z])", "[0-9]{1,2}")
                    .replaceAll("-[dM]-", "-[0-9]{1,2}-")));
        }
        return shapes;
    }

    private static boolean hasDigit(String cell) {
        return cell.chars().anyMatch(each -> each >= '0' && each <= '9');
    }

    /** Whether the text may be a date in any pattern. */
    static boolean looksLike(String cell) {
        return cell.length() > 5 && cell.length() < 40 && hasDigit(cell)
                && SHAPE.matcher(cell).matches()
                && KNOWN.stream().anyMatch(each -> fits(cell, each));
    }

    private static boolean fits(String cell, String pattern) {
        if (!SHAPES.get(pattern).matcher(cell).matches()) {
            return false;
        }
        var format = FORMATS.get(pattern);
        var at = new ParsePosition(0);
        if (format.parseUnresolved(cell, at) == null || at.getIndex() < cell.length()) {
            return false;
        }
        try {
            var parsed = format.parse(cell);
            var day = pattern.equals("yyyyMM") ? YearMonth.from(parsed).atEndOfMonth()
                    : LocalDate.from(parsed);
            return day.getYear() >= 1980 && day.getYear() < 2100;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /**
     * @param cells   filled ones, without blanks around them
     * @param isNamed whether the column is called a date: only then a plain number is one
     * @return null when these are no dates
     */
    static SuggestDates of(List<String> cells, boolean isNamed) {
        var probed = cells.stream().limit(PROBED).toList();
        if (probed.stream().filter(SuggestDates::looksLike).count() * 2 <= probed.size()) {
            return isNamed && !cells.isEmpty()
                    && cells.stream().allMatch(each -> SERIAL.matcher(each).matches())
                    ? new SuggestDates(List.of("excel-1900"), "%d of %d values are Excel's number"
                            .formatted(cells.size(), cells.size()) + " of a day, from 1900") : null;
        }
        var plain = probed.stream().allMatch(each -> each.matches("\\d+"));
        return plain && !isNamed ? null : covering(cells);
    }

    /** The pattern that fits most cells, then what fits most of the rest. */
    private static SuggestDates covering(List<String> cells) {
        var patterns = new ArrayList<String>();
        var seen = new ArrayList<String>();
        var rest = cells;
        while (!rest.isEmpty() && patterns.size() < MOST_PATTERNS) {
            var best = best(rest);
            if (best == null) {
                break;
            }
            patterns.add(best);
            var twin = twin(best);
            var left = rest.stream().filter(each -> !fits(each, best)).toList();
            var only = twin == null ? 0 : rest.stream()
                    .filter(each -> fits(each, best) && !fits(each, twin)).count();
            var other = twin == null ? 0 : left.stream().filter(each -> fits(each, twin)).count();
            seen.add("%,d of %,d values fit %s".formatted(
                    rest.size() - left.size(), cells.size(), best)
                    + (twin == null ? "" : ", %,d could be no other".formatted(only)));
            if (twin != null && only == 0) {
                patterns.add(twin);
                seen.add("all fit %s as well: KEEP THE ONE THAT IS RIGHT".formatted(twin));
            } else if (other > 0) {
                seen.add("%,d fit only %s: what fits both will be held".formatted(other, twin));
            }
            rest = left;
        }
        if (!rest.isEmpty()) {
            seen.add("%,d fit none and will be held".formatted(rest.size()));
        }
        return new SuggestDates(patterns, String.join("; ", seen));
    }

    private static String best(List<String> cells) {
        String best = null;
        var most = 0L;
        for (var pattern : KNOWN) {
            var count = cells.stream().filter(each -> fits(each, pattern)).count();
            if (count > most) {
                most = count;
                best = pattern;
            }
        }
        return best;
    }

    /** The pattern that differs only in whether the day or the month comes first. */
    private static String twin(String pattern) {
        if (pattern.startsWith("y") || pattern.contains("MMM")) {
            return null;
        }
        var twin = pattern.replace('d', '\0').replace('M', 'd').replace('\0', 'M');
        return KNOWN.contains(twin) ? twin : null;
    }
}
