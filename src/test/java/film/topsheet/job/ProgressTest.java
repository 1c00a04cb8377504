package film.topsheet.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final Function<String, String> ELSEWHERE = name -> null;
    private static final Function<String, String> TERMINAL =
            name -> name.equals("topsheet.terminal") ? "yes" : null;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void elsewhereThanOnATerminalEachThingThatBeginsIsALine() {
        assertThat(shownBy(false, ELSEWHERE).replace(System.lineSeparator(), "\n")).isEqualTo("""
                NF: taking stock of the exports
                  0%  NF: loading payroll.csv
                 75%  B: loading invoices.csv
                100%  NF: writing the documents
                """);
    }

    @Test
    void onATerminalItIsABarThatIsTakenAwayAtTheEnd() {
        var shown = shownBy(false, TERMINAL);

        assertThat(shown).contains("NF: writing the documents").contains("100%");
        assertThat(shown).doesNotContain("\n").endsWith("\r");
    }

    @Test
    void nothingIsShownWhenItIsToBeQuiet() {
        assertThat(shownBy(true, ELSEWHERE)).isEmpty();
        assertThat(shownBy(true, TERMINAL)).isEmpty();
    }

    private String shownBy(boolean quiet, Function<String, String> environment) {
        var err = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        try (var progress = Progress.on(err, quiet, environment)) {
            progress.begins("NF", "taking stock of the exports");
            progress.expect(300);
            progress.expect(100);
            progress.begins("NF", "loading payroll.csv");
            progress.done(300);
            progress.begins("B", "loading invoices.csv");
            progress.done(100);
            progress.begins("NF", "writing the documents");
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
