package film.topsheet.report;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.TestDatabase;
import film.topsheet.sql.Query;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is awaited and owed after Saturday 5 September 2026. */
class ExpectedMoneyTest {

    private static final String NO_HASH = "00000000-0000-0000-0000-000000000000";

    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh());

    @Test
    void equityIsOneSourceAndWhatNobodyNamedADayForComesLast() {
        fund("equity-1", "equity", 100, "USD", "'2026-06-01'", "null");
        fund("equity-2", "equity", 50, "USD", "'2026-06-01'", "null");
        fund("loan", "loan", 30, "EUR", "'2026-06-01'", "'2026-10-02'");
        fund("grant", "grant", 7, "USD", "null", "'2026-08-01'");
        paysIn("equity-1", "2026-08-01", 60, "USD", "'2026-08-03'");
        paysIn("equity-1", "2026-09-18", 40, "USD", "null");
        paysIn("equity-2", "2026-09-18", 20, "USD", "null");
        paysIn("loan", "2026-09-10", 10, "EUR", "'2026-09-07'");

        assertThat(expected()).isEqualTo("""
                2026-08-01 grant grant USD 7 unsigned
                2026-09-10 loan loan EUR 10 signed
                2026-09-18 equity  USD 60 signed
                2026-10-02 loan loan EUR 20 signed
                no day equity  USD 30 signed
                """);
    }

    @Test
    void ofThePlanOnlyWhatComesBackComesInOrIsCalled() {
        jdbc.sql("""
                insert into chart_account_version (production, account, load, file_line, row_hash,
                    name, category, kind, section, cash, locked_item, bonded, qualifies)
                values (1, '8300', 1, 1, '%1$s', 'A', '1', 'cost', 'FEES', 'deferred', false,
                        true, false),
                       (1, '3600', 1, 2, '%1$s', 'A', '1', 'cost', 'PRODUCTION', 'vendor', false,
                        true, false)""".formatted(NO_HASH)).update();
        plan("2026-09-05", "", "receipt", 1);
        plan("2026-09-06", "", "receipt", 2);
        plan("2026-09-07", "0140", "deposit", 3);
        plan("2026-09-08", "0140", "deposit-return", -4);
        plan("2026-09-09", "3600", "payment", 5);
        plan("2026-09-10", "8300", "payment", 6);

        assertThat(expected()).isEqualTo("""
                2026-09-06 receipt  USD 2 signed
                2026-09-08 deposit-return  USD 4 signed
                2026-09-10 call  USD 6 signed
                """);
    }

    private String expected() {
        return jdbc.sql(Query.of(CashReport.class, "expected-money")).param("production", 1)
                .param("now", LocalDate.of(2026, 9, 5)).param("currency", "USD")
                .query((row, at) -> "%s %s %s %s %s %s%n".formatted(row.getString("day") == null
                                ? "no day" : row.getString("day"), row.getString("kind"),
                        row.getString("source"), row.getString("currency"),
                        BigDecimal.valueOf(row.getLong("amount_minor"), 2).toBigIntegerExact(),
                        row.getBoolean("is_signed") ? "signed" : "unsigned"))
                .list().stream().collect(joining());
    }

    private void fund(String source, String kind, int amount, String currency, String signedOn,
            String expectedOn) {
        jdbc.sql("""
                insert into funding_version (production, source, load, file_line, row_hash, kind,
                    party, amount_minor, currency, signed_on, expected_on)
                values (1, '%s', 1, 1, '%s', '%s', 'P', %d00, '%s', %s, %s)""".formatted(source,
                NO_HASH, kind, amount, currency, signedOn, expectedOn)).update();
    }

    private void paysIn(String source, String day, int amount, String currency, String received) {
        jdbc.sql("""
                insert into contribution_version (production, source, party, due_on, line, load,
                    file_line, row_hash, amount_minor, currency, received_on)
                values (1, '%s', 'P', '%s', '1', 1, 1, '%s', %d00, '%s', %s)""".formatted(source,
                day, NO_HASH, amount, currency, received)).update();
    }

    private void plan(String day, String account, String kind, int amount) {
        jdbc.sql("""
                insert into cash_plan_version (production, date, account, party, kind, load,
                    file_line, row_hash, amount_minor)
                values (1, '%s', '%s', '', '%s', 1, 1, '%s', %d00)""".formatted(
                day, account, kind, NO_HASH, amount)).update();
    }
}
