package film.topsheet.profile;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** What a record of an export is. Only data becomes rows of a feed. */
public enum RowClass {
    DATA,
    BLANK,
    COMMENT,
    /** A heading whose text holds for the rows below it. */
    SECTION,
    OPENING,
    /** States the sum of the rows of its block. */
    SUBTOTAL,
    /** States the sum of the rows of the file. */
    GRAND_TOTAL,
    CLOSING,
    REPEATED_HEADER,
    FOOTER,
    /** The table is over: what follows is footer. */
    END;

    /** As profiles write it: {@code grand-total}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Counts by ordinal as counts by class, without those that are none. */
    static Map<RowClass, Long> byClass(long[] counts) {
        var byClass = new EnumMap<RowClass, Long>(RowClass.class);
        for (var each : values()) {
            if (counts[each.ordinal()] > 0) {
                byClass.put(each, counts[each.ordinal()]);
            }
        }
        return byClass;
    }

    boolean isTotal() {
        return this == SUBTOTAL || this == GRAND_TOTAL;
    }
}
