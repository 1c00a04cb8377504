package film.topsheet.job;

import film.topsheet.intake.Preview;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.LongFunction;

/** The rows that would be held, for people: what is wrong with many alike is said once. */
final class HeldGroups {

    private static final int SHOWN = 20;

    private record Group(String column, String value, String problem, String remedy) {}

    private HeldGroups() {}

    /** @param place file and line */
    static String text(List<Preview.Held> held, LongFunction<String> place) {
        if (held.isEmpty()) {
            return "";
        }
        var groups = new LinkedHashMap<Group, List<Preview.Held>>();
        held.forEach(each -> groups.computeIfAbsent(new Group(each.column(), each.value(),
                each.problem(), each.remedy()), first -> new ArrayList<>()).add(each));
        var text = new StringBuilder("\nRows that would be held: %,d\n".formatted(held.size()));
        groups.values().stream().limit(SHOWN).forEach(each -> text.append(message(each, place)));
        var rest = groups.values().stream().skip(SHOWN).mapToInt(List::size).sum();
        if (rest > 0) {
            text.append("… and %,d more.\n".formatted(rest));
        }
        return text.toString();
    }

    private static String message(List<Preview.Held> alike, LongFunction<String> place) {
        var row = alike.get(0);
        return "%s%s:%s %s.\n    %s\n%s%s\n".formatted(place.apply(row.line()),
                row.column().isEmpty() ? "" : ", column \"%s\"".formatted(row.column()),
                row.value().isEmpty() ? "" : " \"%s\"".formatted(row.value()),
                row.problem(), row.row(),
                alike.size() == 1 ? "" : "%s more like it, up to line %,d.\n".formatted(
                        Wording.count(alike.size() - 1, "row"),
                        alike.get(alike.size() - 1).line()),
                row.remedy());
    }
}
