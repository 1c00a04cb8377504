package film.topsheet.report;

import static film.topsheet.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CostReportTextTest {

    @Test
    void theTopSheetFitsATerminal() {
        assertGolden(CostReportTextTest.class, "night-ferry-11.txt",
                CostReportText.topSheet(NightFerryWeek11.issued()));
    }

    @Test
    void amountsTooWideForTheTableAreCountedInMillions() {
        var text = CostReportText.topSheet(WideVoyage.report());

        assertThat(text).contains("IDR, tables in millions of rupiah", "13,182,406");
        assertThat(text.lines().mapToInt(String::length).max().orElseThrow())
                .isLessThanOrEqualTo(110);
    }

    @ParameterizedTest(name = "random report {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void noLineIsLongerThanATerminal(long seed) {
        var text = CostReportText.topSheet(InventedReports.random(seed));

        assertThat(text.lines()).allMatch(line -> line.length() <= 110)
                .noneMatch(line -> line.endsWith(" "));
        assertThat(text).doesNotContain("null", "NaN");
    }
}
