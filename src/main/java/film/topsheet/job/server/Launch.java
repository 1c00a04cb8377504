package film.topsheet.job.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Starts the server on a data folder, in a session of its own that outlives this program. */
record Launch(Home home, Programs programs) {

    /** What the server is told at each start, so that a new release of ours changes old homes. */
    private static final String SETTINGS = """
            listen_addresses=127.0.0.1
            unix_socket_directories=.
            unix_socket_permissions=0700
            max_connections=100
            fsync=on
            synchronous_commit=on
            full_page_writes=on
            wal_level=minimal
            max_wal_senders=0
            max_logical_replication_workers=0
            wal_compression=on
            max_wal_size=4GB
            checkpoint_timeout=15min
            shared_buffers=256MB
            temp_buffers=256MB
            work_mem=32MB
            maintenance_work_mem=128MB
            effective_cache_size=1GB
            random_page_cost=1.1
            dynamic_shared_memory_type=sysv
            jit=off
            timezone=UTC
            log_timezone=UTC
            log_line_prefix=%m [%p]\s
            log_error_verbosity=terse
            log_min_error_statement=panic
            """;

    /** Recovery after a kill reads at most max_wal_size again. */
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private static final int PORTS_TRIED = 5;
    private static final int LOG_BYTES = 10_000_000;

    /** Only for the holder of the turn, and only when {@link Remains#areGone}. */
    Postmaster start() {
        clean();
        for (int i = 0; i < PORTS_TRIED; i++) {
            Optional<Postmaster> started = start(freePort());
            if (started.isPresent()) {
                return started.get();
            }
        }
        throw failed("it found no port to listen on");
    }

    /** Empty when another program took the port in between. */
    private Optional<Postmaster> start(int port) {
        long before = openLog();
        var process = command(port).detached(home.log());
        boolean ready = false;
        try {
            ready = Patience.toBegin(LIMIT, () -> !process.isAlive() || isReady(process.pid()))
                    && process.isAlive();
        } finally {
            if (!ready && process.isAlive()) {
                new Postmaster(process.pid(), port, Postmaster.Stage.STARTING)
                        .stop(Duration.ofSeconds(20));
            }
        }
        if (ready) {
            return Postmaster.of(home.data());
        }
        String said = logSince(before);
        if (said.contains("could not create any TCP/IP sockets")) {
            return Optional.empty();
        }
        throw failed(reason(said));
    }

    private boolean isReady(long pid) {
        return Postmaster.of(home.data())
                .filter(found -> found.pid() == pid && found.stage() == Postmaster.Stage.READY)
                .isPresent();
    }

    /** flock hands its lock on to the server and to every process that the server starts. */
    private Command command(int port) {
        var words = new ArrayList<>(List.of(
                "flock", "--nonblock", "--no-fork", home.serverLock().toString(), "setsid"));
        words.addAll(Account.keeping(home.data()).prefix());
        words.addAll(List.of(programs.postgres(), "-D", home.data().toString()));
        words.addAll(List.of("-c", "port=" + port));
        SETTINGS.lines().forEach(setting -> words.addAll(List.of("-c", setting)));
        return new Command(words);
    }

    /** Safe because nothing lives: the number in the file may belong to another program by now. */
    private void clean() {
        try (var leftovers = Files.newDirectoryStream(home.data(), ".s.PGSQL.*")) {
            Files.deleteIfExists(Postmaster.file(home.data()));
            for (Path leftover : leftovers) {
                Files.deleteIfExists(leftover);
            }
        } catch (IOException e) {
            throw failed(Home.reason(e));
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the log ends now; a long one is put aside first. */
    private long openLog() {
        Path log = home.log();
        try {
            Files.createDirectories(log.getParent(), PosixFilePermissions.asFileAttribute(
                    PosixFilePermissions.fromString("rwx------")));
            if (Files.exists(log) && Files.size(log) > LOG_BYTES) {
                Files.move(log, log.resolveSibling("postgres.log.1"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            if (!Files.exists(log)) {
                Files.createFile(log, PosixFilePermissions.asFileAttribute(
                        PosixFilePermissions.fromString("rw-------")));
            }
            return Files.size(log);
        } catch (IOException e) {
            throw failed(Home.reason(e));
        }
    }

    private String logSince(long position) {
        try (var log = FileChannel.open(home.log()).position(position)) {
            return new String(
                    Channels.newInputStream(log).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    private String reason(String said) {
        if (home.data().toFile().getUsableSpace() < LOG_BYTES) {
            return "the disk is full";
        }
        boolean spoke = said.contains("LOG: ");
        return said.lines()
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                .findFirst()
                .map(line -> line.replaceFirst("^.*?(FATAL|PANIC): *", ""))
                // What it says before it can write a log is all about why it cannot start.
                .orElse(spoke || said.isBlank()
                        ? "it was killed while it started"
                        : said.strip().replaceAll("\\s+", " "));
    }

    private DatabaseTrouble failed(String reason) {
        return DatabaseTrouble.failure(
                "%s: the database did not start: %s.".formatted(home.data(), reason),
                "Run it again when that is put right; %s says more.".formatted(home.log()));
    }
}
