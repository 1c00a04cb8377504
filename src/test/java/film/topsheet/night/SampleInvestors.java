package film.topsheet.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What the investors of the sample read. */
abstract class SampleInvestors extends PartiesPaid {

    private static final String PAPER = "investor-report.pdf";

    @Test
    void theirReportIsPrintedWhenTheirMoneyMovedOrAQuarterBeganAndAsADraft() {
        // Contributions and offers came in weeks 1, 7, 9, 10, 11 and 13; July begins in week 2.
        assertThat(IntStream.rangeClosed(1, 14)
                .filter(week -> Files.exists(demo.week(week).resolve(PAPER)))).containsExactly(
                        1, 2, 7, 9, 10, 11, 13, 14);
    }

    @Test
    void itSaysWhatTheOtherDocumentsSayAndNamesNoInvestor() throws IOException {
        var week = demo.week(11);
        var text = Pdfs.text(week.resolve(PAPER));
        var json = JsonMapper.shared().readTree(week.resolve("investor-report.json"));

        assertThat(text).contains(
                "On budget. Forecast 305,010 over before contingency, which carries",
                "Why it moved: 26,020 up this week", "Equity 13,397,663 10,400,000 10,400,000",
                "Headroom " + printed(json.at("/headroom").decimalValue()),
                "Cash to complete (" + printed(json.at("/cash_to_complete").decimalValue()) + ")",
                "Gross receipts – 22,600,000 35,775,675 48,775,675",
                "Change 7, Second camera crew", "Page 2 of 2");
        assertThat(List.of("Harbor Light", "Breakwater", "Saltmarsh"))
                .noneMatch(text::contains);
    }

    private static String printed(BigDecimal amount) {
        return "%,d".formatted(amount.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }
}
