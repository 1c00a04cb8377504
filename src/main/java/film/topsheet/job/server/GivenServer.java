package film.topsheet.job.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.postgresql.Driver;

/** The PostgreSQL server that the environment names, instead of one of our own. */
record GivenServer(Map<String, String> environment) {

    private static final String URL = "TOPSHEET_DB_URL";
    private static final String USER = "TOPSHEET_DB_USER";
    private static final String PASSWORD = "TOPSHEET_DB_PASSWORD";
    private static final String PASSWORD_FILE = "TOPSHEET_DB_PASSWORD_FILE";

    private static final int OLDEST = 15;
    private static final int LOGIN_SECONDS = 15;

    /** False without a url; a user or password alone is a url forgotten, not a wish for ours. */
    boolean isNamed() {
        if (value(URL) != null) {
            return true;
        }
        for (String name : new String[] {USER, PASSWORD, PASSWORD_FILE}) {
            if (value(name) != null) {
                throw DatabaseTrouble.setting(
                        "%s is set, but %s is not.".formatted(name, URL),
                        "Set both for a server, or none for the embedded database.");
            }
        }
        return false;
    }

    /** Asked once, so that a wrong setting is known before any work begins. */
    Login login() {
        var login = Login.to(url(), value(USER), password());
        var source = login.dataSource();
        source.setLoginTimeout(LOGIN_SECONDS);
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select current_setting('server_version_num')::int / 10000,
                               current_setting('server_encoding'),
                               current_setting('transaction_read_only')
                        """)) {
            row.next();
            check(row.getInt(1), row.getString(2), row.getString(3));
            return login;
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    private String url() {
        String url = value(URL);
        String whole = url.startsWith("jdbc:") ? url : "jdbc:" + url;
        whole = whole.replaceFirst("^jdbc:postgres://", "jdbc:postgresql://");
        if (!whole.startsWith("jdbc:postgresql:") || parsed(whole) == null) {
            throw wrong("is not the address of a PostgreSQL database",
                    "Write it as jdbc:postgresql://host:5432/database.");
        }
        return whole;
    }

    private static Properties parsed(String url) {
        return Driver.parseURL(url, new Properties());
    }

    private String password() {
        if (value(PASSWORD_FILE) == null) {
            return value(PASSWORD);
        }
        if (value(PASSWORD) != null) {
            throw DatabaseTrouble.setting(
                    "%s and %s are both set.".formatted(PASSWORD, PASSWORD_FILE),
                    "Keep one of them; the file is the safer one.");
        }
        try {
            Path file = Path.of(value(PASSWORD_FILE));
            if (Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ)) {
                throw DatabaseTrouble.setting(
                        "%s: %s may be read by everybody on this machine."
                                .formatted(PASSWORD_FILE, file),
                        "Take that right away: chmod 600 %s".formatted(file));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw DatabaseTrouble.setting(
                    "%s: %s cannot be read.".formatted(PASSWORD_FILE, value(PASSWORD_FILE)),
                    "Name a file that holds the password alone and that this user may read.");
        }
    }

    private void check(int version, String encoding, String readOnly) {
        if (version < OLDEST) {
            throw wrong("is PostgreSQL " + version,
                    "Topsheet needs PostgreSQL %d or newer.".formatted(OLDEST));
        }
        if (!encoding.equals("UTF8")) {
            throw wrong("keeps text in %s, which cannot hold every name".formatted(encoding),
                    "Make a database with: create database topsheet encoding 'UTF8'.");
        }
        if (readOnly.equals("on")) {
            throw wrong("may only be read, as a standby server is", "Name the primary server.");
        }
    }

    private DatabaseTrouble trouble(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        if (state.startsWith("28")) {
            return wrong("refuses user %s and this password".formatted(value(USER)),
                    "Correct %s and %s or %s.".formatted(USER, PASSWORD, PASSWORD_FILE));
        }
        if (state.equals("3D000")) {
            return wrong("names a database that the server does not have",
                    "Make it with: create database … encoding 'UTF8'; or correct the name.");
        }
        if (state.startsWith("08")) {
            return DatabaseTrouble.failure(
                    "%s: no PostgreSQL answers at %s.".formatted(URL, Login.shown(value(URL))),
                    "Start the server or correct the address, then run this again.", e);
        }
        return DatabaseTrouble.failure(
                "%s: %s answers: %s.".formatted(URL, Login.shown(value(URL)), e.getMessage()),
                "Run this again when that is put right.", e);
    }

    private DatabaseTrouble wrong(String problem, String remedy) {
        return DatabaseTrouble.setting(
                "%s: %s %s.".formatted(URL, Login.shown(value(URL)), problem), remedy);
    }

    private String value(String name) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? null : value;
    }
}
