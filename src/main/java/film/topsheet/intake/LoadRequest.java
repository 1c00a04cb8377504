package film.topsheet.intake;

import java.time.LocalDate;
import java.util.Set;

/**
 * One set of rows on its way into the books.
 *
 * @param load       the number this load will have
 * @param path       below the production's folder
 * @param series     0, or the cumulative series that the rows restate
 * @param acceptedBy who lets a file in that takes back too much; null: nobody
 * @param heldBy     0, or the load that held these rows, which are judged again; they take
 *                   nothing back
 * @param waiting    keys that are held and wait for a row to be accepted
 */
record LoadRequest(
        Facts facts,
        Feed feed,
        int load,
        String path,
        String profile,
        String mode,
        int series,
        String acceptedBy,
        int heldBy,
        LocalDate asOf,
        Set<String> waiting) {

    /** The same for another feed whose rows the file may hold; for a look at it, not a load. */
    LoadRequest besides(Feed other, int otherSeries) {
        return new LoadRequest(facts, other, load, path, profile, mode, otherSeries, acceptedBy,
                heldBy, asOf, waiting);
    }

    boolean judgedAgain() {
        return heldBy > 0;
    }

    boolean isCumulative() {
        return series > 0 && !judgedAgain();
    }

    /** The newest load whose held rows an accepted row of their key releases. */
    int releasesUpTo() {
        return judgedAgain() ? heldBy : load - 1;
    }
}
