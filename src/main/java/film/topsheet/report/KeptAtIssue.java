package film.topsheet.report;

import film.topsheet.checks.Checks;
import film.topsheet.sql.Query;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps with an issued report what later nights overwrite: its findings as they stood, the rows and
 * the files that were held. Inside the caller's transaction, when the report itself is kept.
 */
final class KeptAtIssue {

    private final JdbcClient jdbc;
    private final IssuedReports.Statement statement;

    KeptAtIssue(JdbcClient jdbc, IssuedReports.Statement statement) {
        this.jdbc = jdbc;
        this.statement = statement;
    }

    void keep() {
        insert("""
                insert into issued_finding (production, week_ending, version, check_id, subject,
                    finding, state, severity, account, amount_minor, message, mailable, file,
                    file_line, first_seen)
                select :production, :now, :version, check_id, subject, finding, state, severity,
                       account, amount_minor, message, mailable, file, file_line, first_seen
                from (%s) f""".formatted(Query.of(Checks.class, "findings-of-week")));
        insert("""
                insert into issued_held_row (production, week_ending, version, held_load,
                    file_line, column_name, value, problem, remedy)
                select production, :now, :version, load, file_line, column_name, value, problem,
                       remedy
                from held_row where production = :production and until_load is null""");
        insert("""
                insert into issued_export_file (production, week_ending, version, path, state,
                    line, problem, remedy)
                select production, :now, :version, path, state, line, problem, remedy
                from export_file
                where production = :production and state in ('held', 'retracted')""");
        insert("""
                insert into issued_note (production, week_ending, version, note)
                select distinct production, cast(:now as date), cast(:version as int), note
                from standing_note where production = :production""");
    }

    private void insert(String sql) {
        jdbc.sql(sql)
                .param("production", statement.production())
                .param("now", statement.weekEnding())
                .param("version", statement.version())
                .update();
    }
}
