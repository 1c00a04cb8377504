package film.topsheet.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the production says so, 36-10, 3610 and 36.10 are one account: as the chart spells it. */
class ChartAliasesTest {

    private static final String HEAD = "journal_no line posting_date account amount\n";
    private static final String ON = "chart-aliases: {separators: ignore}";

    @TempDir
    Path folder;
    private Arrivals arrivals;

    @BeforeEach
    void begin() {
        arrivals = new Arrivals(folder);
    }

    private Arrivals chart(String... accounts) {
        var rows = new StringBuilder("account name category section\n");
        for (var each : accounts) {
            rows.append(each).append(" Fees 3600 PRODUCTION\n");
        }
        return arrivals.file("chart.csv", rows.toString());
    }

    private Arrivals journals(String name, String rows) {
        return arrivals.file("journals-" + name + ".csv", HEAD + rows);
    }

    @Test
    void whatARowWritesIsBroughtToTheChartsSpellingAndKept() {
        arrivals.setting(ON);
        chart("36-10", "36-20");
        journals("1", """
                J1 1 2026-08-05 36-10 1.00
                J2 1 2026-08-05 3610  2.00
                J3 1 2026-08-05 36.20 3.00
                J4 1 2026-08-05 99.99 4.00
                """).night();

        assertThat(arrivals.ask("select document, account, account_text from posting "
                + "where production = ? order by document")).isEqualTo("""
                J1 36-10 null
                J2 36-10 3610
                J3 36-20 36.20
                J4 99.99 null
                """);
        assertThat(arrivals.ask("select account, base_minor from account_week "
                + "where production = ? order by 1"))
                .isEqualTo("36-10 300\n36-20 300\n99.99 400\n");
    }

    @Test
    void withoutTheSettingAccountsAreComparedExactly() {
        chart("36-10");
        journals("1", "J1 1 2026-08-05 3610 1.00\n").night();

        assertThat(arrivals.ledger()).isEqualTo("J1/1 #1 3610 08-05 1.00 week 08-08\n");
    }

    @Test
    void promisesChangesEstimatesAndBudgetAreBroughtToItToo() {
        arrivals.setting(ON);
        chart("36-10", "36-20");
        arrivals.file("budget.csv", "account line amount\n3610 1 100.00\n36.10 2 50.00\n")
                .file("changes.csv", """
                        number date from_account to_account amount reason
                        1 2026-08-05 3620 36.10 5.00 More
                        """)
                .file("accruals.csv", """
                        accrual_no date account amount
                        C1 2026-08-05 36/20 5.00
                        """)
                .file("purchase-orders.csv", """
                        po_number line date vendor account amount status
                        P1 1 2026-08-05 Harbor 36_10 5.00 approved
                        """)
                .file("estimates.csv", """
                        account week_ending efc reason entered_by entered_at
                        3610 2026-08-08 9.00 More Lee 2026-08-07T10:00
                        36.10 2026-08-08 8.00 Less Lee 2026-08-07T10:00
                        """).night();

        assertThat(arrivals.ask("""
                select 'budget', line, account, account_text from budget_line where production = ?
                order by line""")).isEqualTo("budget 1 36-10 3610\nbudget 2 36-10 36.10\n");
        assertThat(arrivals.ask("""
                select from_account, from_account_text, to_account, to_account_text
                from change_line where production = ?""")).isEqualTo("36-20 3620 36-10 36.10\n");
        assertThat(arrivals.ask("select account from accrual where production = ?"))
                .isEqualTo("36-20\n");
        assertThat(arrivals.ask("select account from purchase_order_line where production = ?"))
                .isEqualTo("36-10\n");
        assertThat(arrivals.ask("select account, efc_minor, account_text from estimate "
                + "where production = ?")).as("one key, the later counts")
                .isEqualTo("36-10 800 36.10\n");
    }

    @Test
    void aChartThatSpellsAnAccountAnewKeepsTheAccount() {
        arrivals.setting(ON);
        chart("36-10").night();
        arrivals.file("chart-2.csv", """
                account name category section
                3610 Site 3600 PRODUCTION
                """).night();

        assertThat(arrivals.ask("select account, name from chart_account where production = ?"))
                .isEqualTo("36-10 Site\n");
    }

    @Test
    void twoAccountsOfOneChartThatFallTogetherAreSaidWithBothNames() {
        arrivals.setting(ON);
        chart("36-10", "3610").night();

        assertThat(arrivals.rejects()).isEqualTo("chart.csv:3 3610 account \"3610\" "
                + "is 36-10, which stands in this chart too, but for its separators\n");
    }

    @Test
    void whatCouldBeTwoAccountsIsHeldWithBothNamesAndTheyThemselvesAreNot() {
        chart("36-10", "3610").night();
        arrivals.setting(ON);
        journals("1", """
                J1 1 2026-08-05 36-10 1.00
                J2 1 2026-08-05 3610  2.00
                J3 1 2026-08-05 36.10 3.00
                """).night();

        assertThat(arrivals.ledger()).isEqualTo("""
                J1/1 #1 36-10 08-05 1.00 week 08-08
                J2/1 #1 3610 08-05 2.00 week 08-08
                """);
        assertThat(arrivals.rejects()).isEqualTo("journals-1.csv:4 J3/1 account \"36.10\" "
                + "could be 36-10 or 3610 of the chart\n");
    }

    @Test
    void pairsLeadFromWhatExportsWriteToTheAccountThatIsMeant() throws IOException {
        arrivals.setting("chart-aliases: aliases.csv");
        chart("36-10");
        Files.writeString(folder.resolve("aliases.csv"), "from,to\nSITE,36-10\n36.10,36-10\n");
        journals("1", """
                J1 1 2026-08-05 SITE  1.00
                J2 1 2026-08-05 36.10 2.00
                J3 1 2026-08-05 3610  3.00
                """).night();

        assertThat(arrivals.ask("select document, account, account_text from posting "
                + "where production = ? order by document")).isEqualTo("""
                J1 36-10 SITE
                J2 36-10 36.10
                J3 3610 null
                """);
    }

    @Test
    void theSameTextAgainAmendsNothingWhenAliasesAreSetLater() {
        chart("36-10");
        journals("1", "J1 1 2026-08-05 36-10 1.00\nJ2 1 2026-08-05 36-10 2.00\n").night();
        var before = arrivals.ledger();
        arrivals.setting(ON);
        journals("2", "J1 1 2026-08-05 36-10 1.00\nJ2 1 2026-08-05 36-10 2.00\n"
                + "J3 1 2026-08-05 3610 3.00\n").night();

        assertThat(arrivals.ledger()).isEqualTo(before
                + "J3/1 #1 36-10 08-05 3.00 week 08-08\n");
    }

    @Test
    void rowsOfBeforeAreBroughtToItOnceTheChartKnowsTheirAccount() {
        arrivals.setting(ON);
        journals("1", "J1 1 2026-08-05 3610 1.00\nJ2 1 2026-08-05 99 2.00\n")
                .file("budget.csv", "account line amount\n36.10 1 100.00\n").night();
        arrivals.issued("2026-08-08");
        chart("36-10").night();

        assertThat(arrivals.ledger()).isEqualTo("""
                J1/1 #1 3610 08-05 1.00 week 08-08
                J1/1 #2 3610 08-05 -1.00 week 08-15 late
                J1/1 #3 36-10 08-05 1.00 week 08-15 late
                J2/1 #1 99 08-05 2.00 week 08-08
                """);
        assertThat(arrivals.ask("select load, file_line, account from live_posting "
                + "where production = ? order by document")).isEqualTo("2 2 36-10\n2 3 99\n");
        assertThat(arrivals.ask("select account, account_text from budget_line "
                + "where production = ?")).isEqualTo("36-10 36.10\n");
        journals("2", "J1 1 2026-08-05 3610 1.00\n").night();
        assertThat(arrivals.ledger()).as("the same text is known").hasLineCount(4);
    }

    @Test
    void anExportOfRespelledRowsCanBeTakenOut() throws NotRetracted {
        arrivals.setting(ON);
        journals("1", "J1 1 2026-08-05 3610 1.00\n").night();
        journals("2", "J1 1 2026-08-05 3610 2.00\n").night();
        chart("36-10").night();

        TakingOut.of(arrivals, "journals-2.csv");

        assertThat(arrivals.ask("select account, amount_minor, account_text from posting p "
                + "where production = ? order by seq desc limit 1"))
                .isEqualTo("36-10 100 3610\n");
    }
}
