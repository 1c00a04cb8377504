package film.topsheet.job.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A program of the system or of PostgreSQL and its arguments.
 *
 * <p>It sees nothing of our environment but the PATH: a PGPORT or PGOPTIONS of the user's must not
 * reach our server.
 */
record Command(List<String> words) {

    private static final Path NOWHERE = Path.of("/dev/null");

    Command {
        words = List.copyOf(words);
    }

    static Command of(String... words) {
        return new Command(List.of(words));
    }

    Command after(List<String> prefix) {
        return new Command(Stream.concat(prefix.stream(), words.stream()).toList());
    }

    /** Waits for its end. Output and error output are one text. */
    Outcome run() {
        var process = start(builder().redirectErrorStream(true));
        try {
            String output = new String(
                    process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw DatabaseTrouble.stopped();
        }
    }

    /** Goes on by itself. None of our own streams reaches it, so that a pipeline of ours ends. */
    Process detached(Path log) {
        return start(builder()
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())));
    }

    private ProcessBuilder builder() {
        var builder = new ProcessBuilder(words)
                .directory(Path.of("/").toFile())
                .redirectInput(NOWHERE.toFile());
        String path = builder.environment().getOrDefault("PATH", "/usr/bin:/bin");
        builder.environment().clear();
        builder.environment().put("PATH", path);
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    private Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw DatabaseTrouble.failure(
                    "%s cannot be run on this machine.".formatted(words.get(0)),
                    "The embedded database needs flock, setsid, unshare and setpriv (package "
                            + "util-linux). Install it, or name a PostgreSQL server in "
                            + "TOPSHEET_DB_URL.",
                    e);
        }
    }

    /** How a command ended: 0 is well. */
    record Outcome(int code, String output) {

        boolean isWell() {
            return code == 0;
        }
    }
}
