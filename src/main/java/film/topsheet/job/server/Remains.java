package film.topsheet.job.server;

import java.time.Duration;

/**
 * What may be left of a server after a kill. Every process of a server holds its file lock, so
 * the lock is free only when nothing is left; a start beside anything would destroy the data.
 */
record Remains(Home home) {

    /** A process that lost its server in the middle of a recovery gives up after a minute. */
    private static final Duration LIMIT = Duration.ofSeconds(90);

    /**
     * Waits until nothing is left, ending what has lost its server.
     *
     * @return false when a server has appeared instead: whoever started it was killed too early
     *         for its number to be known
     */
    boolean areGone() {
        boolean decided = Patience.toBegin(LIMIT, () -> {
            endOrphans();
            return isLockFree() || isServerThere();
        });
        if (!decided) {
            throw DatabaseTrouble.failure(
                    "%s: a PostgreSQL that cannot be seen or reached from here uses this database."
                            .formatted(home.data()),
                    "It may run in another container. End it there, or run this command there.");
        }
        return !isServerThere();
    }

    private boolean isServerThere() {
        return Postmaster.of(home.data()).isPresent();
    }

    /** Waits a little itself, in the kernel. */
    private boolean isLockFree() {
        return Command.of("flock", "--timeout", "0.2", home.serverLock().toString(), "true")
                .run()
                .isWell();
    }

    /** Their work is rolled back by the next start's recovery, as after a power cut. */
    private void endOrphans() {
        ProcessHandle.allProcesses()
                .filter(each -> Postmaster.isOrphanOf(each, home.data()))
                .forEach(ProcessHandle::destroyForcibly);
    }
}
