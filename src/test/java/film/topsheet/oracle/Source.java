package film.topsheet.oracle;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** One cost line as the accounting system that exports it has it now. */
final class Source {

    final Map<String, String> cells;
    /** What the export says of a cost line that was taken back, or null. */
    Map<String, String> voidRow;
    /** The row may wait for a rate; nothing is done to it until then. */
    boolean mayWait;

    Source(Map<String, String> cells) {
        this.cells = new LinkedHashMap<>(cells);
    }

    Source copy() {
        var copy = new Source(cells);
        copy.voidRow = voidRow;
        copy.mayWait = mayWait;
        return copy;
    }

    boolean isLive() {
        return voidRow == null && !mayWait;
    }

    BigDecimal amount() {
        return new BigDecimal(cells.get("amount"));
    }

    Map<String, String> with(String column, String value) {
        var other = new LinkedHashMap<>(cells);
        other.put(column, value);
        return other;
    }

    /** A void by status; its amount is ignored. */
    Map<String, String> voidByStatus(String amount) {
        var row = with("status", "void");
        row.put("amount", amount);
        return row;
    }

    /** A void by the opposite amount. */
    Map<String, String> voidByAmount() {
        return with("amount", amount().negate().toPlainString());
    }
}
