package film.topsheet.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a series of disturbed nights showed. */
final class FaultFigures {

    private final Map<String, Integer> kinds = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private int failed;
    private int unharmed;

    void struck(String kind, int exit) {
        kinds.merge(kind, 1, Integer::sum);
        if (exit == 1) {
            failed++;
        } else {
            unharmed++;
        }
    }

    void fault(String fault) {
        faults.add(fault);
    }

    List<String> faults() {
        return faults;
    }

    /** One line, for a log and for the README. */
    @Override
    public String toString() {
        return "trials=%d failed=%d unharmed=%d faults=%d; struck %s".formatted(
                failed + unharmed, failed, unharmed, faults.size(), kinds);
    }
}
