package film.topsheet.job;

import static film.topsheet.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** What is read of the command lines that answer findings and prove what was said. */
class ProofCommandsTest {

    private final List<Object> asked = new ArrayList<>();

    @Test
    void aFindingIsWaivedUntilADayOrNoted() {
        run("finding", "--production", "NF", "no-po-1", "--waive", "--until", "2026-09-05",
                "--reason", "Known", "--by", "J. Lee");
        run("finding", "--production", "NF", "no-po-1", "--note", "Fourth day", "--by", "J. Lee",
                "--amount", "12500.00", "--cause", "weather", "--decided-by", "R. Ortiz",
                "--recurs", "no");
        run("finding", "--production", "NF", "no-po-1", "--note", "Fourth day", "--by", "J. Lee");

        assertThat(asked).containsExactly(
                new FindingRequest.Waive(nf(), "NF", "no-po-1", LocalDate.parse("2026-09-05"),
                        "Known", "J. Lee"),
                new FindingRequest.Note(nf(), "NF", "no-po-1", "Fourth day",
                        Optional.of(new BigDecimal("12500.00")), Optional.of("weather"),
                        Optional.of("R. Ortiz"), Optional.of(false), "J. Lee"),
                new FindingRequest.Note(nf(), "NF", "no-po-1", "Fourth day", Optional.empty(),
                        Optional.empty(), Optional.empty(), Optional.empty(), "J. Lee"));
    }

    @Test
    void aCellIsTracedAWeekReproducedAndTheLogListedOrVerified() {
        run("trace", "--production", "NF", "3600", "efc");
        run("trace", "--production", "NF", "3600", "etc", "--week-ending", "2026-09-05");
        run("reproduce", "--production", "NF", "--week-ending", "2026-09-05");
        run("audit", "--production", "NF");
        run("audit", "verify", "--production", "NF");

        assertThat(asked).containsExactly(
                new TraceRequest(nf(), "NF", "3600", "efc", Optional.empty()),
                new TraceRequest(nf(), "NF", "3600", "etc",
                        Optional.of(LocalDate.parse("2026-09-05"))),
                new ReproduceRequest(nf(), "NF", LocalDate.parse("2026-09-05")),
                new AuditRequest(nf(), false), new AuditRequest(nf(), true));
    }

    /** The command lines stand in the golden file, each with its answer. */
    @Test
    void whatMakesNoSenseIsAnsweredAndExitsTwo() {
        var answers = Stream.of("""
                finding
                finding --production NF no-po-1 --by A
                finding --production NF no-po-1 --waive --note x --by A
                finding --production NF no-po-1 --waive --by A
                finding --production NF no-po-1 --waive --until 2026-09-05 --reason x
                finding --production NF no-po-1 --waive --until 2026-09-05 --reason x --by A --amount 5
                finding --production NF no-po-1 --note x --by A --until 2026-09-05
                finding --production NF no-po-1 --note x --by A --amount 1,204.50
                finding --production NF no-po-1 --note x --by A --recurs perhaps
                finding --production NF --production B no-po-1 --note x --by A
                trace --production NF 3600
                trace 3600 efc
                trace --production NF --production B 3600 efc
                reproduce --production NF
                reproduce --production NF --production B --week-ending 2026-09-05
                audit verfy
                mails --by A
                mails --production NF --resend 2026-09-05/001
                mails --sent 2026-09-05/001 --by A
                mails --production NF --sent 2026-09-05/001 --resend 2026-09-05/001 --by A
                """.split("\n")).map(this::refused).toList();

        assertGolden(ProofCommandsTest.class, "refused.txt", String.join("\n", answers));
        assertThat(asked).isEmpty();
    }

    @Test
    void aNameOfBlanksIsNoName() {
        assertThat(refused("nightly", "--accept", "a.csv", "--by", "  ")).startsWith(
                "topsheet nightly, option \"--by\": \"  \" is not text in one line.");
    }

    private String refused(String line) {
        return "$ topsheet " + line + "\n" + refused(line.split(" "));
    }

    private String refused(String... words) {
        var err = new StringWriter();
        assertThat(commandLine(words).setErr(new PrintWriter(err, true)).execute(words))
                .isEqualTo(2);
        return err.toString();
    }

    private void run(String... arguments) {
        assertThat(commandLine(arguments).execute(arguments)).isZero();
    }

    private CommandLine commandLine(String... arguments) {
        var actions = new Actions(note(), note(), note(), note(), note(), note(), note(), note(),
                note(), note(), note(), note(), note());
        return TopsheetCommand.commandLine(actions, "1.2.3", arguments)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    }

    private <T> Function<T, Exit> note() {
        return request -> {
            asked.add(request);
            return Exit.DONE;
        };
    }

    private static CommonOptions nf() {
        return new CommonOptions(Path.of("."), Path.of("out"), Path.of(".topsheet"),
                Optional.empty(), List.of("NF"), false, false, false);
    }
}
