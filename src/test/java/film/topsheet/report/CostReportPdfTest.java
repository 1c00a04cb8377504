package film.topsheet.report;

import static film.topsheet.Golden.assertGolden;
import static film.topsheet.report.NightFerryWeek11.usd;
import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.budget.Section;
import film.topsheet.checks.TieOut;
import film.topsheet.forecast.Figures;
import film.topsheet.forecast.Headline;
import film.topsheet.forecast.Method;
import film.topsheet.money.Money;
import film.topsheet.report.CostReport.Account;
import film.topsheet.report.CostReport.Category;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CostReportPdfTest {

    private static final CostReportPdf PRINTER = new CostReportPdf();

    @Test
    void pageOneSaysWhatThePictureSays() {
        var pdf = PRINTER.print(NightFerryWeek11.issued());

        assertGolden(CostReportPdfTest.class, "page-1.txt", PdfText.page(pdf.bytes(), 1));
        assertThat(pdf.pages()).isEqualTo(11);
        assertThat(pdf.warnings()).isEmpty();
    }

    @Test
    void theLastPageProvesItToTheCent() {
        var pdf = PRINTER.print(NightFerryWeek11.issued()).bytes();

        assertGolden(CostReportPdfTest.class, "page-11.txt", PdfText.page(pdf, 11));
    }

    @Test
    void everyPageHasItsHeadItsStateAndItsNumber() {
        var pages = PdfText.pages(PRINTER.print(NightFerryWeek11.draft()).bytes());

        assertThat(pages).hasSize(11);
        for (var page : pages) {
            assertThat(page).contains("Night Ferry", "Report 11, when issued", "DRAFT",
                    "Page " + (pages.indexOf(page) + 1) + " of 11",
                    "USD, whole dollars, rounded, may differ by 1").doesNotContain("ISSUED");
        }
        assertThat(pages.get(0)).contains("Draft of 6 September 2026", "Approved not yet");
        assertThat(pages.get(4)).contains("E estimate exceeded, U no budget, P holds cost of an"
                + " earlier week, C credit expected").doesNotContain("L locked item");
    }

    @Test
    void theSameReportGivesTheSameBytesFromAnyPrinter() {
        var first = PRINTER.print(NightFerryWeek11.issued()).bytes();
        var other = PRINTER.print(NightFerryWeek11.draft()).bytes();

        assertThat(new CostReportPdf().print(NightFerryWeek11.issued()).bytes()).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
        assertThat(PdfText.title(first))
                .isEqualTo("Night Ferry: weekly cost report 11, week ending 5 September 2026");
    }

    @Test
    void aTitleMayBeInAnyScript() {
        for (var title : List.of("夜のフェリー", "Film 夜 & <Fähre>", "Ночной паром", "מעבורת")) {
            var report = Variant.of(NightFerryWeek11.issued()).cover(cover ->
                    Variant.cover(cover).with("title", title).build()).build();

            assertThat(PdfText.page(PRINTER.print(report).bytes(), 1)).contains(title)
                    .contains("weekly cost report").doesNotContain("<style");
        }
    }

    @Test
    void everyFontIsInTheDocument() {
        var fonts = PdfText.fonts(PRINTER.print(WideVoyage.report()).bytes());

        assertThat(fonts).allMatch(each -> each.startsWith("embedded"))
                .anyMatch(each -> each.contains("DejaVuSansCondensed"))
                .anyMatch(each -> each.contains("DroidSansFallback"));
    }

    @Test
    void namesOfOtherScriptsAreReadBackAndLongOnesEndInAnEllipsis() {
        var pages = String.join("\n", PdfText.pages(PRINTER.print(WideVoyage.report()).bytes()));

        assertThat(pages).contains("東京ロケーションサービス", "株式会社", "Vấn đề & <giấy phép> Łódź",
                "Ελλάδα Київ", "Location managers, assistants", "and scouts, all units",
                "the har…");
        assertThat(PdfText.title(PRINTER.print(WideVoyage.report()).bytes()))
                .startsWith(WideVoyage.TITLE);
    }

    @Test
    void aCharacterThatNoFontHasIsReported() {
        var report = Variant.of(NightFerryWeek11.issued())
                .cover(cover -> Variant.cover(cover).with("preparedBy", "J. Lee 🎬").build())
                .build();

        // Once on page 1, once beside the signature line.
        assertThat(PRINTER.print(report).warnings())
                .containsExactly("No font has U+1F3AC (CLAPPER BOARD): left out 2 times.");
    }

    @Test
    void theSignMayBeTurnedRoundAndTheFootSaysSo() {
        var report = Variant.of(NightFerryWeek11.issued())
                .cover(cover -> Variant.cover(cover).with("overIsPositive", false).build())
                .build();

        assertThat(PdfText.page(PRINTER.print(report).bytes(), 1)).contains("(Over)/under",
                "215,000 (305,010) 26,020", "positive = under, (brackets) = over",
                "Forecast 305,010 over before contingency");
    }

    @Test
    void anEstimateToCompleteIsShownBesideWhatHoldAndTheScheduleWouldGive() {
        var report = Variant.of(NightFerryWeek11.issued()).categories(
                NightFerryWeek11.issued().categories().stream().map(category -> new Category(
                        category.section(), category.code(), category.name(),
                        category.accounts().stream().map(CostReportPdfTest::withViews).toList()))
                        .toList()).build();

        assertThat(PdfText.page(PRINTER.print(report).bytes(), 10)).contains(
                "Other views of the EFC: shown, never used",
                "Account EFC If held By the schedule Method",
                "3610 Sites: fees, police, restoration 621,500 600,000 – etc");
    }

    private static Account withViews(Account account) {
        var asked = account.code().equals("3610");
        return new Account(account.code(), account.name(), account.figures(),
                asked ? Method.ETC : account.method(), account.estimateWeek(),
                asked ? usd("0") : null, asked ? usd("600000") : null, account.flags());
    }

    @Test
    void aProductionOfFiveAccountsWithNothingElseIsPrintedInPlainWords() {
        var pdf = PRINTER.print(five());
        var text = String.join("\n", PdfText.pages(pdf.bytes()));

        assertGolden(CostReportPdfTest.class, "five-accounts.txt", text);
        assertThat(text).doesNotContain("null", "NaN", "Infinity", "(0)", " 0 ", "-0");
    }

    @Test
    void aLongCategoryRepeatsItsHeadingAndAShortOneStaysOnOnePage() {
        var pages = PdfText.pages(PRINTER.print(many()).bytes());
        var text = String.join("\n", pages);

        assertThat(text).contains("Crowd, continued");
        for (var number = 1; number < 60; number++) {
            var name = "Group " + number;
            assertThat(pages.stream().filter(each -> each.contains("Total " + name + " "))
                    .findFirst().orElseThrow()).as("the page with its total").contains(name + "\n");
        }
        assertThat(IntStream.rangeClosed(1, 1_500).filter(at ->
                !text.contains("Account of many, %04d".formatted(at)))).isEmpty();
    }

    private static CostReport five() {
        var accounts = List.of(account("1110", "Writers", "120000"),
                account("2110", "Crew", "300000"), account("2210", "Rentals", "80000"),
                account("5110", "Editor", "45000"), account("6110", "Insurance", "9000"));
        var sections = List.of(Section.ATL, Section.PRODUCTION, Section.PRODUCTION, Section.POST,
                Section.OTHER);
        var categories = IntStream.range(0, 5).mapToObj(at -> new Category(sections.get(at),
                accounts.get(at).code().substring(0, 2) + "00", accounts.get(at).name(),
                List.of(accounts.get(at)))).toList();
        return bare(categories, usd("554000"));
    }

    private static CostReport many() {
        var categories = new ArrayList<Category>();
        var next = 1;
        for (var group = 0; next <= 1_500; group++) {
            var size = Math.min(group == 0 ? 110 : 2 + group % 29, 1_501 - next);
            var first = next;
            categories.add(new Category(Section.PRODUCTION, String.valueOf(1000 + group),
                    group == 0 ? "Crowd" : "Group " + group, IntStream.range(first, first + size)
                            .mapToObj(at -> account(String.valueOf(10_000 + at),
                                    "Account of many, %04d".formatted(at), "1000")).toList()));
            next += size;
        }
        return bare(categories, usd("1500000"));
    }

    private static Account account(String code, String name, String locked) {
        var nil = usd("0");
        return new Account(code, name, new Figures(nil, nil, nil, nil, usd(locked), usd(locked),
                nil, usd(locked)), Method.HOLD, null, null, null, Set.of());
    }

    /** A first draft: no report before it, nothing posted, no schedule, nobody's name. */
    private static CostReport bare(List<Category> categories, Money budget) {
        var nil = usd("0");
        var cover = Variant.cover(NightFerryWeek11.draft().cover()).with("number", 1)
                .with("previousNumber", 0).with("previousWeekEnding", null).with("shootDay", 0)
                .with("shootDays", 0).with("shootBegins", null).with("lockedOn", null)
                .with("rates", List.of()).with("preparedBy", null).with("approvedBy", null)
                .asOf(LocalDate.of(2026, 9, 5)).build();
        return new CostReport(cover, categories, new Headline(budget, budget, nil, nil), null,
                List.of(), nil, List.of(), List.of(), List.of(), null, null, List.of(), List.of(),
                List.of(), List.of(), List.of(), new TieOut(List.of(), List.of(), 0),
                NightFerryWeek11.ALL_ASKED);
    }
}
