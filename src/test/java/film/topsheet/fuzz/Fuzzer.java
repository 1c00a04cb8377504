package film.topsheet.fuzz;

import static java.util.Objects.requireNonNullElse;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Runs one target in a process of its own: there every class of the program is counted, and no
 * other test is touched by it.
 */
final class Fuzzer {

    /**
     * @param found empty, or the last words of the process
     * @param runs  how many inputs were tried
     */
    record Outcome(String found, long runs) {}

    private static final Pattern RUNS = Pattern.compile("number_of_executed_units: (\\d+)");
    private static final String LONGEST_INPUT = "4096";
    /** The first one loads and instruments the classes; a busy machine takes its time over it. */
    private static final String SECONDS_OF_ONE_INPUT = "120";
    /** It takes each expression that is none for an attack; those of a profile are refused. */
    private static final String OF_PATTERNS =
            "com.code_intelligence.jazzer.sanitizers.RegexInjection";
    private static final int SHOWN = 40;

    private Fuzzer() {}

    /** @param duration as {@code 30s} or {@code 10m} */
    static Outcome run(Class<?> target, String duration)
            throws IOException, InterruptedException {
        var folder = Path.of("target/fuzz", target.getSimpleName()).toAbsolutePath();
        var corpus = Files.createDirectories(folder.resolve("corpus"));
        var log = folder.resolve("log.txt");
        var seeds = Exports.corpus(target).toAbsolutePath();
        var words = Path.of(seeds + ".dict");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g",
                "-XX:+UseSerialGC", "-cp", classPath(),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.getName(),
                "--instrumentation_includes=film.topsheet.**:com.opencsv.**",
                "--custom_hook_includes=film.topsheet.**", "--disabled_hooks=" + OF_PATTERNS,
                "--max_duration=" + duration, "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + File.separator, "-print_final_stats=1",
                "-max_len=" + LONGEST_INPUT, "-timeout=" + SECONDS_OF_ONE_INPUT,
                corpus.toString(), seeds.toString()));
        if (Files.exists(words)) {
            command.add("-dict=" + words);
        }
        var process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(log.toFile()).start();
        try {
            var exit = process.waitFor();
            var said = Files.readAllLines(log);
            return new Outcome(exit == 0 ? "" : String.join("\n",
                    said.subList(Math.max(0, said.size() - SHOWN), said.size())), runs(said));
        } finally {
            process.destroyForcibly();
        }
    }

    /** The starter's own is a jar that names the real one. */
    private static String classPath() {
        return requireNonNullElse(System.getProperty("surefire.test.class.path"),
                System.getProperty("java.class.path"));
    }

    private static long runs(List<String> said) {
        return said.stream().map(RUNS::matcher).filter(each -> each.find())
                .mapToLong(each -> Long.parseLong(each.group(1))).findFirst().orElse(0);
    }
}
