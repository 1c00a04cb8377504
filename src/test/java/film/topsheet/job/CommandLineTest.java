package film.topsheet.job;

import static film.topsheet.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.job.NightlyRequest.Acceptance;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Help;

class CommandLineTest {

    private static final CommonOptions USUAL = new CommonOptions(Path.of("."), Path.of("out"),
            Path.of(".topsheet"), Optional.empty(), List.of(), false, false, false);
    private static final Help.ColorScheme PLAIN = Help.defaultColorScheme(Help.Ansi.OFF);

    private final List<Object> asked = new ArrayList<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Exit exit = Exit.DONE;

    @Test
    void aNightIsAskedForWithTheDefaultsOfTheContract() {
        assertThat(run("nightly")).isZero();

        assertThat(asked).containsExactly(
                new NightlyRequest(USUAL, Optional.empty(), Duration.ofHours(4), Set.of()));
    }

    @Test
    void everyOptionOfANightIsHandedOn() {
        run("nightly", "--slate", "/srv/slate", "--out=/srv/out", "--home", "h", "--as-of",
                "2026-09-05", "--production", "NF", "--production", "B-2", "--production", "NF",
                "--dry-run", "--json", "--quiet", "--accept", "exports/w12/a b.csv", "--by",
                " J. Lee ", "--time-limit", "1h30m");

        assertThat(asked).containsExactly(new NightlyRequest(
                new CommonOptions(Path.of("/srv/slate"), Path.of("/srv/out"), Path.of("h"),
                        Optional.of(LocalDate.parse("2026-09-05")), List.of("NF", "B-2"), true,
                        true, true),
                Optional.of(new Acceptance("exports/w12/a b.csv", "J. Lee")),
                Duration.ofMinutes(90), Set.of()));
    }

    @Test
    void oneWeekIsClosedByTwoPeople() {
        run("close", "--production", "NF", "--week-ending", "2026-09-05", "--by", "J. Lee",
                "--approved-by", "R. Ortiz");

        assertThat(asked).containsExactly(new CloseRequest.OneWeek(nf(), "NF",
                LocalDate.parse("2026-09-05"), "J. Lee", "R. Ortiz", List.of(), false,
                Optional.empty(), Set.of()));
    }

    @Test
    void aWeekCanBeCorrectedAndFindingsPassedForAReason() {
        run("close", "--production", "NF", "--week-ending", "2026-09-05", "--by", "J. Lee",
                "--approved-by", "R. Ortiz", "--override", "17", "--override", "18",
                "--correction", "--reason", "@twice posted");

        assertThat(asked).containsExactly(new CloseRequest.OneWeek(nf(), "NF",
                LocalDate.parse("2026-09-05"), "J. Lee", "R. Ortiz", List.of("17", "18"), true,
                Optional.of("@twice posted"), Set.of()));
    }

    @Test
    void whatIsDueIsClosedWithoutAPerson() {
        run("close", "--all-due", "--production", "NF");

        assertThat(asked).containsExactly(new CloseRequest.AllDue(nf(), Set.of()));
    }

    @Test
    void theOtherCommandsTakeTheCommonOptions() {
        run("status");
        run("doctor", "--quiet");
        run("demo");
        run("profile", "--production", "NF", "exports/a.csv");
        run("checks");
        run("checks", "--slate", ".");

        assertThat(asked).containsExactly(USUAL,
                new CommonOptions(Path.of("."), Path.of("out"), Path.of(".topsheet"),
                        Optional.empty(), List.of(), false, false, true),
                new CommonOptions(Path.of("sample-data"), Path.of("out"), Path.of(".topsheet"),
                        Optional.empty(), List.of(), false, false, false),
                new ProfileRequest(nf(), "NF", Path.of("exports/a.csv"), Optional.empty(), false,
                        Optional.empty()),
                new ChecksRequest(USUAL, false), new ChecksRequest(USUAL, true));
    }

    @Test
    void theExitIsThatOfTheCommand() {
        exit = Exit.ATTENTION;
        assertThat(run("nightly")).isEqualTo(3);
        exit = Exit.BUSY;
        assertThat(run("close", "--all-due")).isEqualTo(75);
    }

    @Test
    void aFaultOfOursExitsOneAndSaysThatItMayBeRunAgain() {
        var broken = TopsheetCommand.commandLine(new Actions(null, null, null, null, null, null,
                null, null, request -> {
                    throw new IllegalStateException("the disk is gone");
                }, null, null, null, null), "1.2.3").setErr(new PrintWriter(err, true));

        assertThat(broken.execute("status")).isEqualTo(1);
        assertThat(err.toString()).contains("the disk is gone").endsWith(
                "topsheet status failed. Running it again goes on from there.%n".formatted());
    }

    /** The command lines stand in the golden file, each with its answer. */
    @Test
    void whatMakesNoSenseIsAnsweredAndExitsTwo() {
        var answers = Stream.of("""
                nigtly
                serve
                nightly --as-off 2026-09-05
                nightly --as-of 05/09/2026
                nightly --as-of 2026-09-31
                nightly --as-of
                nightly --as-of 2026-09-05 --as-of 2026-09-06
                nightly --slate --out x
                nightly --time-limit soon
                nightly --time-limit 0h
                nightly --production Night_Ferry
                nightly --quiet=yes
                nightly now
                nightly --accept a.csv
                nightly --by J.Lee
                --slate x nightly
                --sale x
                close
                close --production NF --production B --week-ending 2026-09-05
                close --production NF --by J.Lee --approved-by R.Ortiz
                close --production NF --week-ending 2026-09-05 --approved-by R.Ortiz
                close --production NF --week-ending 2026-09-05 --by J.Lee
                close --production NF --week-ending 2026-09-05 --by J.Lee --approved-by j.LEE
                close --production NF --week-ending 2026-09-05 --by A --approved-by B --override 17
                close --production NF --week-ending 2026-09-05 --by A --approved-by B --correction
                close --production NF --week-ending 2026-09-05 --by A --approved-by B --reason x
                close --all-due --week-ending 2026-09-05 --by A
                retract
                retract --production NF --file a.csv --by J.Lee
                retract --production NF --production B --file a.csv --by J.Lee --reason x
                profile exports/a.csv
                profile --production NF
                profile --production NF a.csv b.csv
                demo --as-of 2026-09-05
                demo --dry-run
                demo --json
                """.split("\n")).map(this::refused).toList();

        assertGolden(CommandLineTest.class, "refused.txt", String.join("\n", answers));
        assertThat(asked + out.toString()).isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nightly", "close", "retract", "finding", "trace", "reproduce",
        "audit", "mails", "status", "profile", "checks", "doctor", "demo"})
    void everyCommandExplainsItself(String command) {
        assertThat(run(command, "--help")).isZero();

        assertGolden(CommandLineTest.class, "help-" + command + ".txt", out.toString());
    }

    @Test
    void theProgramExplainsItselfAndWithoutACommandDoesNothingElse() {
        assertThat(run("--help")).isZero();
        assertGolden(CommandLineTest.class, "help.txt", out.toString());

        out.getBuffer().setLength(0);
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("Commands:");
        assertThat(out.toString()).isEmpty();
    }

    /** What the program reads of one line is less than all it knows, and answers the same. */
    @Test
    void aCommandAmongAllOthersExplainsItselfInTheSameWords() {
        run("nightly", "--help");
        var all = new StringWriter();
        TopsheetCommand.commandLine(actions(), "1.2.3").setOut(new PrintWriter(all, true))
                .setColorScheme(PLAIN).execute("nightly", "--help");

        assertThat(all.toString()).isEqualTo(out.toString());
    }

    @Test
    void theVersionIsPrintedEverywhere() {
        run("--version");
        run("nightly", "--version");
        assertThat(out.toString()).isEqualTo("topsheet 1.2.3%ntopsheet 1.2.3%n".formatted());
    }

    private String refused(String line) {
        err.getBuffer().setLength(0);
        assertThat(run(line.split(" "))).as(line).isEqualTo(2);
        return "$ topsheet " + line + "\n" + err;
    }

    private int run(String... arguments) {
        return commandLine(arguments).execute(arguments);
    }

    private CommandLine commandLine(String... arguments) {
        return TopsheetCommand.commandLine(actions(), "1.2.3", arguments)
                .setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true))
                .setColorScheme(PLAIN);
    }

    private Actions actions() {
        return new Actions(note(), note(), note(), note(), note(), note(), note(), note(), note(),
                note(), note(), note(), note());
    }

    private <T> Function<T, Exit> note() {
        return request -> {
            asked.add(request);
            return exit;
        };
    }

    private static CommonOptions nf() {
        return new CommonOptions(Path.of("."), Path.of("out"), Path.of(".topsheet"),
                Optional.empty(), List.of("NF"), false, false, false);
    }
}
