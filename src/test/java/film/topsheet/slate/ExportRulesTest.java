package film.topsheet.slate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportRulesTest {

    private static final Set<String> FEEDS = Set.of(
            "payroll", "invoices", "purchase-orders", "petty-cash", "deal-memos", "cash-plan",
            "cash");

    @ParameterizedTest(name = "{0} is of feed {1}")
    @CsvSource(delimiter = '|', textBlock = """
            exports/payroll.csv                        | payroll
            exports/w01/payroll-w01.csv                | payroll
            exports/a/b/c/purchase-orders_2026.txt     | purchase-orders
            exports/petty-cash-12.csv                  | petty-cash
            exports/cash-plan.csv                      | cash-plan
            exports/cash-planned.csv                   | cash
            exports/Invoices-W07.CSV                   | invoices
            exports/payroll/w01.csv                    | -
            exports/payrolls.csv                       | -
            exports/payroll                            | -
            exports/my-payroll.csv                     | -
            """)
    void withoutARuleAFileIsTakenByTheLongestFeedItsNameBeginsWith(String file, String feed) {
        assertThat(feedOf(rules(), file)).isEqualTo(feed);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            exports/cost-report.xlsx          | cost-report
            exports/w3/Cost-Report (1).XLSX   | cost-report
            exports/cost-report.csv           | -
            exports/my-cost-report.xlsx       | -
            """)
    void theWorkbookOfAReportNeedsNoRuleToBeReadBack(String file, String profile) {
        var match = new ExportRules(List.of(), Set.of("estimates")).match(file);

        assertThat(match.flatMap(ExportRules.Match::profile).orElse("-")).isEqualTo(profile);
        assertThat(match.map(ExportRules.Match::feed).orElse("estimates"))
                .isEqualTo("estimates");
    }

    @ParameterizedTest(name = "{0} takes {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            exports/**/pay*.csv   | exports/pay-1.csv         | yes
            exports/**/pay*.csv   | exports/w01/pay-1.csv     | yes
            exports/**/pay*.csv   | exports/a/b/pay-1.csv     | yes
            exports/**/pay*.csv   | exports/a/pay/x.csv       | no
            exports/**/pay*.csv   | exports/a/pay-1.txt       | no
            exports/*.csv         | exports/a/x.csv           | no
            **/x.csv              | exports/x.csv             | yes
            **/a/**/x.csv         | exports/a/x.csv           | yes
            **/a/**/x.csv         | exports/b/a/c/d/x.csv     | yes
            exports/a**/x.csv     | exports/abc/x.csv         | yes
            exports/a**/x.csv     | exports/ax.csv            | no
            exports/{p,q}?.csv    | exports/q1.csv            | yes
            exports/**            | exports/a/b               | yes
            exports/PAY*.csv      | exports/pay-1.csv         | no
            """)
    void aPatternStandsForFilesAndItsFoldersAlsoForNone(String pattern, String file, String takes) {
        var rule = new ExportRule(pattern, "deal-memos", Optional.empty(), Map.of(),
                Optional.empty(), Optional.empty());

        assertThat(feedOf(rules(rule), file)).isEqualTo(
                takes.equals("yes") ? "deal-memos" : feedOf(rules(), file));
    }

    @Test
    void theFirstRuleThatMatchesWinsAndSaysHowTheFileIsRead() {
        var weekly = new ExportRule("exports/w*/*.txt", "payroll", Optional.of("own"), Map.of(),
                Optional.of(LoadMode.CUMULATIVE), Optional.of(DayOfWeek.WEDNESDAY));
        var rest = new ExportRule("exports/**", "invoices", Optional.empty(), Map.of(),
                Optional.empty(), Optional.empty());

        assertThat(rules(weekly, rest).match("exports/w01/a.txt")).contains(
                new ExportRules.Match("payroll", Optional.of("own"), Map.of(),
                        Optional.of(LoadMode.CUMULATIVE), Optional.of("exports/w*/*.txt"),
                        Optional.of(DayOfWeek.WEDNESDAY)));
        assertThat(feedOf(rules(rest, weekly), "exports/w01/a.txt")).isEqualTo("invoices");
    }

    @Test
    void aFileThatNoRuleMatchesIsTakenByItsNameAndBelongsToNoSeries() {
        var rule = new ExportRule("exports/gl/*.csv", "invoices", Optional.empty(), Map.of(),
                Optional.of(LoadMode.CUMULATIVE), Optional.empty());

        assertThat(rules(rule).match("exports/payroll-1.csv")).contains(new ExportRules.Match(
                "payroll", Optional.empty(), Map.of(), Optional.empty(), Optional.empty(),
                Optional.empty()));
    }

    @ParameterizedTest(name = "{0} is {1} eighths, written {2}")
    @CsvSource(delimiter = '|', textBlock = """
            112 4/8 | 900 | 112 4/8
            112     | 896 | 112
            4/8     |   4 | 4/8
            0       |   0 | 0
            1 0/8   |   8 | 1
            2  3/8  |  19 | 2 3/8
            """)
    void pagesAreCountedInEighths(String text, int eighths, String written) {
        assertThat(Pages.eighths(text)).hasValue(eighths);
        assertThat(Pages.text(eighths)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"112.5", "4/9", "8/8", "1124/8", "1 2 3/8", "-1", "''", "' '", "/8"})
    void whatIsNoNumberOfPagesIsNotRead(String text) {
        assertThat(Pages.eighths(text)).isEmpty();
    }

    @ParameterizedTest(name = "{0} lies in 2000..4399: {1}")
    @CsvSource(textBlock = """
            2000,   yes
            43-99,  yes
            300,    no
            20.00,  yes
            4400,   no
            2000A,  yes
            """)
    void aRangeOfAccountsComparesInNaturalOrderWithoutSeparators(String account, String lies) {
        assertThat(new AccountRange("2000", "4399").contains(account))
                .isEqualTo(lies.equals("yes"));
    }

    private static String feedOf(ExportRules rules, String file) {
        return rules.match(file).map(ExportRules.Match::feed).orElse("-");
    }

    private static ExportRules rules(ExportRule... rules) {
        return new ExportRules(List.copyOf(Arrays.asList(rules)), FEEDS);
    }
}
