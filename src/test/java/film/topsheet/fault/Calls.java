package film.topsheet.fault;

import java.util.ArrayList;
import java.util.List;

/** Counts the calls of one night and picks the one that fails. */
final class Calls {

    private final Fault fault;
    private final int number;
    private final List<String> made = new ArrayList<>();

    /** @param number of the call that fails, from 1 */
    Calls(Fault fault, int number) {
        this.fault = fault;
        this.number = number;
    }

    /** @param what the call does, and to what; answers the fault it meets */
    synchronized Fault next(String what) {
        made.add(what);
        return made.size() == number ? fault : Fault.NONE;
    }

    /** The fault is met by calls alone that need room. */
    boolean isFull() {
        return fault == Fault.FULL;
    }

    /** Every call so far, in order. */
    synchronized List<String> made() {
        return List.copyOf(made);
    }

    /** The call that failed; blank when the night came to its end before it. */
    synchronized String struck() {
        return made.size() < number || fault == Fault.NONE ? "" : made.get(number - 1);
    }
}
