package film.topsheet.report;

import static film.topsheet.report.NightFerryWeek11.WEEK;
import static film.topsheet.report.NightFerryWeek11.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import film.topsheet.money.Money;
import film.topsheet.report.LedgerPages.Block;
import film.topsheet.report.LedgerPages.Line;
import film.topsheet.report.LedgerPages.Page;
import film.topsheet.report.LedgerPages.What;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerPdfTest {

    private static final LedgerPdf PRINTER = new LedgerPdf(new Paper(new Templates()));

    @Test
    void anAccountListsItsPostingsWithFileAndLineAndWhatTheyComeTo() {
        var page = PdfText.page(print(List.of(
                posting("3610", "D-1/1", "1204.50", "Quay House", 17),
                posting("3610", "D-2/1", "-200.00", "Quay House", 18),
                posting("3620", "D-3/1", "0.00", "Night Guards", 3))), 1);

        assertThat(page).contains("Night Ferry Ledger", "ISSUED", "Page 1 of 1",
                "3 postings of 1 file in 2 accounts. They come to 1,004.50; 1,004.50 of it stands"
                + " on cost accounts, as in the cost report.\n",
                "Accounts 3610 to 3620\n", "3610 Sites of 3610\n",
                "2 Sep 2026 Quay House D-1/1 Site fee 1,204.50 1,204.50 w11/invoices.csv:17\n",
                "2 Sep 2026 Quay House D-2/1 Site fee (200.00) (200.00) w11/invoices.csv:18\n",
                "Total 3610 Sites of 3610, 2 postings 1,004.50 1,004.50\n",
                "2 Sep 2026 Night Guards D-3/1 Site fee – – w11/invoices.csv:3\n",
                "By section\n", "Production, 3 postings 1,004.50 1,004.50\n",
                "Cost accounts, as in the cost report, 3 postings 1,004.50 1,004.50\n",
                "Balance-sheet accounts, 0 postings – –\n",
                "Ledger, 3 postings 1,004.50 1,004.50\n",
                "By file\n", "exports/w11/invoices.csv, 3 postings 1,004.50 1,004.50\n",
                "USD, to the cent");
    }

    @Test
    void anEarlierPeriodStandsToDateOnlyAndMarksSayWhatIsUnusual() {
        var own = new LedgerRow("invoices", "exports/w11/invoices.csv", 9, "D-9/1", 1, true, "3610",
                WEEK.minusDays(10), WEEK, true,
                Money.of(Currency.getInstance("CAD"), "-100.00"), new BigDecimal("0.73"),
                usd("-73.00"), "Quai", "D-9", null, "0217", "1", "", "", "Pier 9", "");
        var before = new LedgerRow("payroll", "exports/w10/payroll.csv", 0, "PR/1", 1, false,
                "3610", WEEK.minusDays(9), WEEK.minusWeeks(1), false, usd("50.00"),
                BigDecimal.ONE, usd("50.00"), null, "PR", null, null, null, "", "", "", "");

        assertThat(PdfText.page(print(List.of(own, before)), 1)).contains(
                "26 Aug 2026 PR Quai D-9/1 Pier 9 0217/1 CAD (100.00) (73.00) (73.00)"
                + " w11/invoices.csv:9\n",
                "27 Aug 2026 PR/1 Payroll 50.00 w10/payroll.csv\n",
                "Total 3610 Sites of 3610, 2 postings (73.00) (23.00)\n");
    }

    @Test
    void everyPostingStandsThereOnceAndAnAccountGoesOnUnderItsName() {
        var postings = new ArrayList<LedgerRow>();
        for (var account : List.of("3610", "3620", "5110")) {
            IntStream.range(0, 150).forEach(at -> postings.add(posting(account,
                    "D-%s-%03d".formatted(account, at), "1.00", "Quay", at + 2)));
        }
        var pdf = print(postings);
        var pages = PdfText.pages(pdf);
        var pieces = PdfText.pieces(pdf);

        assertThat(pages).hasSize(11);
        for (var page : pages) {
            assertThat(page).contains("Page " + (pages.indexOf(page) + 1) + " of 11", "Posted",
                    "File and line", "ISSUED");
        }
        assertThat(pages.get(1)).contains("Account 3610\n", "3610 Sites of 3610, continued\n");
        for (var each : postings) {
            assertThat(pieces.stream().filter(each.key()::equals)).as(each.key()).hasSize(1);
        }
    }

    @Test
    void namesOfAnyScriptAreReadBackAndLongOnesEndInAnEllipsis() {
        var pdf = print(List.of(posting("3610", "D-1/1", "1.00", "שירותי הפקה", 1),
                posting("3610", "D-2/1", "2.00", "東京ロケーション", 2),
                posting("3610", "D-3/1", "3.00", "Ł & <M>\nand all that stands on the quay", 3)));

        assertThat(PdfText.page(pdf, 1)).contains("東京ロケーション", "Ł & <M> and all", "…")
                .containsPattern("[\\u05d0-\\u05ea]{3}");
    }

    /** A field that is too narrow drops its last digits without a word. */
    @ParameterizedTest(name = "{0} is printed wide: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            -88888888.88          | false
            888888888888.88       | true
            -88888888888888888.88 | true
            """)
    void noAmountLosesADigit(String amount, boolean wide) {
        var postings = List.of(posting("3610", "D-1/1", amount, "Quay", 1));
        var book = LedgerBooks.of(NightFerryWeek11.issued(), postings);

        assertThat(PRINTER.layout(book)).isEqualTo(new Layout(Scale.UNITS, wide));
        // In the row, its sum, its section, cost, the whole, its file, and all files.
        assertThat(PdfText.pieces(print(book, postings)).stream()
                .filter(Figure.exact(usd(amount)).replace(Figure.HANGING, "")::equals))
                .hasSize(14);
    }

    @Test
    void theSameLedgerGivesTheSameBytes() {
        var postings = List.of(posting("3610", "D-1/1", "1.00", "Quay", 1));

        assertThat(print(postings)).isEqualTo(print(postings));
        assertThat(PdfText.title(print(postings)))
                .isEqualTo("Night Ferry: ledger, week ending 5 September 2026");
    }

    @Test
    void aSumThatIsNotThatOfItsPostingsIsNeverPrinted() {
        var book = LedgerBooks.of(NightFerryWeek11.issued(),
                List.of(posting("3610", "D-1/1", "1.00", "Quay", 1)));

        assertThatThrownBy(() -> print(book,
                List.of(posting("3610", "D-1/1", "1.01", "Quay", 1))))
                .hasStackTraceContaining("account 3610: its postings come to");
    }

    @Test
    void aHeadingNeverEndsAPageAndASumNeverBeginsOne() {
        var random = new Random(11);
        for (var trial = 0; trial < 50; trial++) {
            var blocks = random.ints(1 + random.nextInt(60), 1, 1 + random.nextInt(150))
                    .mapToObj(count -> Block.of(new LedgerSum("1", "", count, usd("0"), usd("0"))))
                    .toList();
            var pages = new ArrayList<Page>();
            new LedgerPages(blocks).forEachRemaining(pages::add);

            assertThat(pages).hasSize(LedgerPages.count(blocks)).allSatisfy(page -> {
                var what = page.lines().stream().map(Line::what).toList();
                assertThat(height(what)).isLessThanOrEqualTo(LedgerPages.ROOM);
                assertThat(what.get(what.size() - 1)).isIn(What.POSTING, What.SUM);
                assertThat(what.get(what.size() - 2)).isIn(What.POSTING);
                var first = what.get(page.number() == 1 ? 1 : 0);
                assertThat(first).isIn(What.HEADING, What.CONTINUED);
                assertThat(what.get(page.number() == 1 ? 2 : 1)).isEqualTo(What.POSTING);
            });
            assertThat(pages.stream().flatMap(each -> each.lines().stream())
                    .filter(each -> each.what() == What.POSTING).count())
                    .isEqualTo(blocks.stream().mapToLong(Block::postings).sum());
        }
    }

    @Test
    void theSentenceKeepsItsSecondLine() {
        var dear = posting("3610", "D-1/1", "888888888888.88", "Quay", 1);

        assertThat(PdfText.page(print(List.of(dear, dear)), 1)).contains("as in the cost report.");
    }

    private static int height(List<What> lines) {
        return lines.stream().mapToInt(each -> each == What.SENTENCE ? 40
                : each == What.HEADING || each == What.CONTINUED ? 14 : 11).sum();
    }

    private static LedgerRow posting(
            String account, String key, String amount, String vendor, long line) {
        return new LedgerRow("invoices", "exports/w11/invoices.csv", line, key, 1, false, account,
                LocalDate.of(2026, 9, 2), WEEK, false, usd(amount), BigDecimal.ONE, usd(amount),
                vendor, key, "Site fee", null, null, "", "", "", "");
    }

    private static byte[] print(List<LedgerRow> postings) {
        return print(LedgerBooks.of(NightFerryWeek11.issued(), postings), postings);
    }

    private static byte[] print(LedgerBook book, List<LedgerRow> postings) {
        var out = new ByteArrayOutputStream();
        try {
            PRINTER.print(book, postings.iterator(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
