package film.topsheet.job.server;

import film.topsheet.OtherJava;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Starts commands as processes of their own, and leaves none behind. */
final class Guests implements AutoCloseable {

    private static final int LIMIT_SECONDS = 120;

    private final List<Process> started = new ArrayList<>();
    private final Map<String, String> environment;

    static final Map<String, String> ENVIRONMENT = OtherJava.ENVIRONMENT;

    Guests() {
        this(Map.of());
    }

    /** @param environment what each command sees beside our own */
    Guests(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** A command that opens the database of a home. It has only just begun. */
    Visit send(Path home) {
        var words = OtherJava.command("-Xmx64m");
        words.addAll(List.of(Guest.class.getName(), home.toString()));
        var builder = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(ENVIRONMENT);
        builder.environment().putAll(environment);
        try {
            var process = builder.start();
            started.add(process);
            return new Visit(process, process.inputReader(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        started.forEach(Process::destroyForcibly);
    }

    /** One command under way. Signals go by its handle: a process would close our ends, too. */
    record Visit(Process process, BufferedReader answers) {

        /** What it says next; "null" when it ended instead. */
        String answer() {
            return within(CompletableFuture.supplyAsync(() -> {
                try {
                    return String.valueOf(answers.readLine());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
        }

        String tell(String order) {
            try {
                process.getOutputStream().write((order + "\n").getBytes(StandardCharsets.UTF_8));
                process.getOutputStream().flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return answer();
        }

        /** SIGKILL: no shutdown of its own. */
        void kill() {
            process.toHandle().destroyForcibly();
            within(process.onExit());
        }

        /** SIGTERM. */
        int terminate() {
            process.toHandle().destroy();
            return within(process.onExit()).exitValue();
        }

        private static <T> T within(CompletableFuture<T> future) {
            return future.orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS).join();
        }
    }
}
