package film.topsheet.oracle;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Everything some whole weeks earlier or later: settings, exports, nights and closes. The clocks
 * stand alike on both dates, so that times with and without offset keep their order.
 */
final class Shift {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final List<Integer> WEEKS = List.of(1, 9, 52, 105, -52, 470);

    private Shift() {}

    /** The weeks of the random production's nights are summer; so are they after any of these. */
    static int weeksFor(Story story) {
        return WEEKS.get(Math.floorMod(story.nights().get(0).files().hashCode(), WEEKS.size()));
    }

    static Story by(int weeks, Story story) {
        return story.withYaml(text(weeks, story.yaml())).withNights(story.nights().stream()
                .map(night -> night(weeks, night)).toList());
    }

    private static Story.Night night(int weeks, Story.Night night) {
        var files = new LinkedHashMap<String, String>();
        night.files().forEach((path, text) -> files.put(path, text(weeks, text)));
        return new Story.Night(night.asOf().plusWeeks(weeks), files,
                night.closes().stream().map(week -> week.plusWeeks(weeks)).toList());
    }

    /** A text with every date in it moved; what is no date, as 30 February, stays. */
    static String text(int weeks, String text) {
        return DATE.matcher(text).replaceAll(found -> moved(weeks, found));
    }

    private static String moved(int weeks, MatchResult found) {
        try {
            return LocalDate.parse(found.group()).plusWeeks(weeks).toString();
        } catch (DateTimeException e) {
            return found.group();
        }
    }
}
