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
        return described(data).filter(found -> found.isAlive() && found.serves(data));
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
        if (!isAlive()) {
            return;
        }
        // One that was suspended would not even hear the signals that follow.
        signal("CONT");
        for (String signal : List.of("INT", "QUIT", "KILL")) {
            signal(signal);
            if (Patience.until(signal.equals("INT") ? patience : HARD, () -> !isAlive())) {
                return;
            }
        }
    }

    /** A zombie is dead: where pid 1 reaps late, its number still stands for seconds. */
    boolean isAlive() {
        String stat = proc(pid, "stat");
        // The name of the program stands in brackets and may hold anything, even brackets.
        int state = stat.lastIndexOf(')') + 2;
        return state > 1 && state < stat.length() && "ZX".indexOf(stat.charAt(state)) < 0;
    }

    /** A process of the server on this data folder that outlived the server's first process. */
    static boolean isOrphanOf(ProcessHandle process, Path data) {
        return proc(process.pid(), "cmdline").startsWith("postgres: ")
                && worksIn(process.pid(), data).orElse(false)
                && process.parent()
                        .filter(parent -> isServer(words(parent.pid())))
                        .isEmpty();
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
        List<String> words = words(pid);
        int option = words.indexOf("-D");
        return isServer(words) && worksIn(pid, data).orElseGet(() ->
                option >= 0 && option + 1 < words.size()
                        && words.get(option + 1).equals(data.toString()));
    }

    private static List<String> words(long pid) {
        return List.of(proc(pid, "cmdline").split("\0"));
    }

    /** The first process is called by its path; the others call themselves "postgres: ...". */
    private static boolean isServer(List<String> words) {
        return words.get(0).endsWith("/postgres");
    }

    /** Holds even when the home was renamed meanwhile. Empty when we may not see it. */
    private static Optional<Boolean> worksIn(long pid, Path data) {
        try {
            return Optional.of(
                    Files.isSameFile(Path.of("/proc", Long.toString(pid), "cwd"), data));
        } catch (IOException notOursToSee) {
            return Optional.empty();
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
