package film.topsheet.job;

import static film.topsheet.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.mail.Letter;
import film.topsheet.report.CostReport;
import film.topsheet.report.Editions;
import film.topsheet.report.EditionsWeek11;
import film.topsheet.report.ReportOrder;
import film.topsheet.slate.ProductionSettings;
import film.topsheet.slate.Slate;
import film.topsheet.slate.Vocabulary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LettersTest {

    private static final LocalDate WEEK = LocalDate.of(2026, 9, 5);
    private static final String SETTINGS = """
            production: NF
            title: Night Ferry
            currency: USD
            locked-on: 2026-06-01
            phases:
              shoot:    {from: 2026-08-03, to: 2026-09-26}
              delivery: {from: 2027-03-01, to: 2027-04-24}
            accountant: {name: J. Lee, email: jl@example.com}
            recipients:
              - {name: Ep, email: ep@example.com, role: executive-producer, party: Harbor Light Equity LP, documents: [summary, cost-report, investor-report, statement, final-cost-report]}
              - {name: Fund, email: fund@example.com, role: investor, party: Breakwater Film Fund, documents: [summary, statement]}
              - {name: Bond, email: bond@example.com, role: guarantor, documents: [cost-report, guarantor]}
              - {name: Shoot, email: shoot@example.com, role: department, sections: [PRODUCTION, POST], documents: [department]}
              - {name: Desk, email: desk@example.com, documents: [hot-cost, cash-flow]}
            """;

    @TempDir
    private Path slate;
    private ProductionSettings settings;

    @BeforeEach
    void reads() throws IOException {
        Files.createDirectories(slate.resolve("night-ferry"));
        Files.writeString(slate.resolve("night-ferry/production.yaml"), SETTINGS);
        settings = Slate.read(slate, new Vocabulary(Set.of(), Map.of())).productions().get(0);
    }

    @Test
    void eachOneIsToldWhatTheSettingsName() {
        var letters = letters(EditionsWeek11.issued(settings.calendar()));

        assertThat(letters).extracting(each -> each.to().address()).containsExactly(
                "ep@example.com", "fund@example.com", "bond@example.com", "shoot@example.com",
                "desk@example.com");
        assertThat(letters).extracting(each -> each.replyTo().address())
                .containsOnly("jl@example.com");
        letters.forEach(each -> assertGolden(LettersTest.class,
                each.to().name().toLowerCase(Locale.ROOT) + ".txt",
                "Subject: " + each.subject() + "\n\n" + each.text()));
    }

    /** The golden files say what is missing; here is what each one holds. */
    @Test
    void onlyWhatTheWeekHasIsAttachedAndAStatementOnlyToItsOwnParty() {
        var letters = letters(EditionsWeek11.issued(settings.calendar()));

        assertThat(attached(letters.get(0))).containsExactly("cost-report.pdf",
                "investor-report.pdf", "statement-harbor-light-equity-lp.pdf");
        assertThat(attached(letters.get(1)))
                .containsExactly("statement-breakwater-film-fund.pdf");
        assertThat(attached(letters.get(3)))
                .containsExactly("department-PRODUCTION.pdf", "department-POST.pdf");
        assertThat(letters.get(0).text()).contains("Not printed this week: final cost report.");
        assertThat(attached(letters.get(4))).containsExactly("cash-flow.pdf");
    }

    @Test
    void nobodyReadsWhatAnotherPartyPays() {
        var letters = letters(EditionsWeek11.issued(settings.calendar()));

        assertThat(words(letters.get(0))).contains("750,000").doesNotContain("550,000", "374,708");
        assertThat(words(letters.get(1))).contains("550,000").doesNotContain("750,000", "374,708");
        assertThat(letters.subList(2, 5)).allSatisfy(each -> assertThat(words(each))
                .doesNotContain("750,000", "550,000", "374,708"));
    }

    @Test
    void aDepartmentReadsOfItsSectionsAndOfNothingElse() {
        var letter = letters(EditionsWeek11.issued(settings.calendar())).get(3);

        assertThat(words(letter)).doesNotContain("1,748,480", "305,010", "1,674,708", "Above",
                "contingency", "headroom", "investor");
        assertThat(letter.pictures()).isEmpty();
    }

    @Test
    void aDraftIsMailedToNobody() {
        assertThat(letters(EditionsWeek11.draft(settings.calendar()))).isEmpty();
    }

    @Test
    void aCorrectionSaysSoInItsSubjectAndFirstWithTheReasonForWhoeverReadsTheWholeFilm() {
        var letters = letters(EditionsWeek11.corrected(
                "two location invoices were coded to another account",
                settings.calendar()));

        assertThat(letters).allSatisfy(each -> {
            assertThat(each.subject()).startsWith("NF #11 corrected: ");
            assertThat(each.text()).startsWith("Corrected: this replaces version 1 of report 11.");
            assertThat(each.html().indexOf("Corrected: this replaces"))
                    .as("what an inbox shows beside the subject")
                    .isBetween(0, each.html().indexOf("Night Ferry ·"));
        });
        assertThat(letters.subList(0, 3)).allSatisfy(each -> assertThat(each.text()).contains(
                "report 11. Two location\ninvoices were coded to another account.\n"));
        assertThat(letters.subList(3, 5)).as("a reason may speak of any account").allSatisfy(
                each -> assertThat(words(each)).doesNotContain("coded to another"));
    }

    @ParameterizedTest(name = "{0} over")
    @CsvSource(delimiter = '|', textBlock = """
            305010         | NF #11: on budget, 85%
            -118400        | NF #11: under by 118,400,
            2200000        | NF #11: over by 146,510,
            99999999999999 | NF #11: over by 99,999,997,946,509
            """)
    void aPhoneShowsTheVerdictWhateverItIs(String over, String begin) {
        var subject = letters(EditionsWeek11.over(over, settings.calendar())).get(0).subject();

        assertThat(subject.substring(0, Math.min(40, subject.length()))).contains(begin);
        assertThat(subject.length()).isLessThanOrEqualTo(78);
    }

    @Test
    void overBudgetSaysSoFirstAndThatNoContingencyIsFree() {
        var text = letters(EditionsWeek11.over("2200000", settings.calendar())).get(0).text();

        assertThat(text).startsWith("Over budget by 146,510.").contains("FINAL COST: 2,200,000"
                + " over\n", "CONTINGENCY FREE: none\nof 2,053,490; the forecast needs 146,510"
                + " more.\n");
    }

    @Test
    void withoutACallNobodyIsAskedToPay() {
        var letter = letters(EditionsWeek11.withoutCall(settings.calendar())).get(0);

        assertThat(letter.text()).contains("YOUR CASH: none\nno call of signed equity is open;")
                .contains("\nWHAT IS ASKED\n- Change 7").doesNotContain("Pay ");
        assertThat(letter.subject()).doesNotContain("call");
    }

    @Test
    void withoutFundingAndScheduleTheNumbersSayWhatIsNotKnown() {
        var text = letters(EditionsWeek11.withoutFundingOrSchedule(settings.calendar())).get(0)
                .text();

        assertThat(text).contains("SCHEDULE: day 25 of 40\n", "YOUR CASH: not known\n")
                .doesNotContain("null", "headroom");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b>&\"'</b>", "מעבורת הלילה 7", "夜の連絡船", "The Very Long Night of the "
            + "Ferry That Crossed the Narrows on the Second of September and Was Never Late Again"})
    void anyTitleIsPrintedAsItIs(String title) {
        var letter = letters(EditionsWeek11.titled(title, settings.calendar())).get(0);

        assertThat(letter.html()).doesNotContain("<b>&").contains(title.replace("&", "&amp;")
                .replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replace("'", "&#39;"));
        assertThat(letter.text().lines()).allMatch(each -> each.length() <= 72);
    }

    /** Else the number of the report would stand on the wrong side of its title. */
    @Test
    void aTitleFromRightToLeftStandsApart() {
        var letter = letters(EditionsWeek11.titled("מעבורת", settings.calendar())).get(0);

        assertThat(letter.text()).contains("\u2068מעבורת\u2069, report 11");
        assertThat(letter.html()).contains("\u2068מעבורת\u2069 · report 11");
    }

    private List<Letter> letters(Editions editions) {
        return new Letters(new ReportOrder(1, settings, WEEK, WEEK, CostReport.State.ISSUED, 11, 1,
                "J. Lee", "R. Ortiz", List.of(), ""), editions, LettersTest::document).all();
    }

    /** The end is not near and no times came: these two are not printed. */
    private static Optional<byte[]> document(String name) {
        return Set.of("final-cost-report.pdf", "hot-cost.pdf").contains(name)
                ? Optional.empty() : Optional.of(name.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> attached(Letter letter) {
        return letter.attachments().stream().map(Letter.Attachment::fileName).toList();
    }

    private static String words(Letter letter) {
        return letter.subject() + letter.text() + letter.html();
    }
}
