package film.topsheet.job.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/**
 * The data folder of our own server: made once, with its password inside it, so that the two are
 * copied, moved and restored together.
 */
record Cluster(Home home) {

    static final String USER = "topsheet";
    static final String DATABASE = "topsheet";

    private static final String MAJOR = "17";
    private static final int PASSWORD_BYTES = 24;

    boolean exists() {
        return Files.exists(versionFile());
    }

    /**
     * Text sorts by code point, by rules that PostgreSQL brings itself: an operating system's
     * upgrade cannot change an order that indexes and documents rely on.
     */
    void create(Programs programs) {
        Path data = home.unfinishedData();
        Command.of("rm", "-rf", data.toString()).run();
        try {
            Path secret = writePassword();
            Files.createDirectory(data, PosixFilePermissions.asFileAttribute(
                    PosixFilePermissions.fromString("rwx------")));
            var account = Account.keeping(data);
            letRead(secret, data);
            var made = account.run(List.of(
                    programs.initdb(),
                    "--pgdata=" + data,
                    "--username=" + USER,
                    "--pwfile=" + secret,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8"));
            if (!made.isWell()) {
                throw trouble("the database cannot be made here: " + cause(made.output()));
            }
            Files.move(secret, data.resolve("password"), StandardCopyOption.ATOMIC_MOVE);
            Files.move(data, home.data(), StandardCopyOption.ATOMIC_MOVE);
            try (var folder = FileChannel.open(home.folder(), StandardOpenOption.READ)) {
                folder.force(true);
            }
        } catch (IOException e) {
            throw trouble("the database cannot be made here: " + Home.reason(e));
        }
    }

    /** Refuses a folder that this program's PostgreSQL can't read, before it is started on it. */
    void check() {
        String version = read(versionFile());
        if (!version.equals(MAJOR)) {
            throw DatabaseTrouble.setting(
                    "%s: PostgreSQL %s wrote this database, and this program brings PostgreSQL %s."
                            .formatted(home.data(), version, MAJOR),
                    "Use the release of Topsheet that wrote it, or name another home with --home.");
        }
    }

    Login login(int port) {
        return Login.embedded(port, DATABASE, USER, password());
    }

    /** The same server, to look after it: this database is always there. */
    Login caretaker(int port) {
        return Login.embedded(port, "postgres", USER, password());
    }

    private String password() {
        Path file = home.data().resolve("password");
        if (!Files.exists(file)) {
            throw DatabaseTrouble.setting(
                    "%s: the password of this database is missing.".formatted(file),
                    "Put the file back from a copy of this home.");
        }
        return read(file);
    }

    /** Readable by its owner alone from its first moment. */
    private Path writePassword() throws IOException {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        Path file = home.folder().resolve("password.new");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(
                PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(
                file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    private static void letRead(Path secret, Path data) throws IOException {
        if (!Files.getOwner(secret).equals(Files.getOwner(data))) {
            Files.setOwner(secret, Files.getOwner(data));
        }
    }

    private DatabaseTrouble trouble(String problem) {
        return DatabaseTrouble.failure(
                "%s: %s.".formatted(home.data(), problem),
                "It needs 100 MB of room and a folder this user may write to; run it again then.");
    }

    /** The line of initdb's output that says why, without its name before it. */
    private static String cause(String output) {
        return output.lines()
                .filter(line -> line.contains("error:") || line.contains("FATAL:"))
                .reduce((first, last) -> last)
                .map(line -> line.replaceFirst("^.*?(error|FATAL): *", ""))
                .orElse(output);
    }

    private Path versionFile() {
        return home.data().resolve("PG_VERSION");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
