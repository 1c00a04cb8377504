package film.topsheet.report;

import static java.util.Objects.requireNonNull;

import film.topsheet.money.Money;

/**
 * One part of a cell of the cost report.
 *
 * @param what    posting, reversal, order, accrual, budget, change, estimate, report; or relief,
 *                which explains the order above it and is no part of the sum
 * @param file    the export that said so, below the production's folder; of an issued report its
 *                name
 * @param line    in that file; 0: none
 * @param key     document and line, order and line, number
 * @param words   what it is about
 * @param episode blank: none
 */
public record CellPart(
        String what, String file, long line, String key, String words, String episode,
        Money amount) {

    static final String RELIEF = "relief";

    public CellPart {
        requireNonNull(amount, "amount");
    }

    /** Whether it is a part of the sum. */
    public boolean counts() {
        return !what.equals(RELIEF);
    }

    /** The same part, taken away. */
    CellPart negated() {
        return new CellPart(what, file, line, key, words, episode, amount.negated());
    }
}
