package film.topsheet.job;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class DoctorTest {

    @TempDir
    private Path folder;

    private SmallFilm film;

    @BeforeEach
    void aFilmWithItsFirstExports() {
        film = SmallFilm.in(folder);
    }

    /** The tests' own server is not durable; all else is as it should be. */
    @Test
    void everyPartIsLookedAt() {
        film.night();
        var said = film.aloud("doctor", "--json");

        assertThat(said.out()).contains("\"area\" : \"Java\"", "\"area\" : \"memory\"",
                "\"says\" : \"all that documents use can be read\"",
                "\"says\" : \"SF, Small Film\"",
                "\"area\" : \"exports\"", "\"area\" : \"out\"", "\"area\" : \"temporary\"",
                "\"says\" : \"SF: all ended\"",
                "\"says\" : \"no relay is named: mails are written as files\"")
                .containsPattern("\"says\" : \"version \\d+, that of this program\"")
                .containsPattern("SF: those of reports are those of the ledger; [0-9.]+ s to ask");
    }

    @Test
    void aServerThatCanLoseWhatItKeptIsUnsafe() {
        assertThat(film.aloud("doctor").out()).contains("""
                put right  database     a power cut can lose what it keeps: off are fsync""")
                .contains("Set them to on in the server's postgresql.conf.");
    }

    @Test
    void theDatabaseOfALaterProgramFails() {
        sql("update flyway_schema_history set version = '9999', script = 'V9999__x.sql'"
                + " where installed_rank ="
                + " (select max(installed_rank) from flyway_schema_history)");

        var said = film.aloud("doctor");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out())
                .contains("schema       version 9999, made by a newer program than this");
    }

    @Test
    void aDatabaseThatDoesNotAnswerFails() {
        var environment = new HashMap<>(film.environment());
        environment.put("TOPSHEET_DB_URL", "jdbc:postgresql://127.0.0.1:1/nowhere");
        var said = new InProcess(film.slate(), film.out(), film.home(), environment)
                .aloud("doctor");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).contains("fails      database     TOPSHEET_DB_URL: no PostgreSQL"
                + " answers at jdbc:postgresql://127.0.0.1:1/nowhere\n");
    }

    @Test
    void sumsThatDifferFromTheLedgerFailWithTheFirstOfThem() {
        film.night();
        sql("update account_week set base_minor = base_minor + 100");

        var said = film.aloud("doctor");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).contains("sums         SF: 1 sum differs from the ledger; account"
                + " 3610, week 2026-06-27: 100.00 in the ledger, 101.00 in the sum");
    }

    @Test
    void aRunThatWasBrokenOffShouldBeRunAgain() {
        film.night();
        sql("update run set ended_at = null, result = null");
        assertThat(film.aloud("doctor").out())
                .contains("SF: the last nightly, begun 2026-11-22T12:00:00Z, was broken off");

        film.night();
        assertThat(film.aloud("doctor").out())
                .contains("SF: 1 was broken off, and a later one went on from there");
    }

    @Test
    void wrongSettingsFailWithTheirPlaceAndRemedy() {
        film.write("../other/production.yaml", "production: B\ntitel: Other\n");

        var said = film.aloud("doctor");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).contains("fails      settings     other/production.yaml:2, key"
                + " \"titel\" ").contains("SF, Small Film");
    }

    @Test
    void aMissingExportsFolderShouldBeMade() throws IOException {
        try (var files = Files.walk(film.slate().resolve("small-film/exports"))) {
            for (var each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }

        assertThat(film.plain(film.aloud("doctor").out())).contains(
                "put right  exports      FOLDER/slate/small-film/exports is missing\n");
    }

    @Test
    void anOutThatCannotBeAFolderFails() throws IOException {
        Files.writeString(film.out(), "a file");

        assertThat(film.plain(film.aloud("doctor").out()))
                .contains("fails      out          FOLDER/out may not be written to");
    }

    @Test
    void aHomeThatOthersMayReadShouldBeClosed() throws IOException {
        film = SmallFilm.in(folder, null);
        Files.createDirectory(film.home());
        rights(film.home(), "rwxr-x---");
        assertThat(film.plain(film.aloud("doctor").out()))
                .contains("put right  home         FOLDER/home may be read by others than"
                                + " its owner",
                        "chmod 700 FOLDER/home",
                        "ok         database     none in FOLDER/home yet; the first night"
                                + " makes it");

        rights(film.home(), "rwxrwxrwx");
        assertThat(film.aloud("doctor").exit()).isEqualTo(1);
        rights(film.home(), "rwx------");
        var said = film.aloud("doctor");
        assertThat(said.exit()).isZero();
        assertThat(said.out()).endsWith("Nothing is missing.\n");
        assertThat(film.home()).isEmptyDirectory();
    }

    @Test
    void halfARelayShouldBePutRight() throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "x");
        rights(secret, "rw-r--r--");

        assertThat(mail(Map.of("TOPSHEET_SMTP_FROM", "a@example.com")))
                .containsExactly("TOPSHEET_SMTP_FROM is set, but TOPSHEET_SMTP_HOST is not");
        assertThat(mail(Map.of("TOPSHEET_SMTP_HOST", "relay", "TOPSHEET_SMTP_PORT", "smtp",
                "TOPSHEET_SMTP_PASSWORD_FILE", secret.toString()))).containsExactly(
                "TOPSHEET_SMTP_FROM is not set",
                "TOPSHEET_SMTP_PORT: \"smtp\" is not a port",
                "of TOPSHEET_SMTP_USER and TOPSHEET_SMTP_PASSWORD_FILE only one is set",
                "TOPSHEET_SMTP_PASSWORD_FILE: %s may be read by everybody".formatted(secret));
        assertThat(mail(Map.of("TOPSHEET_SMTP_HOST", "relay", "TOPSHEET_SMTP_FROM", "a@b.c")))
                .containsExactly("by relay");
        assertThat(mail(Map.of("TOPSHEET_SMTP_HOST", "relay", "TOPSHEET_SMTP_FROM", "a@b..c")))
                .containsExactly("TOPSHEET_SMTP_FROM: \"a@b..c\" is not a mail address");
    }

    @Test
    void anEmptyDatabaseIsLeftEmpty() {
        film = SmallFilm.in(folder, TestDatabase.empty());

        assertThat(film.aloud("doctor").out()).contains(
                "schema       none yet; the first night makes it");
        assertThat(JdbcClient.create(film.database())
                .sql("select count(*) from pg_class where relname like 'flyway%'")
                .query(Long.class).single()).isZero();
    }

    private static List<String> mail(Map<String, String> environment) {
        return new MailExam(environment).look().stream().map(Advice::says).toList();
    }

    private static void rights(Path path, String rights) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
    }

    private void sql(String statement) {
        JdbcClient.create(film.database()).sql(statement).update();
    }
}
