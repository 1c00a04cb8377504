package film.topsheet.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The style of a file's numbers is the one that reads most of them. */
class SuggestNumbersTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1250.00 ; 12.5           |                                            | 1262.50
            1,250.00 ; (250.00)      | {group: ",", negative: [parentheses]}      | 1000.00
            1.250,00 ; 250,00-       | {decimal: ",", group: ".", negative: [trailing-minus]} | 1000.00
            1 250,00 ; -1,00         | {decimal: ",", group: blank}               | 1249.00
            1'250.00 ; 1.00          | {group: "'"}                               | 1251.00
            1250,00 ; 1,00           | {decimal: ","}                             | 1251.00
            −12.00 ; 1.00            | {negative: [unicode-minus]}                | -11.00
            12.00 CR ; 10.00 DR      | {negative: [cr]}                           | -2.00
            $1,250.00 ; $ -1.00      | {group: ",", strip: ["$"]}                 | 1249.00
            12.00 EUR ; 1.00 EUR     | {strip: [EUR]}                             | 13.00
            - ; 12.00                | {zero: ["-"]}                              | 12.00
            """)
    void theStyleIsSeenAndReadsTheNumbers(String cells, String yaml, String sum) {
        var list = Arrays.stream(cells.split(" ; ")).map(String::strip).toList();
        var numbers = SuggestNumbers.of(list);

        assertThat(numbers.yaml()).isEqualTo(yaml);
        assertThat(list.stream().map(numbers::read)
                .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(sum);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"INV-1", "GL-2026", "'00123", "2026-09-05", "A12", "12O4.50", "-", "."})
    void codesAndDatesAreNoNumbers(String cell) {
        assertThat(SuggestNumbers.looksLike(cell)).isEqualTo(cell.equals("-"));
    }

    @Test
    void aThousandThatCouldBeOneAndABitIsDoubtedUntilAnotherNumberTells() {
        assertThat(SuggestNumbers.of(Arrays.asList("1,250", "12")).doubt()).isEqualTo("1,250");
        assertThat(SuggestNumbers.of(Arrays.asList("1,250", "12.50")).doubt()).isNull();
    }
}
