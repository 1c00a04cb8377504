package film.topsheet.profile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The sum of one column over the rows of a block, and what of it no amount could be read from. */
final class ControlSum {

    private static final int SHOWN = 5;

    private final List<String> unread = new ArrayList<>();
    private BigDecimal amount = BigDecimal.ZERO;
    private long more;

    void add(BigDecimal value) {
        amount = amount.add(value);
    }

    /** A cell that is no amount: what the export has summed of it, nobody knows. */
    void unread(long line, String text) {
        if (unread.size() < SHOWN) {
            unread.add("line %d: %s is no amount".formatted(line, Fault.shown(text.strip())));
        } else {
            more++;
        }
    }

    BigDecimal amount() {
        return amount;
    }

    /** The lines with what stands there, for people; blank for none. */
    String unread() {
        return String.join(", ", unread) + (more > 0 ? " and %,d more".formatted(more) : "");
    }

    void clear() {
        amount = BigDecimal.ZERO;
        unread.clear();
        more = 0;
    }
}
