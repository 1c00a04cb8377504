package film.topsheet.job.server;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for something that another process does, in short steps and never for ever. */
final class Patience {

    private static final int STEP_MILLIS = 5;

    private Patience() {}

    /** False when the condition still does not hold at the end of the limit. */
    static boolean until(Duration limit, BooleanSupplier condition) {
        for (long left = limit.toMillis(); left > 0; left -= STEP_MILLIS) {
            if (condition.getAsBoolean()) {
                return true;
            }
            try {
                Thread.sleep(STEP_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw DatabaseTrouble.stopped();
            }
        }
        return condition.getAsBoolean();
    }

    /** The same for a command that is still to begin: it gives up when a signal ends it. */
    static boolean toBegin(Duration limit, BooleanSupplier condition) {
        boolean held = until(limit, () -> Ending.begun() || condition.getAsBoolean());
        if (Ending.begun()) {
            throw DatabaseTrouble.stopped();
        }
        return held;
    }
}
