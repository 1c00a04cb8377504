package film.topsheet.job.server;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What is left to do when the program ends, by a signal or by itself: the newest act first, so
 * that whoever uses the server is done before the server is stopped.
 */
final class Ending {

    private static final Deque<Runnable> ACTS = new ArrayDeque<>();

    private static boolean hooked;
    private static volatile boolean begun;

    private Ending() {}

    static synchronized void first(Runnable act) {
        if (begun) {
            throw DatabaseTrouble.stopped();
        }
        if (!hooked) {
            try {
                Runtime.getRuntime().addShutdownHook(new Thread(Ending::come, "topsheet-ending"));
            } catch (IllegalStateException endingAlready) {
                throw DatabaseTrouble.stopped();
            }
            hooked = true;
        }
        ACTS.push(act);
    }

    static synchronized void forget(Runnable act) {
        ACTS.remove(act);
    }

    static boolean begun() {
        return begun;
    }

    private static void come() {
        begun = true;
        for (Runnable act = next(); act != null; act = next()) {
            try {
                act.run();
            } catch (RuntimeException e) {
                // One act that fails must not leave the server running.
                System.err.println(e.getMessage());
            }
        }
    }

    private static synchronized Runnable next() {
        return ACTS.poll();
    }
}
