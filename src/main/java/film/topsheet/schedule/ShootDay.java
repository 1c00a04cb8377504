package film.topsheet.schedule;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * One date of the shoot, all its units and places together.
 *
 * @param eighths script pages, in eighths
 * @param scenes  their numbers, as written
 */
public record ShootDay(LocalDate date, int eighths, List<String> scenes) {

    public ShootDay {
        requireNonNull(date, "date");
        scenes = List.copyOf(scenes);
    }

    /** @param scenes numbers between commas or semicolons; null: none are named */
    static ShootDay of(LocalDate date, int eighths, String scenes) {
        return new ShootDay(date, eighths, scenes == null ? List.of()
                : Arrays.stream(scenes.split("[,;]")).map(String::strip)
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
