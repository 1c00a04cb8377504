package film.topsheet.profile;

import film.topsheet.slate.Kinds;
import film.topsheet.slate.TableReader;
import java.util.Map;
import java.util.Set;

/** What a positive amount of an export means. */
enum Sense {
    COST,
    INCOME,
    OF_THE_FEED;

    /** Feeds to which a positive amount is money that comes in; to all others it is cost. */
    private static final Set<String> MONEY_IN =
            Set.of("bank", "revenue", "funding", "contributions");

    private static final Map<String, Sense> WORDS = Map.of(
            "debit", COST, "charge", COST, "payment", COST, "money-out", COST,
            "credit", INCOME, "money-in", INCOME);

    static Sense read(TableReader in) {
        return in.find("positive", Kinds.choice("is no sense of an amount", WORDS))
                .orElse(OF_THE_FEED);
    }

    /** Whether amounts must be turned round for this feed. */
    boolean turnsFor(String feed) {
        return this != OF_THE_FEED && (this == COST) == MONEY_IN.contains(feed);
    }
}
