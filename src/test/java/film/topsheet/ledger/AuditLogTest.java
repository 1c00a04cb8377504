package film.topsheet.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import film.topsheet.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class AuditLogTest {

    private static final Instant NOON = Instant.parse("2026-09-05T12:00:00.123456789Z");
    private static final LocalDate DAY = LocalDate.parse("2026-09-05");

    private JdbcClient jdbc;
    private AuditLog log;

    @BeforeEach
    void aChainOfFour() {
        jdbc = JdbcClient.create(TestDatabase.fresh());
        for (var production : List.of(1, 2)) {
            jdbc.sql("""
                    insert into production (production, code, title, currency, digits,
                                            week_ending, time_zone)
                    values (?, ?, 'Film', 'USD', 2, 'SATURDAY', 'UTC')""")
                    .params(production, "P" + production).update();
        }
        log = new AuditLog(jdbc, 1);
        log.add(deed("close", "report 1"), DAY, NOON);
        log.add(deed("waiver", "waived to 2026-12-31"), DAY, NOON);
        log.add(deed("note", "Fourth day"), DAY, NOON);
        log.add(deed("retraction", "2 rows reversed"), DAY, NOON);
    }

    private static AuditLog.Deed deed(String what, String after) {
        return new AuditLog.Deed("J. Lee", what, "a thing", "because", "before", after);
    }

    @Test
    void entriesStandInTheirOrderEachWithTheHashOfTheOneBefore() {
        var entries = log.all();

        assertThat(entries).extracting(AuditLog.Entry::number).containsExactly(1, 2, 3, 4);
        assertThat(entries.get(2).deed()).isEqualTo(deed("note", "Fourth day"));
        assertThat(entries.get(2).at()).isEqualTo(Instant.parse("2026-09-05T12:00:00.123456Z"));
        assertThat(entries.get(0).previous()).isEmpty();
        assertThat(entries.get(3).previous()).isEqualTo(entries.get(2).hash());
        assertThat(log.firstBreak()).isEmpty();
    }

    @Test
    void eachProductionHasAChainOfItsOwn() {
        var other = new AuditLog(jdbc, 2);
        other.add(deed("close", "report 1"), DAY, NOON);

        assertThat(other.all()).extracting(AuditLog.Entry::number).containsExactly(1);
        assertThat(other.all().get(0).hash()).isNotEqualTo(log.all().get(0).hash());
        assertThat(other.firstBreak()).isEmpty();
    }

    @Test
    void wordsThatMoveFromOnePartToTheNextAreAnotherEntry() {
        var other = new AuditLog(jdbc, 2);
        other.add(new AuditLog.Deed("A", "note", "x", "y1", "", ""), DAY, NOON);
        tamper("update audit_entry set subject = 'x1', why = 'y' where production = 2");

        assertThat(other.firstBreak()).contains(
                new AuditLog.Break(1, "it is not what was written"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update audit_entry set who = 'R. Ortiz'
            delete from audit_entry
            truncate audit_entry
            """)
    void theDatabaseRefusesToChangeOrDeleteAnEntry(String statement) {
        assertThatThrownBy(() -> jdbc.sql(statement).update())
                .hasMessageContaining("audit_entry is append-only");
        assertThat(log.all()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update audit_entry set who = 'R. Ortiz' where entry = 2          | 2 | it is not what was written
            update audit_entry set new_value = '' where entry = 4            | 4 | it is not what was written
            update audit_entry set at = at + interval '1 second'             | 1 | it is not what was written
            delete from audit_entry where entry = 2                          | 2 | it is missing
            delete from audit_entry where entry = 4                          | 4 | it is missing
            delete from audit_entry                                          | 1 | it is missing
            update audit_entry set previous = 'another' where entry = 3      | 3 | it was not written after the entry before it
            update audit_head set hash = 'another'                           | 4 | the chain was known to end otherwise
            """)
    void theFirstLinkThatDoesNotHoldIsNamed(String statement, int entry, String problem) {
        tamper(statement);

        assertThat(log.firstBreak()).contains(new AuditLog.Break(entry, problem));
    }

    private void tamper(String statement) {
        jdbc.sql("alter table audit_entry disable trigger all").update();
        jdbc.sql(statement).update();
        jdbc.sql("alter table audit_entry enable trigger all").update();
    }
}
