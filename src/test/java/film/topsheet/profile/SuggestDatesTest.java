package film.topsheet.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a column of dates is written is seen from all of them, and a doubt is said. */
class SuggestDatesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-09-05          | yyyy-MM-dd
            2026/09/05          | yyyy/MM/dd
            25/09/2026          | dd/MM/yyyy
            09/25/2026          | MM/dd/yyyy
            25/9/2026           | d/M/yyyy
            9/25/2026           | M/d/yyyy
            05.09.2026          | dd.MM.yyyy
            5.9.2026            | d.M.yyyy
            25-09-2026          | dd-MM-yyyy
            25-9-2026           | d-M-yyyy
            9-25-2026           | M-d-yyyy
            25/09/26            | dd/MM/yy
            05 Sep 2026         | dd MMM yyyy
            5 September 2026    | d MMMM yyyy
            05-SEP-26           | dd-MMM-yy
            September 5, 2026   | MMMM d, yyyy
            Saturday, September 5, 2026 | EEEE, MMMM d, yyyy
            2026-09-05T14:30:00 | yyyy-MM-dd'T'HH:mm:ss
            25/09/2026 14:30    | dd/MM/yyyy HH:mm
            20260905            | yyyyMMdd
            202609              | yyyyMM
            46270               | excel-1900
            """)
    void onePatternFitsTheDate(String date, String pattern) {
        assertThat(SuggestDates.of(List.of(date), true).patterns()).containsExactly(pattern);
    }

    @Test
    void oneDayAboveTwelveTellsTheDayFromTheMonth() {
        var dates = SuggestDates.of(List.of("01/02/2026", "13/02/2026", "03/04/2026"), true);

        assertThat(dates.patterns()).containsExactly("dd/MM/yyyy");
        assertThat(dates.seen())
                .isEqualTo("3 of 3 values fit dd/MM/yyyy, 1 could be no other");
    }

    @Test
    void datesThatAllHaveTwoReadingsKeepBothPatternsSoThatThePersonMustChoose() {
        var dates = SuggestDates.of(List.of("01/02/2026", "03/04/2026"), true);

        assertThat(dates.patterns()).containsExactly("dd/MM/yyyy", "MM/dd/yyyy");
        assertThat(dates.seen()).endsWith("all fit MM/dd/yyyy as well: KEEP THE ONE THAT IS RIGHT");
    }

    @Test
    void aColumnInTwoPatternsKeepsBothAndSaysHowOften() {
        var dates = SuggestDates.of(
                List.of("2026-09-05", "2026-09-06", "5 Sep 2026", "soon"), true);

        assertThat(dates.patterns()).containsExactly("yyyy-MM-dd", "d MMM yyyy");
        assertThat(dates.seen()).isEqualTo("2 of 4 values fit yyyy-MM-dd; 1 of 4 values fit"
                + " d MMM yyyy; 1 fit none and will be held");
    }

    @Test
    void numbersAreNoDatesUnlessTheColumnIsCalledSo() {
        assertThat(SuggestDates.of(List.of("20260905", "20260906"), false)).isNull();
        assertThat(SuggestDates.of(List.of("46270", "46271"), false)).isNull();
        assertThat(SuggestDates.of(List.of("31/02/2026"), true)).isNull();
    }
}
