package film.topsheet.profile;

import java.util.Locale;

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

    boolean isTotal() {
        return this == SUBTOTAL || this == GRAND_TOTAL;
    }
}
