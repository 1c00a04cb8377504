package film.topsheet.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The weekly pack of the sample, beside the report whose figures it takes apart. */
abstract class SamplePack extends SampleInvestors {

    @ParameterizedTest(name = "week {0}")
    @ValueSource(ints = {1, 6, 11, 14})
    void itsSumsAreThoseOfTheReport(int week) throws IOException {
        var total = CsvRows.of(demo.week(week).resolve("cost-report.csv")).stream()
                .filter(each -> each.get("level").equals("total")).findFirst().orElseThrow();
        var pack = Pdfs.text(demo.week(week).resolve("pack.pdf"));

        assertThat(last(pack, "Commitments, as in the cost report"))
                .isEqualTo(printed(total.get("commitments")));
        assertThat(last(pack, "Actual, as in the cost report"))
                .isEqualTo(printed(total.get("actual_to_date")));
    }

    @Test
    void whatTheCatalogueKnowsOfWeekElevenIsInIt() throws IOException {
        assertThat(Pdfs.text(demo.week(11).resolve("pack.pdf"))).contains(
                "Payroll background, missing: an average week 1 38,240",
                "Purchase orders asked for, not approved", "18,600",
                "Change 7, not signed", "62,000", "Card lines without receipt",
                "One holder owes receipts for 7,842.", "Pier 9", "claim-1 under 1%", "61,300",
                "One claim of 36,300; nothing received, 36,300 open.");
    }

    @Test
    void whereTheExportsHardlyTellOfPaymentsNobodyReadsTheirSilenceAsDebt() throws IOException {
        assertThat(Pdfs.text(demo.week(11).resolve("pack.pdf")).replaceAll("\\s+", " ")).contains(
                "is overdue. The exports hardly tell what is paid: three lines of 1,630.",
                "909,727: to vendors nothing that the exports tell of, through payroll 909,727.");
    }

    /** The last figure of the first line that begins so. */
    private static String last(String text, String begin) {
        var line = text.lines().filter(each -> each.startsWith(begin)).findFirst().orElseThrow()
                .strip();
        return line.substring(line.lastIndexOf(' ') + 1);
    }

    private static String printed(String amount) {
        return "%,d".formatted(new BigDecimal(amount).setScale(0, RoundingMode.HALF_UP)
                .longValueExact());
    }
}
