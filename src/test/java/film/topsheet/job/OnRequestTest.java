package film.topsheet.job;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.report.OnRequest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Documents that are written because somebody asks for them: {@code --with NAME}. */
class OnRequestTest {

    private final List<Set<OnRequest>> asked = new ArrayList<>();
    private final StringWriter err = new StringWriter();

    @Test
    void aNightAndACloseHandOnWhatIsAskedFor() {
        assertThat(run("nightly --with ledger-pdf")).isZero();
        assertThat(run("close --all-due --with ledger-pdf")).isZero();
        assertThat(run("close --production NF --week-ending 2026-09-05 --by A --approved-by B"
                + " --with ledger-pdf")).isZero();
        assertThat(run("nightly")).isZero();

        var ledger = Set.of(OnRequest.LEDGER_PDF);
        assertThat(asked).containsExactly(ledger, ledger, ledger, Set.of());
    }

    @Test
    void anUnknownOneIsRefusedWithTheNearest() {
        assertThat(run("nightly --with ledger.pdf")).isEqualTo(2);

        assertThat(err.toString()).startsWith("""
                topsheet nightly, option "--with": "ledger.pdf" is no document on request.
                Did you mean "ledger-pdf"? On request there is: ledger-pdf.
                """);
        assertThat(asked).isEmpty();
    }

    @Test
    void whatStandsAmongTheDocumentsOfAWeekHadBeenAskedFor() {
        assertThat(OnRequest.among(Set.of("cost-report.pdf", "ledger.pdf")))
                .containsExactly(OnRequest.LEDGER_PDF);
        assertThat(OnRequest.among(Set.of("cost-report.pdf", "ledger.csv"))).isEmpty();
    }

    private int run(String line) {
        Function<NightlyRequest, Exit> nightly = request -> note(request.with());
        Function<CloseRequest, Exit> close = request -> note(request.with());
        var words = line.split(" ");
        return TopsheetCommand.commandLine(new Actions(nightly, close, null, null, null, null,
                        null, null, null, null, null, null, null), "1.2.3", words)
                .setErr(new PrintWriter(err, true)).execute(words);
    }

    private Exit note(Set<OnRequest> with) {
        asked.add(with);
        return Exit.DONE;
    }
}
