package film.topsheet.job.server;

/**
 * Why there is no database to work with: the place, its value and what is wrong with it on the
 * first line, what to do about it on the next. Never holds a password.
 */
public final class DatabaseTrouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean configuration;

    private DatabaseTrouble(boolean configuration, String problem, String remedy, Throwable cause) {
        super(problem + "\n" + remedy, cause);
        this.configuration = configuration;
    }

    /** Somebody must change a setting, a file or a folder; running again alone does not help. */
    static DatabaseTrouble setting(String problem, String remedy) {
        return new DatabaseTrouble(true, problem, remedy, null);
    }

    static DatabaseTrouble failure(String problem, String remedy) {
        return new DatabaseTrouble(false, problem, remedy, null);
    }

    static DatabaseTrouble failure(String problem, String remedy, Throwable cause) {
        return new DatabaseTrouble(false, problem, remedy, cause);
    }

    static DatabaseTrouble stopped() {
        return failure("Stopped by a signal before the database was ready.", "Run it again.");
    }

    /** True for wrong usage or configuration (exit 2), false for a failure (exit 1). */
    public boolean isConfiguration() {
        return configuration;
    }
}
