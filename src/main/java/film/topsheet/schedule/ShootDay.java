package film.topsheet.schedule;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * One date of the shoot, all its units and places together.
 *
 * @param eighths script pages, in eighths
 * @param scenes  their numbers, as written
 */
public record ShootDay(LocalDate date, int eighths, List<String> scenes) {

    /** A blank parts two scenes only where a number follows: {@code 86 pt} is one. */
    private static final Pattern BETWEEN_SCENES = Pattern.compile("[,;]|\\s+(?=\\S*\\d)");

    public ShootDay {
        requireNonNull(date, "date");
        scenes = List.copyOf(scenes);
    }

    /** @param scenes as written, {@code 84, 86} or {@code 84 86 pt}; null: none are named */
    static ShootDay of(LocalDate date, int eighths, String scenes) {
        return new ShootDay(date, eighths, scenes == null ? List.of()
                : Arrays.stream(BETWEEN_SCENES.split(scenes)).map(String::strip)
                        .filter(each -> !each.isEmpty()).toList());
    }

    /** One for each date, in order: what units do on one day is one day's work. */
    static List<ShootDay> byDate(List<ShootDay> rows) {
        var days = new TreeMap<LocalDate, ShootDay>();
        rows.forEach(each -> days.merge(each.date(), each, ShootDay::plus));
        return List.copyOf(days.values());
    }

    private ShootDay plus(ShootDay other) {
        var all = new ArrayList<>(scenes);
        all.addAll(other.scenes);
        return new ShootDay(date, eighths + other.eighths, all);
    }
}
