package film.topsheet.job;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of every command. Fields are null while an option is not given. */
final class CommonArguments {

    @Option(names = "--slate", paramLabel = "DIR", description = {
        "The folder with the productions: it, or folders directly in it, hold a "
            + "production.yaml.", "Default: the current folder; for demo: sample-data."})
    private Path slate;

    @Option(names = "--out", paramLabel = "DIR",
            description = "Where documents are written. Default: out")
    private Path out;

    @Option(names = "--home", paramLabel = "DIR",
            description = "The embedded database, locks and logs. Default: .topsheet")
    private Path home;

    @Option(names = "--as-of", paramLabel = "DATE", description = {
        "Decides which weeks are drafted, nothing else, as 2026-09-05.",
        "Default: today in the production's time zone"})
    private LocalDate asOf;

    @Option(names = "--production", paramLabel = "CODE", description =
            "Only this production; can be repeated. Default: all")
    private List<Values.Code> productions;

    @Option(names = "--dry-run", description =
            "Do everything but keep, write and send it; print what it would be.")
    private boolean dryRun;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Option(names = "--quiet", description = "No progress, only the result and problems.")
    private boolean quiet;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Print this and end.")
    private boolean help;

    @Option(names = {"-V", "--version"}, versionHelp = true,
            description = "Print the version and end.")
    private boolean version;

    boolean hasAsOf() {
        return asOf != null;
    }

    boolean namesProductions() {
        return slate != null || productions != null;
    }

    /** @param usualSlate where productions are looked for when nothing else is said */
    CommonOptions options(String usualSlate) {
        List<Values.Code> codes = Objects.requireNonNullElse(productions, List.of());
        return new CommonOptions(
                Objects.requireNonNullElse(slate, Path.of(usualSlate)),
                Objects.requireNonNullElse(out, Path.of("out")),
                Objects.requireNonNullElse(home, Path.of(".topsheet")),
                Optional.ofNullable(asOf),
                codes.stream().map(Values.Code::text).distinct().toList(),
                dryRun, json, quiet);
    }
}
