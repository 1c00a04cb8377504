package film.topsheet.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A day, a time and a code are numbers in a workbook; only the format tells them apart. */
class WorkbookFormatTest {

    @ParameterizedTest(name = "{1} as {0} is {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            General                    | 46270     | 46270
            0.00                       | 46270     | 46270
            #,##0.00_);[Red](#,##0.00) | -12.5     | -12.5
            "days "0                   | 3         | 3
            [$€-x-euro2] #,##0.00      | 12.5      | 12.5
            [Red]0.00                  | 12.5      | 12.5
            yyyy-mm-dd                 | 46270     | 2026-09-05
            d/m/yy                     | 46270     | 2026-09-05
            [$-409]mmmm\\ d, yyyy;@    | 46270     | 2026-09-05
            mmm-yy                     | 46270     | 2026-09-05
            mmmm                       | 46270     | 2026-09-05
            dd.mm.yyyy                 | 46270.5   | 2026-09-05
            m/d/yy h:mm                | 46270.5   | 2026-09-05T12:00:00
            m/d/yy h:mm                | 46270.604166666664 | 2026-09-05T14:30:00
            m/d/yy h:mm                | 46269.9999999999   | 2026-09-05T00:00:00
            m/d/yy h:mm                | 0.25      | 06:00:00
            h:mm AM/PM                 | 0.75      | 18:00:00
            mm:ss                      | 0.0104166666666667 | 00:15:00
            [h]:mm                     | 1.5       | 36:00:00
            0%                         | 0.22      | 22%
            0.00%                      | 0.070000000000000007 | 7%
            00000                      | 1010      | 01010
            00-00                      | 3610      | 36-10
            00-00                      | 123610    | 1236-10
            0000                       | 36.1      | 36.1
            yyyy-mm-dd                 | -1        | -1
            yyyy-mm-dd                 | 2958466   | 2958466
            """)
    void theFormatSaysWhatTheNumberIs(String format, String number, String text) {
        assertThat(WorkbookFormat.of(200, format.replace("\\\\", "\\"))
                .text(new BigDecimal(number), false)).isEqualTo(text);
    }

    @ParameterizedTest(name = "{1} as format {0} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            0   | 46270.5 | 46270.5
            4   | 46270.5 | 46270.5
            9   | 0.5     | 50%
            14  | 46270   | 2026-09-05
            17  | 46270   | 2026-09-05
            20  | 0.5     | 12:00:00
            22  | 46270.5 | 2026-09-05T12:00:00
            46  | 1.5     | 36:00:00
            49  | 3610    | 3610
            """)
    void formatsThatEveryExcelKnowsNeedNoDefinition(int id, String number, String text) {
        assertThat(WorkbookFormat.of(id, null).text(new BigDecimal(number), false))
                .isEqualTo(text);
    }

    @Test
    void daysOf1904AreFourYearsAndADayLater() {
        assertThat(WorkbookFormat.of(14, null).text(new BigDecimal("44808"), true))
                .isEqualTo("2026-09-05");
    }

    @Test
    void theDaysThatNeverWereAreShownAsExcelShowsThem() {
        var day = WorkbookFormat.of(14, null);

        assertThat(day.text(new BigDecimal("59"), false)).isEqualTo("1900-02-28");
        assertThat(day.text(new BigDecimal("60"), false)).isEqualTo("1900-02-29");
        assertThat(day.text(new BigDecimal("61"), false)).isEqualTo("1900-03-01");
        assertThat(day.text(BigDecimal.ZERO, false)).isEqualTo("1900-01-00");
    }
}
