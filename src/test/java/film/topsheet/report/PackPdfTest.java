package film.topsheet.report;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.money.Money;
import film.topsheet.report.PackTable.Form;
import film.topsheet.report.PackTable.Line;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the pack's tables on paper. */
class PackPdfTest {

    private static final PackPdf PRINTER = new PackPdf(new Paper(new Templates()));
    private static final List<String> HEADS = List.of("Number", "Vendor", "", "A", "B", "C", "D",
            "E", "F");

    /** A field that is too narrow drops its last digits without a word. */
    @ParameterizedTest(name = "{0} is printed in {1}")
    @CsvSource(delimiter = '|', textBlock = """
            1204.50            | UNITS     | false
            -88888888.88       | UNITS     | false
            88888888888888.88  | UNITS     | true
            -88888888888888.88 | UNITS     | true
            """)
    void everyFigureOfEveryColumnIsOnPaper(String amount, Scale scale, boolean wide) {
        var pack = pack(page(IntStream.range(0, 6).mapToObj(place -> Line.of(
                place % 2 == 0 ? Kind.PLAIN : Kind.TOTAL, List.of("P-1", "Quay"),
                figures(place, usd(amount)))).toList()));

        assertThat(PRINTER.layout(pack)).isEqualTo(new Layout(scale, wide));
        var figure = new Figure(scale, true).of(usd(amount)).replace(Figure.HANGING, "");
        assertThat(PdfText.pieces(PRINTER.print(pack).bytes()).stream()
                .map(each -> each.replace(Figure.HANGING, "")).filter(figure::equals)).hasSize(6);
    }

    @Test
    void longNamesOfAnyScriptAreReadBackWhole() {
        var names = List.of("שירותי הפקה בע״מ", "東京ロケーションサービス株式会社", "Ł & <M>",
                "Reinstatement of the harbor front, the northern quay and all that stands on it");
        var pdf = PRINTER.print(pack(page(names.stream().map(each ->
                Line.plain(List.of("P-1", each), usd("88888888888888"))).toList())));

        assertThat(pdf.warnings()).isEmpty();
        assertThat(String.join(" ", PdfText.pages(pdf.bytes())).replaceAll("\\s+", " "))
                .contains("東京ロケーションサービス株式会社", "Ł & <M>", "Reinstatement of", "that stands on it")
                .contains("שירותי");
    }

    @Test
    void aLongListGoesOnUnderTheSameHeadsAndPageOneNamesThePages() {
        var all = IntStream.range(0, 120).mapToObj(at -> Line.plain(
                List.of("P-" + at, "Quay"), usd("1.00"))).toList();
        var pages = PdfText.pages(PRINTER.print(pack(page(all), page(all))).bytes());

        assertThat(pages).hasSize(7);
        assertThat(pages.get(0)).contains("What is asked? An answer. 5 2\n",
                "What is asked? An answer. 5 5\n");
        for (var page : pages.subList(1, 7)) {
            assertThat(page).contains("Number Vendor", "What is asked?", "ISSUED");
        }
        for (var line : all) {
            assertThat(String.join("\n", pages.subList(1, 4)))
                    .contains("\n" + line.words().get(0) + " Quay");
        }
    }

    @Test
    void aListBeyondSensibleLengthNamesTheLargestAndSumsTheOthers() {
        var amounts = IntStream.rangeClosed(1, PackTable.MOST + 50)
                .mapToObj(at -> usd(String.valueOf(at % 2 == 0 ? at : -at))).toList();

        var lines = PackTable.largest(amounts, each -> each,
                each -> Line.plain(List.of(), each), rest -> Line.plain(
                        List.of(rest.size() + " others"), sum(rest)));

        assertThat(lines).hasSize(PackTable.MOST);
        assertThat(lines.get(0).figures()).containsExactly(usd("52"));
        assertThat(lines.get(PackTable.MOST - 1)).isEqualTo(
                Line.plain(List.of("51 others"), usd("-26")));
        assertThat(sum(lines.stream().map(each -> each.figures().get(0)).toList()))
                .isEqualTo(sum(amounts));
    }

    @Test
    void whatHasNothingToListIsAnsweredOnPageOneAlone() {
        var pdf = PRINTER.print(pack(PackPage.nothing("Claims", "What is claimed?", "Nothing.")));

        assertThat(pdf.pages()).isEqualTo(1);
        assertThat(PdfText.page(pdf.bytes(), 1)).contains("What is claimed? Nothing. –");
    }

    @Test
    void theSamePackGivesTheSameBytes() {
        var lines = List.of(Line.plain(List.of("P-1", "Quay"), usd("1.00")));

        assertThat(PRINTER.print(pack(page(lines))).bytes()).isEqualTo(new PackPdf(
                new Paper(new Templates())).print(pack(page(lines))).bytes());
    }

    private static Money[] figures(int place, Money amount) {
        var figures = new Money[6];
        figures[place] = amount;
        return figures;
    }

    private static PackPage page(List<Line> lines) {
        return new PackPage("Asked", "What is asked?", "An answer.", usd("5"),
                List.of(new PackTable(Form.FIGURES, "", HEADS, lines, "")));
    }

    private static Pack pack(PackPage... pages) {
        return new Pack(NightFerryWeek11.issued(), Stream.of(pages).toList());
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.zero(NightFerryWeek11.USD), Money::plus);
    }

    private static Money usd(String amount) {
        return NightFerryWeek11.usd(amount);
    }
}
