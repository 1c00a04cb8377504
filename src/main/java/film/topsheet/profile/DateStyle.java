package film.topsheet.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How an export writes dates.
 *
 * @param patterns tried in order
 * @param parameters whose values are further patterns
 * @param locale   of the names of months and weekdays
 * @param pivot    first of the hundred years that two digits can mean
 */
record DateStyle(
        List<DatePattern> patterns, List<String> parameters, Locale locale, int pivot) {

    /** With the patterns that the production sets. */
    DateStyle of(Reading reading) throws FileRefused {
        if (parameters.isEmpty()) {
            return this;
        }
        var all = new ArrayList<DatePattern>();
        for (var name : parameters) {
            var text = reading.parameter(name);
            try {
                all.add(new DatePattern(text, locale, pivot));
            } catch (IllegalArgumentException e) {
                throw new FileRefused(0, "is read by dates as its parameter \"%s\" says, \"%s\","
                        .formatted(name, Fault.shown(text)) + " which " + e.getMessage(),
                        "Write day, month and year in its rule, as parameters: {%s: dd/MM/yyyy}."
                                .formatted(name));
            }
        }
        all.addAll(patterns);
        return new DateStyle(all, List.of(), locale, pivot);
    }

    /** Whether both day before month and month before day are listed, in digits. */
    boolean isAmbiguous() {
        return patterns.stream().anyMatch(each -> each.order() == DatePattern.Order.DAY_FIRST)
                && patterns.stream()
                        .anyMatch(each -> each.order() == DatePattern.Order.MONTH_FIRST);
    }
}
