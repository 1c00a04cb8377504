package film.topsheet.job;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs the program's commands in the test's own process, on a home of the test's own. */
public final class InProcess {

    /** What a command said and how it ended. */
    public record Said(int exit, String out, String err) {}

    private final Path slate;
    private final Path out;
    private final Path home;
    private final Map<String, String> environment;
    private final Instant now;

    public InProcess(Path slate, Path out, Path home, Map<String, String> environment) {
        this(slate, out, home, environment, Instant.parse("2026-11-22T12:00:00Z"));
    }

    /** The same at another moment; it stands still. */
    public InProcess(
            Path slate, Path out, Path home, Map<String, String> environment, Instant now) {
        this.slate = slate;
        this.out = out;
        this.home = home;
        this.environment = environment;
        this.now = now;
    }

    public Said run(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.add("--quiet");
        return aloud(all.toArray(String[]::new));
    }

    /** The same with progress and with what is well. */
    public Said aloud(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--slate", slate.toString(), "--out", out.toString(),
                "--home", home.toString()));
        var stdout = new ByteArrayOutputStream();
        var stderr = new ByteArrayOutputStream();
        var world = new Session.World(new PrintStream(stdout, true, StandardCharsets.UTF_8),
                new PrintStream(stderr, true, StandardCharsets.UTF_8), environment,
                InstantSource.fixed(now), "test");
        var exit = Program.run(world, all.toArray(String[]::new));
        return new Said(exit, stdout.toString(StandardCharsets.UTF_8),
                stderr.toString(StandardCharsets.UTF_8));
    }
}
