package film.topsheet.mail;

import static film.topsheet.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.mail.Page.Asked;
import film.topsheet.mail.Page.Number;
import film.topsheet.mail.Page.Why;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    @Test
    void theVerdictComesFirstThenFourNumbersThenWhatIsAsked() {
        assertGolden(PageTest.class, "night-ferry.txt", NightFerryPage.page().text());
        assertGolden(PageTest.class, "night-ferry.html", NightFerryPage.page().html());
    }

    @Test
    void aPartThatIsEmptyHasNoHeading() {
        var page = bare("Night Ferry", "On budget.");

        assertThat(page.text()).isEqualTo("""
                On budget.

                Night Ferry, report 1

                FINAL COST: 5 under
                before contingency.

                As of the week ending Saturday 5 September 2026.
                """);
        assertThat(page.html()).doesNotContain("<h2", "<img", "<span").contains("5 under");
    }

    @Test
    void aCorrectionSaysSoBeforeItsVerdict() {
        var page = corrected("Corrected. It replaces report 9: two invoices were coded wrongly.");

        assertThat(page.html().indexOf("Corrected."))
                .isBetween(0, page.html().indexOf("<h1"));
        assertThat(page.text()).startsWith("""
                Corrected. It replaces report 9: two invoices were coded
                wrongly.

                On budget.
                """);
    }

    @Test
    void whatSettingsAndExportsSayIsTextAndNeverMarkup() {
        var html = bare("<b>&\"'</b><script>", "On <i>budget</i>.").html();

        assertThat(html).contains("&lt;b&gt;&amp;&quot;&#39;&lt;/b&gt;&lt;script&gt;",
                "On &lt;i&gt;budget&lt;/i&gt;.").doesNotContain("<b>", "<script", "<i>");
    }

    @Test
    void whatLooksLikeAnExpressionOfTheTemplateIsTextToo() {
        assertThat(bare("[[${7*6}]] __${7*6}__", "On budget ${7*6}.").html())
                .contains("[[${7*6}]] __${7*6}__", "On budget ${7*6}.").doesNotContain("42");
    }

    /** A screen reader and a phone of four inches meet one column, and no word is fetched. */
    @Test
    void thePageIsOneColumnThatFetchesNothing() {
        assertThat(NightFerryPage.page().html())
                .doesNotContain("<table", "http:", "https:", "url(", "<link", "<script", " th:",
                        "xmlns")
                .contains("src=\"cid:final-cost.png\"", "alt=\"Chart. Forecast final cost",
                        "prefers-color-scheme: dark", "lang=\"en\"");
    }

    /** Programs show pages of up to 100,000 characters whole. */
    @Test
    void thePageIsSmall() {
        assertThat(NightFerryPage.page().html().length()).isLessThan(12_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Night Ferry", "夜の連絡船と長い題名の映画についての報告書であり続ける限り折り返す",
        "מעבורת הלילה", "A-title-without-a-single-blank-that-goes-on-and-on-and-on-and-on-and-on"})
    void noLineOfTextIsWiderThanAPhoneShows(String title) {
        var lines = bare(title, "On budget.").text().lines().toList();

        assertThat(lines).allSatisfy(line ->
                assertThat(Columns.of(line)).isLessThanOrEqualTo(64));
        assertThat(String.join("", lines).replace(" ", "")).contains(title.replace(" ", ""));
    }

    private static Page bare(String title, String verdict) {
        return page(title, verdict, "");
    }

    private static Page corrected(String why) {
        return page("Night Ferry", "On budget.", why);
    }

    private static Page page(String title, String verdict, String correction) {
        return new Page("NF #1: on budget", "", title + " · report 1", title + ", report 1",
                correction, verdict, "", List.of(),
                List.of(new Number("Final cost", "5 under", "before contingency.")),
                Asked.NOTHING, Why.NOTHING, List.of(), List.of(),
                List.of("As of the week ending Saturday 5 September 2026."));
    }
}
