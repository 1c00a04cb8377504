package film.topsheet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the file of a party is called. */
class StatementNamesTest {

    @Test
    void aPartyStandsInLowerCaseAndAllButLettersAndDigitsAsADash() {
        assertThat(StatementNames.of(List.of("Example Equity LP", "Fund 2 (B)")).values())
                .containsExactly("statement-example-equity-lp.pdf", "statement-fund-2--b-.pdf");
    }

    @Test
    void twoWhoseNamesBecomeTheSameHaveAMarkEachAndNobodyThePlainName() {
        var names = StatementNames.of(List.of("First Fund", "FIRST-FUND", "Second Fund"));

        assertThat(names.get("Second Fund")).isEqualTo("statement-second-fund.pdf");
        assertThat(names.get("First Fund")).matches("statement-first-fund-[0-9a-f]{8}\\.pdf")
                .isNotEqualTo(names.get("FIRST-FUND"));
        assertThat(StatementNames.of(List.of("FIRST-FUND", "First Fund"))).isEqualTo(
                StatementNames.of(List.of("First Fund", "FIRST-FUND")));
    }

    @Test
    void namesOfOtherScriptsAndVeryLongOnesDoNotMeet() {
        var parties = List.of("港の光", "塩の沼", "x".repeat(300) + "a", "x".repeat(300) + "b");
        var names = StatementNames.of(parties).values();

        assertThat(new HashSet<>(names)).hasSize(4);
        assertThat(names).allMatch(each -> each.length() < 160);
    }
}
