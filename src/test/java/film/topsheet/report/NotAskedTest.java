package film.topsheet.report;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.checks.Asked;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who reads that nothing is open must see which questions nobody asked. */
class NotAskedTest {

    private static final CostReport REPORT = Variant.of(NightFerryWeek11.issued())
            .findings(List.of())
            .asked(new Asked(List.of("no-po"), List.of("contingency-short", "over-threshold"),
                    List.of(new Asked.NotAsked("bank-unmatched", List.of("bank")),
                            new Asked.NotAsked("claim-open", List.of("claims")))))
            .build();

    @Test
    void theReportNamesChecksThatAreSwitchedOffAndThoseWhoseExportsNeverCame() {
        var pages = String.join(" ", PdfText.pages(new CostReportPdf().print(REPORT).bytes()));

        assertThat(pages.replaceAll("\\s+", " "))
                .contains("Nothing is open that somebody must look at. Switched off in the"
                        + " settings, so not asked: contingency-short, over-threshold. Not asked,"
                        + " for the exports they need never came: bank-unmatched, claim-open.");
    }

    @Test
    void soDoesItsData() {
        var out = new ByteArrayOutputStream();
        CostReportJson.write(REPORT, out);

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("""
                  "checks" : {
                    "asked" : 1,
                    "switched_off" : [
                      "contingency-short",
                      "over-threshold"
                    ],
                    "not_asked" : [
                      "bank-unmatched",
                      "claim-open"
                    ]
                  },
                """);
    }

    @Test
    void whereAllWereAskedNothingIsSaid() {
        assertThat(NotAsked.sentences(NightFerryWeek11.ALL_ASKED)).isEmpty();
    }
}
