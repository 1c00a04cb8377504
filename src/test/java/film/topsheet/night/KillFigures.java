package film.topsheet.night;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a series of kills showed. */
final class KillFigures {

    private final Map<String, Integer> blows = new TreeMap<>();
    private final Map<String, Integer> moments = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private int trials;
    private int hits;
    private int waits;

    void trial() {
        trials++;
    }

    void hit(String what, String step) {
        hits++;
        blows.merge(what, 1, Integer::sum);
        moments.merge(step, 1, Integer::sum);
    }

    /** Blows that came before the end. */
    int hits() {
        return hits;
    }

    void missed(String what) {
        blows.merge(what + " (too late)", 1, Integer::sum);
    }

    /** The next run found the production still held by what the kill left. */
    void waited() {
        waits++;
    }

    /** Said at once too: a campaign is long. */
    void fault(String fault) {
        System.out.println("fault: " + fault);
        faults.add(fault);
    }

    List<String> faults() {
        return faults;
    }

    /** One line, for a log and for the README. */
    @Override
    public String toString() {
        return "kills: trials=%d %s busy=%d faults=%d; hit while %s"
                .formatted(trials, blows, waits, faults.size(), moments);
    }
}
