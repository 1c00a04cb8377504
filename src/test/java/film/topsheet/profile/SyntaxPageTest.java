package film.topsheet.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the page for those who write profiles shows is what the engine reads. */
class SyntaxPageTest {

    private static String page() throws IOException {
        try (var in = SyntaxPageTest.class.getResourceAsStream("/profiles/README.md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theDozenLinesReadAnExport() throws IOException {
        var block = Pattern.compile("```yaml\n(profile: .*?)```", Pattern.DOTALL).matcher(page());
        assertThat(block.find()).isTrue();

        var trial = Trial.of(block.group(1));

        assertThat(trial.rows("""
                Studio ledger
                Date;Account;Reference;Description;Vendor;Amount
                5/9/2026;361;J1;Oak;Lumber Co;1.234,50
                6/9/2026;361;J1;;Lumber Co;(1.000,00)
                Total;;;;;234,50
                """, "journal_no line posting_date account description amount")).containsExactly(
                "J1|1|2026-09-05|0361|Oak / Lumber Co|1234.50",
                "J1|2|2026-09-06|0361|Lumber Co|-1000.00");
        assertThat(trial.totals()).singleElement().matches(ControlTotal::agrees);
    }

    @Test
    void everyWordThatTheEngineKnowsStandsOnThePage() throws IOException {
        var page = page();

        for (var as : RowClass.values()) {
            assertThat(page).contains("`" + as.word() + "`");
        }
        for (var each : NumberStyle.Negative.values()) {
            assertThat(page).contains(each.name().toLowerCase(java.util.Locale.ROOT)
                    .replace('_', '-'));
        }
    }

    @Test
    void itsBlocksOfYamlAreRead() throws IOException {
        var blocks = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(page());
        var count = 0;
        while (blocks.find()) {
            var block = blocks.group(1);
            if (!block.startsWith("profile:")) {
                // Alone it may lack what it names; but every key of it is known.
                assertThat(Trial.costs(block.contains("fields:") ? block
                        : block + "fields: {text: A}\n").problems())
                        .noneMatch(each -> each.contains("is not known"));
                count++;
            }
        }
        assertThat(count).isGreaterThan(6);
    }
}
