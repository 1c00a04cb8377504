package film.topsheet.profile;

import java.util.List;
import java.util.Locale;

/**
 * How an export writes dates.
 *
 * @param patterns tried in order
 * @param locale   of the names of months and weekdays
 * @param pivot    first of the hundred years that two digits can mean
 */
record DateStyle(List<DatePattern> patterns, Locale locale, int pivot) {

    /** Whether both day before month and month before day are listed, in digits. */
    boolean isAmbiguous() {
        return patterns.stream().anyMatch(each -> each.order() == DatePattern.Order.DAY_FIRST)
                && patterns.stream()
                        .anyMatch(each -> each.order() == DatePattern.Order.MONTH_FIRST);
    }
}
