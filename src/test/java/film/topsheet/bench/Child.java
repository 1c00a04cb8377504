package film.topsheet.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts other processes and answers how long they took. */
final class Child {

    /** Half of what the launcher gives a night; a worker's other options are the launcher's. */
    static final String HEAP = "-Xmx512m";

    private Child() {}

    /** @param memory the most that the process ever held, in kB; 0: not known */
    record Took(long nanos, long memory) {}

    /** The work alone; see {@link Worker#main}. */
    static Took worker(String... arguments) {
        return workerOf(HEAP, arguments);
    }

    /** The same in as much memory as is said, as {@code -Xmx256m}. */
    static Took workerOf(String heap, String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), heap,
                "-XX:+UseParallelGC", "-XX:FreqInlineSize=60",
                "-cp", System.getProperty("java.class.path"),
                Worker.class.getName()));
        command.addAll(List.of(arguments));
        var said = run(command, List.of(0)).lines()
                .filter(line -> line.startsWith("took ")).findFirst()
                .orElseThrow().split(" ");
        return new Took(Long.parseLong(said[1]), Long.parseLong(said[2]));
    }

    /** The whole of a command, from the launcher's start to its end. */
    static Took launcher(List<Integer> exits, String... arguments) {
        var command = new ArrayList<>(List.of(Path.of("topsheet").toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        var began = System.nanoTime();
        run(command, exits);
        return new Took(System.nanoTime() - began, 0);
    }

    private static String run(List<String> command, List<Integer> exits) {
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().keySet().removeIf(name -> name.startsWith("TOPSHEET_"));
            var process = builder.start();
            process.getOutputStream().close();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!exits.contains(process.waitFor())) {
                throw new IllegalStateException("%s ended with %d:%n%s".formatted(
                        String.join(" ", command), process.exitValue(), said));
            }
            return said;
        } catch (IOException e) {
            throw new IllegalStateException(String.join(" ", command), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
