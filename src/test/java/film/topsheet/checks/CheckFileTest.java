package film.topsheet.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import film.topsheet.checks.CheckDefinition.Holds;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckFileTest {

    @Test
    void theHeadOfACheckSaysWhatItAsksAndWhatItNeeds() {
        var check = CheckFile.read("check-no-po.sql", """
                -- Which invoices were bought
                -- without a purchase order?
                --
                -- One row per document.
                --
                --   :production  the production's number
                --   :above       minor units
                --
                -- severity: medium
                -- needs: invoices, purchase-orders or accruals
                -- after: po-probably-invoiced
                -- setting: above 500 amount
                -- setting: percent 2.5
                -- setting: set list
                -- setting: except list background, extra
                -- setting: plans table

                select 1 from posting
                where production = :production and base_minor > :above and :percent < 1
                  and set_code = any(:set) and occupation <> all(:except)
                  and plan = any(select jsonb_object_keys(cast(:plans as jsonb)))
                """);

        assertThat(check.id()).isEqualTo("no-po");
        assertThat(check.question())
                .isEqualTo("Which invoices were bought without a purchase order?");
        assertThat(check.severity()).isEqualTo(Severity.MEDIUM);
        assertThat(check.needs()).containsExactly(
                List.of("invoices"), List.of("purchase-orders", "accruals"));
        assertThat(check.after()).containsExactly("po-probably-invoiced");
        assertThat(check.settings()).containsExactly(
                new CheckDefinition.Setting("above", new BigDecimal("500"), Holds.AMOUNT,
                        List.of()),
                new CheckDefinition.Setting("percent", new BigDecimal("2.5"), Holds.NUMBER,
                        List.of()),
                new CheckDefinition.Setting("set", null, Holds.LIST, List.of()),
                new CheckDefinition.Setting("except", null, Holds.LIST,
                        List.of("background", "extra")),
                new CheckDefinition.Setting("plans", null, Holds.TABLE, List.of()));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            -- severity: low;select 1                     | does not begin with its question
            -- Says nothing.;--;-- severity: low;select 1 | does not begin with its question
            -- What?;select 1                             | names no severity
            -- What?;--;-- needs: payroll;select 1        | names no severity
            -- What?;--;-- severity: worst;select 1       | has a severity "worst"
            -- What?;--;-- serverity: low;select 1        | has a line "serverity: low" that nobody\
             reads
            -- What?;--;-- A row is one.;select 1         | has a line "A row is one." where\
             severity, needs, after and settings stand
            -- What?;--;-- severity: low;-- setting: above;select 1   | has a setting "above";\
             write its name, its default, and "amount" where it is one; or its name and "list"\
             or "table"
            -- What?;--;-- severity: low;-- setting: above 5;select 1 | has a setting "above" that\
             it does not use
            -- What?;--;-- severity: low;select :above    | has a parameter :above that is no\
             setting of it
            """)
    void aHeadThatCannotBeReadIsRefusedByName(String file, String problem) {
        assertThatThrownBy(() -> CheckFile.read("check-odd.sql", file.replace(";", "\n")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("check-odd.sql " + problem);
    }

    @Test
    void aCastATextAndACommentAreNoParameters() {
        var check = CheckFile.read("check-odd.sql", """
                -- What?
                --
                -- severity: low
                select ':above', 1::int -- :above
                """);

        assertThat(check.settings()).isEmpty();
    }

    @Test
    void checksThatWaitForEachOtherAreRefused() {
        var one = check("one", "two");
        var two = check("two", "one");

        assertThatThrownBy(() -> Catalogue.inOrder(List.of(one, two)))
                .hasMessage("checks wait for each other: [one, two]");
    }

    @Test
    void aCheckThatWaitsForNoneIsRefused() {
        assertThatThrownBy(() -> Catalogue.inOrder(List.of(check("one", "none"))))
                .hasMessage("check-one.sql comes after none, which is no check");
    }

    @Test
    void aCheckComesAfterThoseWhoseFindingsItReads() {
        var order = Catalogue.inOrder(List.of(check("a", "c"), check("b", "a"), check("c", "d"),
                check("d", null)));

        assertThat(order).extracting(CheckDefinition::id).containsExactly("d", "c", "a", "b");
    }

    @Test
    void twoFilesOfOneNameAreRefused() {
        assertThatThrownBy(() -> Catalogue.inOrder(List.of(check("a", null), check("a", null))))
                .hasMessage("two files are check-a.sql");
    }

    private static CheckDefinition check(String id, String after) {
        return new CheckDefinition(id, "What?", Severity.LOW, List.of(), List.of(),
                after == null ? Set.of() : Set.of(after), "select 1");
    }
}
