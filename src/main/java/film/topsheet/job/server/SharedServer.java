package film.topsheet.job.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * One home's server as all commands on that home share it: the first starts it, the last to leave
 * stops it, and who started it does not matter.
 *
 * <p>Everyone who uses the server holds {@code users.lock} shared; the kernel takes that lock back
 * from whoever is killed. To start or stop the server one needs the turn, {@code server.lock}.
 * Whoever leaves and then gets {@code users.lock} for himself alone was the last.
 *
 * <p>A program holds such locks as a whole, so its own threads are counted here.
 */
final class SharedServer {

    private static final Map<Path, SharedServer> OPEN = new HashMap<>();

    /** Longer than a start may take: the one before us may be recovering from a crash. */
    private static final Duration TURN = Duration.ofMinutes(12);

    /**
     * The server writes out what is only in memory so far. No longer: PostgreSQL 17, asked to end
     * while it recovers from a killed process, never does; the hard way loses nothing either.
     */
    private static final Duration STOP = Duration.ofSeconds(30);

    private final Home home;
    private final FileChannel everyone;
    private final Runnable atTheEnd = this::leaveForGood;
    private FileLock using;
    private int users;

    private SharedServer(Home home) throws IOException {
        this.home = home;
        this.everyone = open(home.usersLock());
    }

    /** A server that answers. Each call is to be answered by one {@link #leave}. */
    static synchronized Joined join(Path folder, Map<String, String> environment) {
        Programs.requireLinux();
        var home = Home.at(folder);
        try {
            var server = OPEN.get(home.folder());
            if (server == null) {
                server = new SharedServer(home);
                Ending.first(server.atTheEnd);
                OPEN.put(home.folder(), server);
            }
            return new Joined(server, server.enter(environment));
        } catch (IOException e) {
            throw locked(home, e);
        }
    }

    /** What a user of the server holds: where it listens, and the server to leave again. */
    record Joined(SharedServer server, Login login) {}

    void leave() {
        synchronized (SharedServer.class) {
            if (users > 0 && --users == 0) {
                depart();
            }
        }
    }

    private void leaveForGood() {
        synchronized (SharedServer.class) {
            if (users > 0) {
                users = 0;
                depart();
            }
        }
    }

    private Login enter(Map<String, String> environment) throws IOException {
        boolean entered = false;
        try {
            Login login = inTurn(Patience::toBegin, () -> {
                boolean alone = users == 0 && isNobodyElseHere();
                use();
                return new Attendant(home, environment).serve(alone);
            });
            users++;
            entered = true;
            return login;
        } finally {
            if (!entered && users == 0) {
                depart();
            }
        }
    }

    /** A server that nobody can stop in time is left to the next command, which takes it over. */
    private void depart() {
        OPEN.remove(home.folder());
        Ending.forget(atTheEnd);
        try (everyone) {
            if (using == null) {
                return;
            }
            inTurn(Patience::until, () -> {
                release();
                if (isNobodyElseHere()) {
                    Postmaster.of(home.data()).ifPresent(it -> it.stop(STOP));
                }
                return null;
            });
        } catch (IOException e) {
            throw locked(home, e);
        }
    }

    private <T> T inTurn(Waiting waiting, Supplier<T> act) throws IOException {
        try (var turn = open(home.turnLock())) {
            if (!waiting.until(TURN, () -> isLocked(turn))) {
                throw DatabaseTrouble.failure(
                        "%s: another command has been starting or stopping this database for %d "
                                .formatted(home.folder(), TURN.toMinutes()) + "minutes.",
                        "Look into %s, end that command and run this one again."
                                .formatted(home.log()));
            }
            return act.get();
        }
    }

    private interface Waiting {
        boolean until(Duration limit, BooleanSupplier condition);
    }

    /** Asked only by the holder of the turn, so that nobody enters while it is being answered. */
    private boolean isNobodyElseHere() {
        try (FileLock alone = everyone.tryLock()) {
            return alone != null;
        } catch (IOException e) {
            throw locked(home, e);
        }
    }

    private void use() {
        try {
            if (using == null) {
                using = everyone.lock(0, Long.MAX_VALUE, true);
            }
        } catch (IOException e) {
            throw locked(home, e);
        }
    }

    private void release() {
        try {
            using.release();
            using = null;
        } catch (IOException e) {
            throw locked(home, e);
        }
    }

    private boolean isLocked(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (IOException e) {
            throw locked(home, e);
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file,
                Set.of(
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(
                        PosixFilePermissions.fromString("rw-------")));
    }

    private static DatabaseTrouble locked(Home home, IOException e) {
        return DatabaseTrouble.failure(
                "%s: its lock files cannot be used (%s).".formatted(home.folder(), Home.reason(e)),
                "Make room on the disk, or name another home with --home.", e);
    }
}
