package film.topsheet.job.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One server for all of these; its home has a space, an accent and marks of SQL and shell. */
class DatabaseTest {

    @TempDir
    private static Path folder;

    private static Path home;
    private static Database database;

    @BeforeAll
    static void open() {
        home = folder.resolve("Película \"uno\", 'dos' $HOME\\").resolve("long".repeat(30));
        database = Database.open(home, Guests.ENVIRONMENT);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            fsync                   | on
            synchronous_commit      | on
            full_page_writes        | on
            listen_addresses        | 127.0.0.1
            password_encryption     | scram-sha-256
            server_encoding         | UTF8
            jit                     | off
            shared_buffers          | 256MB
            work_mem                | 32MB
            application_name        | topsheet
            """)
    void aCommittedNightSurvivesAPowerCut(String setting, String value) throws SQLException {
        try (var connection = database.dataSource().getConnection()) {
            assertThat(ask(connection, "show " + setting)).isEqualTo(value);
        }
    }

    @Test
    void textSortsByCodePoint() throws SQLException {
        try (var connection = database.dataSource().getConnection()) {
            assertThat(ask(connection, """
                    select string_agg(word, '' order by word)
                    from (values ('b'), ('a'), ('B'), ('Ä')) as words (word)
                    """)).isEqualTo("BabÄ");
        }
    }

    @Test
    void nobodyComesInWithoutThePassword() {
        var stranger = new Login(database.url(), database.user(), "guess").dataSource();
        var nameless = new Login(database.url(), database.user(), null).dataSource();

        assertThatThrownBy(stranger::getConnection).isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
        assertThatThrownBy(nameless::getConnection).isInstanceOf(SQLException.class);
        assertThat(database.password()).hasSizeGreaterThanOrEqualTo(32);
        assertThat(database.toString()).doesNotContain(database.password());
    }

    @ParameterizedTest(name = "{0} has the rights {1}")
    @CsvSource(textBlock = """
            .,                      rwx------
            postgres,               rwx------
            postgres/password,      rw-------
            log/postgres.log,       rw-------
            """)
    void nobodyElseOnTheMachineReadsAlong(String file, String rights) throws Exception {
        assertThat(PosixFilePermissions.toString(
                Files.getPosixFilePermissions(home.resolve(file)))).isEqualTo(rights);
    }

    @Test
    void theHomeIsOneHowEverItIsNamed() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), home);

        try (var same = Database.open(link, Guests.ENVIRONMENT)) {
            assertThat(same.url()).isEqualTo(database.url());
        }
    }

    @Test
    void aHomeThatIsAFileIsRefused() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> Database.open(file, Guests.ENVIRONMENT))
                .isInstanceOf(DatabaseTrouble.class)
                .hasMessage("""
                        --home %s: %s is a file, not a folder.
                        Name a folder of Topsheet's own that this user may write to."""
                        .formatted(file, file));
    }

    @Test
    void aHomeThatEverybodyMayWriteToIsRefused() throws Exception {
        Path open = Files.createDirectory(folder.resolve("open"));
        Files.createFile(open.resolve("somebody's"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThatThrownBy(() -> Database.open(open, Guests.ENVIRONMENT))
                .isInstanceOf(DatabaseTrouble.class)
                .hasMessageContaining("everybody on this machine may write to it")
                .extracting(e -> ((DatabaseTrouble) e).isConfiguration()).isEqualTo(true);
    }

    @Test
    void aDatabaseOfAnotherPostgresIsLeftAlone() throws Exception {
        Path old = folder.resolve("old");
        Files.createDirectories(old.resolve("postgres"));
        Files.writeString(old.resolve("postgres").resolve("PG_VERSION"), "16\n");

        assertThatThrownBy(() -> Database.open(old, Guests.ENVIRONMENT))
                .isInstanceOf(DatabaseTrouble.class)
                .hasMessageContaining("PostgreSQL 16 wrote this database");
        assertThat(old.resolve("postgres")).isDirectoryNotContaining("glob:**/postmaster.*");
    }

    @Test
    void aServerThatCannotStartSaysWhyAndIsNotLeftBehind() throws Exception {
        Path broken = folder.resolve("broken");
        Database.open(broken, Guests.ENVIRONMENT).close();
        Files.delete(broken.resolve("postgres").resolve("global").resolve("pg_control"));

        assertThatThrownBy(() -> Database.open(broken, Guests.ENVIRONMENT))
                .isInstanceOf(DatabaseTrouble.class)
                .hasMessageContaining("the database did not start: ")
                .hasMessageContaining("pg_control")
                .hasMessageContaining("postgres.log says more");
        assertThat(Postmaster.of(broken.resolve("postgres"))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            our own server       | TOPSHEET_DB_URL: %s is not the address of a PostgreSQL database.
            jdbc:mysql://h/b     | TOPSHEET_DB_URL: %s is not the address of a PostgreSQL database.
            postgres://localhost:1/b | TOPSHEET_DB_URL: no PostgreSQL answers at %s.
            jdbc:postgresql://localhost:1/b?user=me | TOPSHEET_DB_URL: no PostgreSQL answers at %s.
            """)
    void aServerThatCannotBeUsedIsNamedWithItsSetting(String url, String problem) {
        assertThat(refusal(Map.of("TOPSHEET_DB_URL", url))).isEqualTo(problem.formatted(url));
        assertThat(folder.resolve("unused")).doesNotExist();
    }

    @Test
    void aPasswordInTheAddressIsNotShown() {
        assertThat(refusal(Map.of(
                "TOPSHEET_DB_URL", "jdbc:postgresql://localhost:1/b?password=secret&user=me")))
                .endsWith("jdbc:postgresql://localhost:1/b?password=…&user=me.");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "TOPSHEET_DB_USER", "TOPSHEET_DB_PASSWORD", "TOPSHEET_DB_PASSWORD_FILE"})
    void aServerWhoseAddressWasForgottenIsNotReplacedByOurOwn(String name) {
        assertThat(refusal(Map.of(name, "x")))
                .isEqualTo(name + " is set, but TOPSHEET_DB_URL is not.");
    }

    @Test
    void aGivenServerIsUsedAsItIs() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), database.password() + "\n");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        var given = given(Map.of("TOPSHEET_DB_PASSWORD_FILE", secret.toString()));

        try (var server = Database.open(folder.resolve("unused"), given);
                var connection = server.dataSource().getConnection()) {
            assertThat(server.isEmbedded()).isFalse();
            assertThat(ask(connection, "select current_user")).isEqualTo("topsheet");
        }
    }

    @Test
    void aPasswordFileThatEverybodyMayReadIsRefused() throws Exception {
        Path secret = Files.writeString(folder.resolve("told"), database.password());
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> Database.open(
                folder, given(Map.of("TOPSHEET_DB_PASSWORD_FILE", secret.toString()))))
                .isInstanceOf(DatabaseTrouble.class)
                .hasMessage("""
                        TOPSHEET_DB_PASSWORD_FILE: %s may be read by everybody on this machine.
                        Take that right away: chmod 600 %s""".formatted(secret, secret));
    }

    @Test
    void aRefusedPasswordIsSaidWithoutShowingIt() {
        assertThatThrownBy(() -> Database.open(
                folder, given(Map.of("TOPSHEET_DB_PASSWORD", "a wrong one"))))
                .isInstanceOf(DatabaseTrouble.class)
                .hasMessageContaining("refuses user topsheet and this password")
                .hasMessageNotContaining("a wrong one");
    }

    /** The first line of what the user reads. */
    private static String refusal(Map<String, String> environment) {
        var trouble = catchThrowableOfType(
                DatabaseTrouble.class,
                () -> Database.open(folder.resolve("unused"), environment));
        return trouble.getMessage().lines().findFirst().orElseThrow();
    }

    private Map<String, String> given(Map<String, String> password) {
        var environment = new HashMap<>(password);
        environment.put("TOPSHEET_DB_URL", database.url());
        environment.put("TOPSHEET_DB_USER", database.user());
        return environment;
    }

    private static String ask(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }
}
