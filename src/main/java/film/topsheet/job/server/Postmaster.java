package film.topsheet.job.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The server's first process, as its file {@code postmaster.pid} describes it and the kernel
 * confirms.
 *
 * @param port 0 while it is not known yet
 */
record Postmaster(long pid, int port, Stage stage) {

    enum Stage { STARTING, READY, STOPPING }

    private static final Duration HARD = Duration.ofSeconds(10);
    private static final int PORT_LINE = 3;
    private static final int STAGE_LINE = 7;

    /** Only one that lives: a file left behind by a kill, or a pid used again, is nothing. */
    static Optional<Postmaster> of(Path data) {
        return described(data).filter(found -> isAlive(found.pid()) && found.serves(data));
    }

    static Path file(Path data) {
        return data.resolve("postmaster.pid");
    }

    /**
     * Stops it and waits: first as usual, cutting connections and writing everything out; if that
     * takes too long, the hard way, from which the next start recovers.
     *
     * @param patience with the usual way
     */
    void stop(Duration patience) {
        // One that was suspended would not even hear the signals that follow.
        signal("CONT");
        for (String signal : List.of("INT", "QUIT", "KILL")) {
            signal(signal);
            if (Patience.until(signal.equals("INT") ? patience : HARD, () -> !isAlive(pid))) {
                return;
            }
        }
    }

    /** A zombie is dead: where pid 1 reaps late, its number still stands for seconds. */
    static boolean isAlive(long pid) {
        String stat = proc(pid, "stat");
        // The name of the program stands in brackets and may hold anything, even brackets.
        int state = stat.lastIndexOf(')') + 2;
        return state > 1 && state < stat.length() && "ZX".indexOf(stat.charAt(state)) < 0;
    }

    private void signal(String name) {
        Command.of("sh", "-c", "kill -s \"$0\" \"$1\"", name, Long.toString(pid)).run();
    }

    private static Optional<Postmaster> described(Path data) {
        try {
            List<String> lines = Files.readAllLines(file(data), StandardCharsets.ISO_8859_1);
            long pid = Long.parseLong(lines.get(0).strip());
            String stage = lines.size() > STAGE_LINE ? lines.get(STAGE_LINE).strip() : "";
            int port = lines.size() > PORT_LINE && !lines.get(PORT_LINE).isBlank()
                    ? Integer.parseInt(lines.get(PORT_LINE).strip())
                    : 0;
            return Optional.of(new Postmaster(pid, port, switch (stage) {
                case "ready" -> Stage.READY;
                case "stopping" -> Stage.STOPPING;
                default -> Stage.STARTING;
            }));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException notThereOrHalf) {
            return Optional.empty();
        }
    }

    private boolean serves(Path data) {
        List<String> words = List.of(proc(pid, "cmdline").split("\0"));
        // A backend's first word is "postgres: ..." and it has no others.
        if (!words.get(0).endsWith("/postgres")) {
            return false;
        }
        try {
            // Holds even when the home was renamed under a running server.
            return Files.isSameFile(Path.of("/proc", Long.toString(pid), "cwd"), data);
        } catch (IOException notOursToSee) {
            int option = words.indexOf("-D");
            return option >= 0 && option + 1 < words.size()
                    && words.get(option + 1).equals(data.toString());
        }
    }

    /** Empty when there is no such process. */
    private static String proc(long pid, String file) {
        try {
            byte[] bytes = Files.readAllBytes(Path.of("/proc", Long.toString(pid), file));
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException gone) {
            return "";
        }
    }
}
