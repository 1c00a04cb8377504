package film.topsheet.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Groups of columns, each of which is a row of its own. */
class RepeatTest {

    @Test
    void groupsOfColumnsBecomeRowsAndEmptyOnesAreDropped() {
        var trial = Trial.costs("""
                repeat:
                  groups: "3-5"
                  columns: {what: "Earnings {n} Code", pay: "Earnings {n} Amount"}
                fields: {text: Name, code: {from: what}, line: {from: group}, amount: {from: pay}}
                """);

        assertThat(trial.rows("""
                Name,Earnings 3 Code,Earnings 3 Amount,Earnings 4 Code,Earnings 4 Amount
                Ruiz,OT,5.00,BON,6.00
                Lee,,,CAR,7.00
                None,,,,
                """, "text code line amount")).containsExactly(
                "Ruiz|OT|3|5.00", "Ruiz|BON|4|6.00", "Lee|CAR|4|7.00");
        assertThat(trial.counts()).containsOnly(java.util.Map.entry(RowClass.DATA, 3L),
                java.util.Map.entry(RowClass.BLANK, 1L));
    }

    @Test
    void groupsWithoutNumbersAreListedAndWhatIsMissingMakesNone() {
        var profile = """
                number: {zero: ["-"]}
                repeat: {columns: {pay: [Hotel, Travel, Per Diem]}}
                fields:
                  text: Name
                  code: {from: group, map: {"1": "3610", "2": "3620", "3": "3630"}}
                  amount: {from: pay%s}
                """;
        var export = """
                Name,Hotel,Travel,Per Diem
                Ruiz,5.00,-,6.00
                Lee,,n/a,7.00
                """;

        assertThat(Trial.costs(profile.formatted(", missing: [n/a]")).rows(export,
                "text code amount")).containsExactly(
                "Ruiz|3610|5.00", "Ruiz|3620|0", "Ruiz|3630|6.00", "Lee|3630|7.00");
        assertThat(Trial.costs(profile.formatted(", missing: [n/a, \"-\"]")).rows(export,
                "text code amount")).containsExactly(
                "Ruiz|3610|5.00", "Ruiz|3630|6.00", "Lee|3630|7.00");
        assertThat(Trial.costs("""
                repeat: {columns: {pay: [Hotel, Travel], code: [A, B, C]}}
                fields: {amount: {from: pay}, code: {from: code}}
                """).problems()).singleElement().asString()
                .contains("names 2 columns for 3 groups");
    }

    @Test
    void groupsAreCountedWhereNoHeaderNamesThem() {
        assertThat(Trial.costs("""
                header: {rows: 0}
                repeat: {groups: 2, first: B, width: 2, names: [what, pay]}
                fields: {text: A, code: {from: what}, amount: {from: pay}}
                """).rows("Ruiz,OT,5.00,BON,6.00\nLee,CAR,7.00,,\n", "text code amount"))
                .containsExactly("Ruiz|OT|5.00", "Ruiz|BON|6.00", "Lee|CAR|7.00");
    }
}
