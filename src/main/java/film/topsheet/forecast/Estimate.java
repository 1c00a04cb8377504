package film.topsheet.forecast;

import film.topsheet.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The estimate in force for an account, or for one of its episodes.
 *
 * @param figure  the final cost of hold and expect-credit, the estimate to complete of etc; null:
 *                hold at the revised budget, or a method without figure
 * @param week    in which it was last entered or confirmed
 * @param rank    the place of its newest row among all of the account: higher is newer
 */
record Estimate(Method method, Money figure, LocalDate week, int rank) {

    private static final int CONFIRMED_ONLY = -1;

    /** A row as somebody entered it; method null with a figure: by the figure; else it confirms. */
    record Entry(LocalDate week, Method method, Money efc, Money etc, int rank) {

        boolean isConfirmation() {
            return method == null && efc == null && etc == null;
        }

        /** It states a final cost, or returns to the revised budget. */
        boolean holds() {
            return method == Method.HOLD || method == Method.EXPECT_CREDIT
                    || method == null && efc != null;
        }
    }

    /** The entries of one account or episode, oldest first, taken one after the other. */
    static Estimate inForce(List<Entry> entries) {
        Estimate inForce = null;
        for (var entry : entries) {
            inForce = inForce == null
                    ? new Estimate(Method.HOLD, null, entry.week(), CONFIRMED_ONLY).then(entry)
                    : inForce.then(entry);
        }
        return inForce;
    }

    /** @param byEpisode an account's entries; null: it has none */
    static boolean uses(Map<String, List<Entry>> byEpisode, Method method) {
        return byEpisode != null && byEpisode.values().stream()
                .anyMatch(each -> inForce(each).method() == method);
    }

    /** The newest figure that one of the entries held at; null: none, or the revised budget. */
    static Money lastHeld(List<Entry> entries) {
        Money held = null;
        for (var entry : entries) {
            held = entry.holds() ? entry.efc() : held;
        }
        return held;
    }

    boolean wasSet() {
        return rank > CONFIRMED_ONLY;
    }

    private Estimate then(Entry entry) {
        if (entry.isConfirmation()) {
            return new Estimate(method, figure, entry.week(), rank);
        }
        var entered = entry.method() != null ? entry.method()
                : entry.etc() != null ? Method.ETC : Method.HOLD;
        var amount = entered == Method.ETC ? entry.etc()
                : entered == Method.COMPLETE ? null : entry.efc();
        return new Estimate(entered, amount, entry.week(), entry.rank());
    }
}
