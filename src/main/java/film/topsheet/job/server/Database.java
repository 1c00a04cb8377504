package film.topsheet.job.server;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The database of one command, from its first question to its end.
 *
 * <p>It is the server that {@code TOPSHEET_DB_URL} names, or the home's own, which is started for
 * the first command that opens it and stopped after the last one that closes it. A program that
 * ends without closing it, by a signal or by {@code System.exit}, closes it in its shutdown.
 */
public final class Database implements AutoCloseable {

    private final Login login;
    private final SharedServer server;
    private final AtomicBoolean open = new AtomicBoolean(true);

    private Database(Login login, SharedServer server) {
        this.login = login;
        this.server = server;
    }

    /**
     * A database that answers. It may have no table yet.
     *
     * @param home        made if it is missing; not touched when the environment names a server
     * @param environment as {@link System#getenv()} gives it
     * @throws DatabaseTrouble when there is none, with a message for the user
     */
    public static Database open(Path home, Map<String, String> environment) {
        var given = new GivenServer(environment);
        if (given.isNamed()) {
            return new Database(given.login(), null);
        }
        var joined = SharedServer.join(home.toAbsolutePath(), environment);
        return new Database(joined.login(), joined.server());
    }

    /**
     * Whether there is a database to open: a server that the environment names, or one under the
     * home. Makes nothing, starts nothing and asks nobody.
     *
     * @throws DatabaseTrouble when the environment names a server by halves
     */
    public static boolean isThere(Path home, Map<String, String> environment) {
        return new GivenServer(environment).isNamed()
                || new Cluster(new Home(home.toAbsolutePath())).exists();
    }

    /** For JDBC, with the properties our connections need; a pool may use it as it is. */
    public String url() {
        return login.url();
    }

    /** Null leaves it to the url or to the driver. */
    public String user() {
        return login.user();
    }

    /** Null leaves it to the url or to the driver. */
    public String password() {
        return login.password();
    }

    /** Opens a connection of its own at each call; no pool. */
    public PGSimpleDataSource dataSource() {
        return login.dataSource();
    }

    /** True for our own server under the home, false for one that the environment names. */
    public boolean isEmbedded() {
        return server != null;
    }

    /**
     * What to do when the program ends before {@link #close}, by a signal for instance: it runs
     * while the database still answers, the newest act first. Its end is waited for.
     */
    public void beforeEnding(Runnable act) {
        Ending.first(act);
    }

    /** The program is ending by a signal or by itself, so what fails now fails because of that. */
    public static boolean isEnding() {
        return Ending.begun();
    }

    /** Leaves the server; it stops if nobody else uses it, which is waited for. */
    @Override
    public void close() {
        if (open.compareAndSet(true, false) && server != null) {
            server.leave();
        }
    }

    @Override
    public String toString() {
        return login.toString();
    }
}
