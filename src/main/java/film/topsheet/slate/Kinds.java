package film.topsheet.slate;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The kinds of value that settings have, each with how it is written. */
public final class Kinds {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}\u2028\u2029]");
    private static final Pattern MAIL =
            Pattern.compile("[A-Za-z0-9._%+'-]{1,64}@([A-Za-z0-9-]+\\.)+[A-Za-z]{2,}");

    public static final Kind<String> TEXT = Kind.of(
            "is not text of 1 to 200 characters in one line",
            "Write it in one line of at most 200 characters.",
            text -> Optional.of(text).filter(each -> !each.isBlank() && each.length() <= 200
                    && !CONTROL.matcher(each).find()));

    static final Kind<String> CODE = matching(
            "[A-Za-z0-9-]{1,16}", "is not a production code",
            "Write at most 16 letters, digits and '-', as NF.");

    public static final Kind<String> WORD = matching(
            "[A-Za-z0-9][A-Za-z0-9_-]{0,63}", "is not a single word",
            "Write letters, digits and '-', as executive-producer.");

    static final Kind<String> EMAIL = matching(
            MAIL.pattern(), "is not a mail address", "Write one address, as jl@example.com.");

    static final Kind<String> DOMAIN = matching(
            "([A-Za-z0-9-]+\\.)+[A-Za-z]{2,}", "is not a mail domain",
            "Write what stands behind the @, as example.com.");

    public static final Kind<LocalDate> DATE = Kind.of(
            "is not a date between 1990 and 2099", "Write it as yyyy-MM-dd, as 2026-08-03.",
            Kinds::date);

    static final Kind<Integer> PAGES = Kind.of(
            "is not a number of pages", "Write whole pages and eighths, as 112 4/8.",
            text -> Pages.eighths(text).stream().boxed().findFirst());

    static final Kind<DayOfWeek> WEEKDAY = choice("is not a day of the week",
            Arrays.stream(DayOfWeek.values())
                    .collect(Collectors.toMap(DayOfWeek::name, Function.identity())));

    public static final Kind<Boolean> YES_NO = new Kind<>(
            "is neither yes nor no", "Write yes or no.", List.of("yes", "no"),
            text -> Optional.ofNullable(
                    Map.of("yes", true, "true", true, "no", false, "false", false)
                            .get(text.toLowerCase(Locale.ROOT))));

    static final Kind<ZoneId> ZONE = new Kind<>(
            "is not a time zone", "Write continent and city, as America/New_York.",
            ZoneId.getAvailableZoneIds(),
            text -> Optional.of(text).filter(ZoneId.getAvailableZoneIds()::contains)
                    .map(ZoneId::of));

    static final Kind<Path> PATH = Kind.of(
            "is not a path inside the production's folder",
            "Write it seen from production.yaml, as exports/drawdown.csv.", Kinds::path);

    private Kinds() {}

    public static Kind<Integer> count(String what, int least, int most) {
        return Kind.of(
                "is not a number of %s from %,d to %,d".formatted(what, least, most),
                "Write a whole number.",
                text -> text.matches("\\d{1,9}")
                        ? Optional.of(Integer.valueOf(text))
                                .filter(each -> each >= least && each <= most)
                        : Optional.empty());
    }

    /** One of an enum's words, written in small letters with '-'. */
    public static <E extends Enum<E>> Kind<E> choice(String problem, Class<E> type) {
        return choice(problem, Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(Kinds::word, Function.identity())));
    }

    /** One of some names, which it is read as, whatever the case it is written in. */
    public static Kind<String> name(String problem, Collection<String> names) {
        return choice(problem, names.stream()
                .collect(Collectors.toMap(Function.identity(), Function.identity())));
    }

    public static <T> Kind<T> choice(String problem, Map<String, T> values) {
        return new Kind<>(problem, "Write one of: %s.".formatted(listed(values.keySet())),
                values.keySet(),
                text -> values.entrySet().stream()
                        .filter(each -> each.getKey().equalsIgnoreCase(text))
                        .map(Map.Entry::getValue)
                        .findFirst());
    }

    public static String listed(Collection<String> words) {
        return words.stream().sorted().collect(Collectors.joining(", "));
    }

    public static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Kind<String> matching(String pattern, String problem, String remedy) {
        var compiled = Pattern.compile(pattern);
        return Kind.of(problem, remedy,
                text -> Optional.of(text).filter(compiled.asMatchPredicate()));
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(text)
                    .filter(each -> each.matches("(199|20\\d)\\d-\\d\\d-\\d\\d"))
                    .map(LocalDate::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Path> path(String text) {
        try {
            var path = Path.of(text).normalize();
            var leadsOut = path.isAbsolute() || path.startsWith("..") || text.isBlank()
                    || CONTROL.matcher(text).find();
            return leadsOut ? Optional.empty() : Optional.of(path);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
