package film.topsheet.report;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.TestDatabase;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class BooksAsIssuedTest {

    /** They say nothing in a report, or never change. */
    private static final Set<String> LEFT_AS_THEY_ARE = Set.of("production", "run", "series",
            "audit_entry", "audit_head", "settings_used", "issued_report", "issued_line",
            "issued_document", "issued_finding", "issued_held_row", "issued_export_file",
            "issued_note", "drawdown_point", "outbox", "mail_event", "signed_by_line");

    /** Whoever adds a table that a report reads must say how it is as it was. */
    @Test
    void everyTableOfAProductionIsAsItWasOrSaysNothingInAReport() {
        var tables = JdbcClient.create(TestDatabase.fresh()).sql("""
                        select c.relname from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace
                        join pg_attribute a on a.attrelid = c.oid and a.attname = 'production'
                        where n.nspname = current_schema() and c.relkind = 'r'
                          and not exists (select from pg_attribute l
                                          where l.attrelid = c.oid and l.attname = 'load')""")
                .query(String.class).list();

        assertThat(tables).allMatch(each -> LEFT_AS_THEY_ARE.contains(each)
                || BooksAsIssued.MADE_AGAIN.contains(each));
    }
}
