package film.topsheet.checks;

import film.topsheet.money.Money;
import java.util.List;

/**
 * The proof that nothing was lost between the export files and the report.
 *
 * @param feeds  what came in, per feed, in the production's currency and row by row
 * @param proofs sums that must be equal to the cent
 * @param files  how many export files were read
 */
public record TieOut(List<FeedTotals> feeds, List<Proof> proofs, int files) {

    /**
     * Rows and amounts of one feed over all its files and rejudged rows. Rows read = loaded +
     * already known + held + headings; the amounts likewise, where a held amount that cannot be
     * read counts in the rows only.
     *
     * @param currency amounts are sums of this currency; a feed in two currencies is two rows
     */
    public record FeedTotals(
            String feed,
            String currency,
            int files,
            long rowsRead,
            long rowsLoaded,
            long rowsKnown,
            long rowsHeld,
            long rowsHeadings,
            Money amountRead,
            Money amountLoaded,
            Money amountKnown,
            Money amountHeld,
            Money amountHeadings) {}

    /** Two sums that must be equal; each side names its parts. */
    public record Proof(String name, List<Part> left, List<Part> right) {

        public Money difference() {
            return sum(left).minus(sum(right));
        }

        public static Money sum(List<Part> parts) {
            return parts.stream().map(Part::amount).reduce(Money::plus).orElseThrow();
        }
    }

    public record Part(String name, Money amount) {}

    public boolean ties() {
        return proofs.stream().allMatch(proof -> proof.difference().isZero());
    }
}
