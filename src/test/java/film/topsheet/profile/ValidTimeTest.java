package film.topsheet.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A profile that says when its layout counted reads no export of another time. */
class ValidTimeTest {

    private static final String HEADER = "Code,Date,Posted,Amount\n";

    private static Trial valid(String days) {
        return Trial.costs("""
                valid: {%s}
                fields: {code: Code, date: Date, amount: Amount}
                """.formatted(days));
    }

    @Test
    void theNewestRowSaysOfWhichTimeAnExportIs() {
        var older = valid("to: 2025-12-31");
        var file = HEADER + "1,2025-12-30,,1.00\n2,2026-01-02,,1.00\n3,2025-12-29,,1.00\n";

        assertThat(older.refusal(file)).isEqualTo(
                "0: has rows up to 2026-01-02, and its profile is valid to 2025-12-31");
        assertThat(older.rows(file.replace("2026-01-02", "2025-12-31"), "code")).hasSize(3);
    }

    @Test
    void anExportOfTheNewLayoutMayHoldOlderRows() {
        var newer = valid("from: 2026-01-01");
        var file = HEADER + "1,2025-12-30,,1.00\n2,2026-01-02,,1.00\n";

        assertThat(newer.rows(file, "code")).hasSize(2);
        assertThat(newer.refusal(file.replace("2026-01-02", "2025-12-31"))).isEqualTo(
                "0: has rows up to 2025-12-31, and its profile is valid from 2026-01-01");
    }

    @Test
    void rowsThatAreHeldAndFilesWithoutRowsSayNothing() {
        assertThat(valid("to: 2025-12-31").rows(HEADER + "1,2026-13-01,,1.00\n", "code"))
                .hasSize(1);
        assertThat(valid("to: 2025-12-31").rows(HEADER, "code")).isEmpty();
    }
}
