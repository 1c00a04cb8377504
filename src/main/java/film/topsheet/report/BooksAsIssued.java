package film.topsheet.report;

import film.topsheet.sql.Query;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The books as they stood when a report was issued. They are laid out as temporary tables and
 * views under the names of the real ones, which they hide for the rest of the caller's
 * transaction: whatever asks the books on its connection is answered as on that day, by the same
 * queries as then.
 *
 * <p>Rows that carry a load are those up to the report's; sums are made anew from the postings;
 * what nights overwrite was kept at the issue.
 */
public final class BooksAsIssued {

    /** Written by whoever makes the report again, into empty ones. */
    static final List<String> MADE_AGAIN = List.of("cost_line", "commitment",
            "shoot_pace", "fringe_labour", "cash_week", "cash_part", "cash_balance",
            "cash_standing", "tie_out", "account_week", "relief_week",
            "currency_week", "week_finding", "finding", "finding_note", "finding_waiver",
            "held_row", "export_file");

    /** The lines of the report itself, as they were issued: issued_line holds the earlier ones. */
    static final String LINES = "line_as_issued";

    /** The notes that stood then; today others do. */
    private static final String NOTES = "standing_note";

    /** Those that carry a load, and yet not what it brought. */
    private static final Set<String> OTHERS =
            Set.of("issued_report", "held_row", "retracted_load", "audit_head");

    private final JdbcClient jdbc;
    private final IssuedReports.Issue issue;
    private final String schema;

    private BooksAsIssued(JdbcClient jdbc, IssuedReports.Issue issue) {
        this.jdbc = jdbc;
        this.issue = issue;
        this.schema = jdbc.sql("select quote_ident(current_schema())")
                .query(String.class).single();
    }

    /** Lays them out; needs a transaction of the caller, which is then taken back. */
    public static void lay(JdbcClient jdbc, IssuedReports.Issue issue) {
        var books = new BooksAsIssued(jdbc, issue);
        // Read while their tables' names still mean the real ones, so that they name no schema.
        var views = books.views();
        books.rowsOfLoads();
        books.earlierReports();
        books.theReportItself();
        MADE_AGAIN.forEach(each -> books.execute(
                "create temporary table %1$s (like %2$s.%1$s including all)", each));
        books.whatWasKept();
        views.forEach(each -> books.execute("create temporary view %s as %s".formatted(
                each.name(), each.definition())));
        jdbc.sql(Query.of(BooksAsIssued.class, "sums-as-issued"))
                .param("production", issue.statement().production()).update();
    }

    private record View(String name, String definition) {}

    /** In the order in which they were made: one may ask another. */
    private List<View> views() {
        return jdbc.sql("""
                        select quote_ident(c.relname), pg_get_viewdef(c.oid) from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = current_schema() and c.relkind = 'v' and c.relname <> ?
                        order by c.oid""")
                .param(NOTES)
                .query((row, at) -> new View(row.getString(1), row.getString(2))).list();
    }

    private void rowsOfLoads() {
        var tables = jdbc.sql("""
                        select c.relname from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace
                        join pg_attribute a on a.attrelid = c.oid and a.attname = 'load'
                        where n.nspname = current_schema() and c.relkind = 'r'""")
                .query(String.class).list();
        for (var table : tables) {
            if (!OTHERS.contains(table)) {
                upTo(table, "load");
            }
        }
        upTo("retracted_load", "by_load");
    }

    private void upTo(String table, String load) {
        execute("create temporary view %1$s as select * from %2$s.%1$s where production = "
                + issue.statement().production() + " and " + load + " <= " + issue.load(), table);
    }

    private void earlierReports() {
        var statement = issue.statement();
        for (var table : List.of("issued_report", "issued_line")) {
            execute(("create temporary view %%1$s as select * from %%2$s.%%1$s"
                    + " where production = %d and (week_ending < date '%s'"
                    + " or week_ending = date '%2$s' and version < %d)").formatted(
                            statement.production(), statement.weekEnding(), statement.version()),
                    table);
        }
    }

    private void theReportItself() {
        var statement = issue.statement();
        execute(("create temporary view %%1$s as select * from %%2$s.issued_line"
                + " where production = %d and week_ending = date '%s' and version = %d").formatted(
                        statement.production(), statement.weekEnding(), statement.version()),
                LINES);
        execute(("create temporary view %%1$s as select n.* from %%2$s.finding_note n"
                + " join %%2$s.issued_note i using (production, note)"
                + " where production = %d and i.week_ending = date '%s' and i.version = %d")
                        .formatted(statement.production(), statement.weekEnding(),
                                statement.version()),
                NOTES);
    }

    private void whatWasKept() {
        keep("""
                insert into week_finding (production, week_ending, check_id, severity, subject,
                    account, amount_minor, message, mailable, file, file_line)
                select production, week_ending, check_id, severity, subject, account,
                       amount_minor, message, mailable, file, file_line
                from %s.issued_finding""");
        keep("""
                insert into finding (production, check_id, subject, finding, first_seen, state,
                                     severity, amount_minor)
                select production, check_id, subject, finding, first_seen, state, severity,
                       amount_minor
                from %s.issued_finding""");
        keep("""
                insert into held_row (production, load, file_line, feed, row_key, column_name,
                    value, problem, remedy, line_text, fields, waits, currency, amount_minor,
                    place)
                select production, h.load, file_line, h.feed, h.row_key, i.column_name, i.value,
                       i.problem, i.remedy, h.line_text, h.fields, h.waits, h.currency,
                       h.amount_minor, h.place
                from %1$s.issued_held_row i
                join (select production, load, load as held_load, file_line, feed, row_key,
                             line_text, fields, waits, currency, amount_minor, place
                      from %1$s.held_row) h using (production, held_load, file_line)""");
        keep("""
                insert into export_file (production, path, state, line, problem, remedy, sha256,
                                         size_bytes, first_seen)
                select production, path, state, line, problem, remedy, '', 0, week_ending
                from %s.issued_export_file""");
    }

    private void keep(String insert) {
        jdbc.sql(insert.formatted(schema)
                        + " where production = ? and week_ending = ? and version = ?")
                .params(issue.statement().production(), issue.statement().weekEnding(),
                        issue.statement().version())
                .update();
    }

    private void execute(String ddl, String name) {
        execute(ddl.formatted(name, schema));
    }

    private void execute(String ddl) {
        jdbc.sql(ddl).update();
    }
}
