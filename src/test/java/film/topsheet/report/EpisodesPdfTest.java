package film.topsheet.report;

import static film.topsheet.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.forecast.Figures;
import film.topsheet.slate.Episodes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A series on paper: a line for each episode, then a page for each with its categories. */
class EpisodesPdfTest {

    private static final EpisodesPdf PRINTER = new EpisodesPdf(new Paper(new Templates()));

    @Test
    void theSeriesComesFirstThenAPageForEachEpisode() {
        var pdf = PRINTER.print(SeriesWeek11.of(NightFerryWeek11.issued()));
        var pages = PdfText.pages(pdf.bytes());

        assertGolden(EpisodesPdfTest.class, "series.txt", pages.get(0));
        assertGolden(EpisodesPdfTest.class, "episode-101.txt", pages.get(1));
        assertThat(pages).hasSize(4);
        assertThat(pdf.warnings()).isEmpty();
    }

    @Test
    void withoutATableWhatNamesNoEpisodeHasALineAndAPageOfItsOwn() {
        var pages = PdfText.pages(PRINTER.print(SeriesWeek11.of(
                NightFerryWeek11.issued(), Episodes.NONE)).bytes());

        assertThat(pages).hasSize(5);
        assertThat(pages.get(0)).contains("Of no episode, not spread",
                "No table spreads that yet.").doesNotContain("null");
        assertThat(pages.get(4)).contains("Of no episode, not spread: forecast ");
    }

    /** The series is of two, and somebody coded cost to a third; its category has no name. */
    @Test
    void anEpisodeOutsideTheListIsCountedBesideItAndACategoryIsCalledAsItsOnlyAccount() {
        var listed = new Episodes(SeriesWeek11.EPISODES.list().subList(0, 2), List.of());
        var report = InventedReports.of("USD", "PRODUCTION 2100 2110 0 75 0 0 0 75 0 75");
        var category = report.categories().get(0);
        var unnamed = Variant.of(report).categories(List.of(new CostReport.Category(
                category.section(), "2100", "2100", category.accounts()))).build();
        var pages = PdfText.pages(PRINTER.print(SeriesWeek11.of(unnamed, listed)).bytes());

        assertThat(pages.get(0)).contains(
                "for two episodes and one not in the list of episodes.");
        assertThat(pages.get(1)).contains("2110 Account 2110 ");
    }

    @Test
    void theSameReportGivesTheSameBytesAndADraftSaysSo() {
        var issued = SeriesWeek11.of(NightFerryWeek11.issued());
        var draft = PRINTER.print(SeriesWeek11.of(NightFerryWeek11.draft())).bytes();

        assertThat(PRINTER.print(issued).bytes()).isEqualTo(PRINTER.print(issued).bytes());
        assertThat(PdfText.pages(draft)).allMatch(each -> each.contains("DRAFT"));
        assertThat(PdfText.title(draft))
                .isEqualTo("Night Ferry: episode cost report 11, week ending 5 September 2026");
    }

    /** A field that is too narrow drops its last digits without a word. */
    @ParameterizedTest(name = "{0} times as much is printed in {1}")
    @CsvSource(delimiter = '|', textBlock = """
            1          | UNITS     | false
            -100000    | UNITS     | true
            100000000  | THOUSANDS | true
            """)
    void noFigureLosesADigit(long factor, Scale scale, boolean wide) {
        var series = SeriesWeek11.of(WideVoyage.times(NightFerryWeek11.issued(), factor));
        var layout = PRINTER.layout(series);
        var drawn = counted(PdfText.pieces(PRINTER.print(series).bytes()).stream());
        var wanted = counted(PRINTER.parts(series, layout).stream()
                .flatMap(part -> part.rows().stream()
                        .flatMap(row -> part.figures().stream().map(row::text)))
                .filter(each -> !each.isEmpty()));

        assertThat(layout).isEqualTo(new Layout(scale, wide));
        wanted.forEach((figure, times) -> assertThat(drawn.getOrDefault(figure, 0L))
                .as(figure).isGreaterThanOrEqualTo(times));
    }

    private static Map<String, Long> counted(Stream<String> texts) {
        return texts.map(each -> each.replace(Figure.HANGING, ""))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theEpisodesAddUpToTheCostReportInEveryColumnAccountAndCategory(long seed) {
        var report = InventedReports.random(seed);
        var series = SeriesWeek11.of(report);

        assertThat(series.total().total()).isEqualTo(report.total());
        for (var category : report.categories()) {
            assertThat(series.episodes().stream().map(each -> series.of(each, category).total())
                    .reduce(Figures::plus)).contains(category.figures());
            for (var account : category.accounts()) {
                assertThat(series.episodes().stream().map(each -> series.of(each, account).total())
                        .reduce(Figures::plus)).contains(account.figures());
            }
        }
    }

    @Test
    void anAccountHasARowForEachPartOfAnEpisodeAndOneForItsTotal() {
        var report = InventedReports.of("USD", """
                PRODUCTION 2100 2110 0 75 0 0 0 75 0 75
                """);

        assertThat(csv(SeriesWeek11.of(report)).lines().skip(1).map(each -> each.split(","))
                .map(each -> String.join(" ", each[0], each[1], each[7], each[9])))
                .containsExactly(
                        "account 101 pattern 25.00", "account 101 amortized 15.00",
                        "account 101 total 40.00", "episode 101 pattern 25.00",
                        "episode 101 amortized 15.00", "episode 101 total 40.00",
                        "account 102 pattern 20.00", "account 102 amortized 7.50",
                        "account 102 total 27.50", "episode 102 pattern 20.00",
                        "episode 102 amortized 7.50", "episode 102 total 27.50",
                        "account 103 amortized 7.50", "account 103 total 7.50",
                        "episode 103 amortized 7.50", "episode 103 total 7.50",
                        "total  pattern 45.00", "total  amortized 30.00", "total  total 75.00");
    }

    @Test
    void theWorkbookListsEveryAccountOfEveryEpisodeUnderLiveSums() throws IOException {
        var report = NightFerryWeek11.issued();
        var out = new ByteArrayOutputStream();
        CostReportWorkbook.write(report, Meeting.NONE, Optional.of(SeriesWeek11.of(report)),
                new Transactions(0, Collections.emptyIterator()), Transactions.MOST,
                new Rejects(0, Collections.emptyIterator()), out);
        var book = Workbooks.open(out.toByteArray());
        var efc = Workbooks.cell(book, "Episodes", 2, 12);

        assertThat(Workbooks.cell(book, "Episodes", 4, 12).getStringCellValue()).isEqualTo("EFC");
        assertThat(efc.getCellFormula()).startsWith("ROUND(SUBTOTAL(109,M6:M");
        assertThat(Workbooks.shown(efc)).isEqualByComparingTo(report.total().finalCost().decimal());
        assertThat(Workbooks.cell(book, "Episodes", 5, 0).getStringCellValue()).isEqualTo("101");
    }

    private static String csv(SeriesReport series) {
        var out = new ByteArrayOutputStream();
        EpisodesCsv.write(series, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
