package film.topsheet.slate;

import java.util.List;
import java.util.Optional;

/**
 * Who is paid back in which order, as {@code waterfall.yaml} says. The last tier, here and in every
 * pot, takes all that is left.
 *
 * @param pots receipts that run through other tiers; in the order written
 */
public record Waterfall(List<Tier> tiers, List<Pot> pots) {

    /** The party that stands for all who brought equity. */
    public static final String INVESTORS = "investors";

    /** What the receipts that are of no pot run through. */
    public static final String MAIN = "main";

    public Waterfall {
        tiers = List.copyOf(tiers);
        pots = List.copyOf(pots);
    }

    /**
     * @param source of {@code revenue}, compared exactly
     * @param tiers  in the order in which this pot pays them; what one was paid counts for all
     */
    public record Pot(String name, String source, List<Tier> tiers) {

        public Pot {
            tiers = List.copyOf(tiers);
        }
    }

    /** The pot that the receipts of a source go to; empty: the main tiers. */
    public Optional<Pot> potOf(String source) {
        return pots.stream().filter(each -> each.source().equals(source)).findFirst();
    }
}
