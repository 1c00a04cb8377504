package film.topsheet.profile;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Rows that the profile takes for data and that are totals: one is called so, and its amount is
 * the sum of the rows before it, of those since the last such row, or of all that follow it.
 */
final class UnnamedTotals {

    /** How the scope of such a total ends. */
    static final String LOADS = ", which loads as a row";

    private static final Pattern TOTAL = Pattern.compile(SuggestRows.TOTAL);
    private static final Pattern WHOLE = Pattern.compile(SuggestRows.WHOLE);

    private BigDecimal all = BigDecimal.ZERO;
    private BigDecimal block = BigDecimal.ZERO;
    private long rows;
    private long rowsOfBlock;
    private ControlTotal first;

    /**
     * Adds a row that can be read.
     *
     * @param column of the amount
     * @param loads  whether the row has all that its feed needs
     * @return the row as a total, where it is one
     */
    Optional<ControlTotal> add(Row row, String column, BigDecimal amount, boolean loads) {
        var isSum = amount.signum() != 0 && rows > 0
                && (amount.compareTo(all) == 0 || amount.compareTo(block) == 0);
        var begins = rows == 0;
        if ((isSum || begins) && loads) {
            var label = label(row, !begins && rowsOfBlock > 1);
            if (label != null && isSum) {
                block = BigDecimal.ZERO;
                rowsOfBlock = 0;
                return Optional.of(total(row.line, label, column, amount));
            }
            if (label != null) {
                first = total(row.line, label, column, amount);
            }
        }
        rows++;
        rowsOfBlock++;
        all = all.add(amount);
        block = block.add(amount);
        return Optional.empty();
    }

    /** The cell that says so; with few rows only one that says nothing else. */
    private static String label(Row row, boolean afterSeveral) {
        var pattern = afterSeveral ? TOTAL : WHOLE;
        for (var cell : row.cells) {
            if (pattern.matcher(cell).find()) {
                return cell.strip();
            }
        }
        return null;
    }

    /** It counts beside the rows that it sums, so these come to it twice. */
    private static ControlTotal total(
            long line, String label, String column, BigDecimal amount) {
        return new ControlTotal(line, "\"" + Fault.shown(label) + "\"" + LOADS, column, amount,
                amount.add(amount), BigDecimal.ZERO, "");
    }

    /** The first row, where all others sum to it. */
    Optional<ControlTotal> finish() {
        return Optional.ofNullable(first).filter(each -> rows > 1 && each.stated().signum() != 0
                && each.summed().compareTo(all) == 0);
    }
}
