package film.topsheet.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A number is what Excel shows of it: 15 digits, and never a binary number on the way. */
class WorkbookNumberTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            3610                    | 3610
            0                       | 0
            -0.0                    | 0
            -1204.5                 | -1204.5
            1.10                    | 1.1
            1.1000000000000001      | 1.1
            0.30000000000000004     | 0.3
            18240.000000000004      | 18240
            33.333333333333336      | 33.3333333333333
            5.66E+11                | 566000000000
            1E-7                    | 0.0000001
            1E-400                  | 0
            123456789012345         | 123456789012345
            9999999999999.99        | 9999999999999.99
            123456789012.34567      | 123456789012.346
            """)
    void whatExcelHoldsIsWrittenInDigits(String raw, String shown) {
        assertThat(WorkbookNumber.shown(WorkbookNumber.of(raw))).isEqualTo(shown);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            1234567890123456.78     | 1.23456789012346E+15
            123456789012345.67      | 1.23456789012346E+14
            12345678901234.567      | 1.23456789012346E+13
            12345678901234567       | 1.23456789012346E+16
            -1E20                   | -1E+20
            1E999999999             | 1E+999999999
            """)
    void whatExcelCannotHoldIsWrittenAsExcelDoesSoThatItIsHeld(String raw, String shown) {
        var text = WorkbookNumber.shown(WorkbookNumber.of(raw));

        assertThat(text).isEqualTo(shown);
        assertThat(WorkbookNumber.isBeyond(text)).isTrue();
    }

    @Test
    void whatIsNoNumberIsNone() {
        assertThat(WorkbookNumber.of("12O4.50")).isNull();
        assertThat(WorkbookNumber.of("NaN")).isNull();
        assertThat(WorkbookNumber.of("1E99999999999")).isNull();
        assertThat(WorkbookNumber.of(" 12 ")).isEqualTo(new BigDecimal("12"));
    }
}
