package film.topsheet.report;

import static film.topsheet.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.job.SmallFilm;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The weekly pack of a small film in which every page has something to say. */
class PackTest {

    private static final String WEEK = "2026-09-05";

    @TempDir
    private static Path folder;

    private static Path week;
    private static List<String> pages;

    @BeforeAll
    static void aNightOfTheFilm() throws IOException {
        var film = SmallFilm.in(folder);
        PackFilm.arrives(film);
        var said = film.run("nightly", "--as-of", WEEK);
        assertThat(said.exit()).as(said.out() + said.err()).isIn(0, 3);
        week = film.out().resolve("SF").resolve(WEEK);
        pages = PdfText.pages(Files.readAllBytes(week.resolve("pack.pdf")));
    }

    @Test
    void everyQuestionIsAnsweredOnPageOneAndTakenApartOnItsOwn() {
        assertGolden(PackTest.class, "pack.txt", String.join("\f\n", pages));
    }

    @Test
    void itsSumsAreTheCostReports() throws IOException {
        assertThat(amount("Commitments, as in the cost report")).isEqualTo(total(8));
        assertThat(amounts("Actual, as in the cost report")).hasSize(4)
                .containsOnly(total(7));
        assertThat(amounts("The whole forecast of the report"))
                .containsExactly(total(11));
        assertThat(page("What do incentives")).contains("Expected recoveries, as in the cost"
                + " report");
    }

    @Test
    void aDraftSaysSoOnEveryPage() {
        for (var page : pages) {
            assertThat(page).contains("DRAFT", "Small Film", "Weekly pack",
                    "Page " + (pages.indexOf(page) + 1) + " of " + pages.size(),
                    "USD, whole dollars");
        }
    }

    /** Nobody reads from it what somebody is paid. */
    @Test
    void noPersonOnPayrollIsNamedAndNoRateOrHoursArePrinted() {
        assertThat(String.join("\n", pages)).doesNotContain("Sorrel", "Tansy", "E-1", "E-2",
                "47.50", "38.25");
    }

    @Test
    void theMoneyThatIsShownIsThatOfTheFindings() throws IOException {
        var finding = Files.readAllLines(week.resolve("findings.csv")).stream()
                .filter(each -> each.contains(",missing-receipt,"))
                .map(each -> new BigDecimal(each.split(",")[6])).reduce(BigDecimal::add);

        assertThat(amount("Without receipt")).isEqualTo(rounded(finding.orElseThrow()));
    }

    private static String page(String question) {
        return pages.stream().skip(1).filter(each -> each.contains(question)).findFirst()
                .orElseThrow();
    }

    private static String amount(String label) {
        return amounts(label).get(0);
    }

    /** The last figure of each line that begins so. */
    private static List<String> amounts(String label) {
        return pages.stream().flatMap(String::lines).filter(each -> each.startsWith(label))
                .map(each -> each.substring(each.lastIndexOf(' ') + 1)).toList();
    }

    /** A column of the grand total, as paper shows it. */
    private static String total(int column) throws IOException {
        var total = Files.readAllLines(week.resolve("cost-report.csv")).stream()
                .filter(each -> each.startsWith("total,")).findFirst().orElseThrow();
        return rounded(new BigDecimal(total.split(",", -1)[column - 1]));
    }

    private static String rounded(BigDecimal amount) {
        return new Figure(Scale.UNITS, true).of(film.topsheet.money.Money.of(
                NightFerryWeek11.USD, amount.toPlainString())).replace(Figure.HANGING, "");
    }
}
