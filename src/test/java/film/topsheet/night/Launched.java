package film.topsheet.night;

import film.topsheet.OtherJava;
import film.topsheet.Topsheet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** One command of the program, as a process of its own on the embedded database of its home. */
public final class Launched implements AutoCloseable {

    private static final long LIMIT_SECONDS = 300;
    private static final Pattern STEP =
            Pattern.compile("^(?: *\\d+%  )?[A-Za-z0-9-]+: (.*)$");

    public static final Map<String, String> ENVIRONMENT = OtherJava.ENVIRONMENT;

    private final Process process;
    private final long began = System.nanoTime();
    private final Path stdout;
    private final Path stderr;

    private Launched(Process process, Path stdout, Path stderr) {
        this.process = process;
        this.stdout = stdout;
        this.stderr = stderr;
    }

    /** A command that has only just begun. */
    public static Launched start(Place place, String... arguments) {
        return start(place, Map.of(), arguments);
    }

    public static Launched start(
            Place place, Map<String, String> environment, String... arguments) {
        try {
            Files.createDirectories(place.folder());
            var stdout = Files.createTempFile(place.folder(), "said", ".out");
            var stderr = Files.createTempFile(place.folder(), "said", ".err");
            var words = new ArrayList<>(OtherJava.command("-Xmx512m"));
            words.add(Topsheet.class.getName());
            words.addAll(List.of(arguments));
            words.addAll(place.options());
            var builder = new ProcessBuilder(words)
                    .redirectOutput(stdout.toFile()).redirectError(stderr.toFile());
            builder.environment().putAll(ENVIRONMENT);
            builder.environment().putAll(environment);
            return new Launched(builder.start(), stdout, stderr);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its exit code, once it has ended. */
    public int end() {
        if (!endsWithin(Duration.ofSeconds(LIMIT_SECONDS))) {
            process.toHandle().destroyForcibly();
            throw new IllegalStateException("a command did not end:\n" + err());
        }
        return process.exitValue();
    }

    /** Waits, and says whether it ended in that time. */
    public boolean endsWithin(Duration time) {
        try {
            return process.waitFor(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends it by a signal that it can't answer; answers whether it was still at work. */
    boolean kill() {
        var atWork = process.isAlive();
        process.toHandle().destroyForcibly();
        end();
        return atWork && process.exitValue() == 128 + 9;
    }

    public Duration sinceItsStart() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** The step it had begun last, without what that is at; "starting" before the first. */
    public String step() {
        return err().lines().map(STEP::matcher).filter(each -> each.matches())
                .map(each -> each.group(1).startsWith("loading exports") ? "loading"
                        : each.group(1))
                .reduce("starting", (before, after) -> after);
    }

    public String out() {
        return read(stdout);
    }

    public String err() {
        return read(stderr);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.toHandle().destroyForcibly();
    }
}
