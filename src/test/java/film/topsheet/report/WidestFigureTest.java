package film.topsheet.report;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.money.Money;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A field that is too narrow drops its last digits without a word. So every figure of every column
 * is filled with amounts up to the widest there are and read back from the finished document.
 */
class WidestFigureTest {

    private static final CostReportPdf PRINTER = new CostReportPdf();

    @ParameterizedTest(name = "{0} times as much, in {1}, is printed in {2}")
    @CsvSource(delimiter = '|', textBlock = """
            1              | USD | UNITS     | false
            -1             | USD | UNITS     | false
            37             | USD | UNITS     | false
            411            | USD | UNITS     | true
            1000000        | IDR | UNITS     | true
            -100000        | IDR | UNITS     | true
            100000000      | IDR | THOUSANDS | true
            -1000000000    | IDR | MILLIONS  | true
            3000000000     | IDR | MILLIONS  | true
            -3000000000    | JPY | BILLIONS  | true
            """)
    void noFigureLosesADigit(long factor, String currency, Scale scale, boolean wide) {
        var report = times(NightFerryWeek11.issued(), factor, Currency.getInstance(currency));

        assertThat(PRINTER.layout(report)).isEqualTo(new Layout(scale, wide));
        assertEveryFigureIsOnPaper(report);
    }

    @ParameterizedTest(name = "random report {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noFigureOfARandomReportLosesADigit(long seed) {
        assertEveryFigureIsOnPaper(InventedReports.random(seed));
    }

    private static void assertEveryFigureIsOnPaper(CostReport report) {
        var drawn = counted(PdfText.pieces(PRINTER.print(report).bytes()));
        var missing = new HashMap<String, Long>();
        wanted(report).forEach((figure, times) -> {
            if (drawn.getOrDefault(figure, 0L) < times) {
                missing.put(figure, times - drawn.getOrDefault(figure, 0L));
            }
        });

        assertThat(missing).as("figures that are not on paper as often as they should be")
                .isEmpty();
    }

    private static Map<String, Long> wanted(CostReport report) {
        var parts = PRINTER.printed(report);
        return counted(parts.stream().flatMap(part -> part.rows().stream()
                .flatMap(row -> part.figures().stream().map(row::text)))
                .map(figure -> figure.replace(Figure.HANGING, ""))
                .filter(figure -> !figure.isEmpty())
                .toList());
    }

    private static Map<String, Long> counted(List<String> texts) {
        return texts.stream().flatMap(text -> Stream.of(text.replace(Figure.HANGING, "")))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static CostReport times(CostReport report, long factor, Currency currency) {
        var dear = Remade.amounts(report, amount ->
                new Money(currency, Math.multiplyExact(amount.minor(), factor)));
        return Variant.of(dear).cover(cover ->
                Variant.cover(cover).with("currency", currency).build()).build();
    }
}
