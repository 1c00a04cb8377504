package film.topsheet.report;

import film.topsheet.money.Money;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every report that was issued, with its figures and the bytes of its documents. */
public final class IssuedReports {

    private static final int PART_BYTES = 8 * 1_048_576;

    /** What an issue states beside the figures. */
    public record Statement(int production, LocalDate weekEnding, int version, int number,
            LocalDate issuedOn, String preparedBy, String approvedBy, String reason,
            List<String> overrides, String settings, String program,
            Money overBeforeContingency) {}

    /**
     * An issue with all that is needed to make it again.
     *
     * @param load      the ledger was read up to it
     * @param templates SHA-256 of those it was printed with; blank: this was not kept yet
     */
    public record Issue(Statement statement, int load, String templates) {}

    private final JdbcClient jdbc;

    public IssuedReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number that the next issued report of an unissued week gets. */
    public int nextNumber(int production) {
        return jdbc.sql("""
                        select coalesce(max(number), 0) + 1 from issued_report
                        where production = :production""")
                .param("production", production).query(Integer.class).single();
    }

    /** What was issued for a week, newest version first. */
    public List<Statement> of(int production, LocalDate weekEnding) {
        return jdbc.sql("""
                        select week_ending, version, number, issued_on, prepared_by, approved_by,
                               reason, settings, program from issued_report
                        where production = :production and week_ending = :week
                        order by version desc""")
                .param("production", production).param("week", weekEnding)
                .query((row, at) -> new Statement(production,
                        row.getObject(1, LocalDate.class), row.getInt(2), row.getInt(3),
                        row.getObject(4, LocalDate.class), row.getString(5), row.getString(6),
                        row.getString(7), List.of(), row.getString(8), row.getString(9), null))
                .list();
    }

    /** Every version that was issued for a week, oldest first, to be made again. */
    public List<Issue> issues(int production, LocalDate weekEnding) {
        return jdbc.sql("""
                        select version, number, issued_on, prepared_by, approved_by, reason,
                               array(select jsonb_array_elements_text(overrides)), settings,
                               program, load, templates
                        from issued_report where production = ? and week_ending = ?
                        order by version""")
                .params(production, weekEnding)
                .query((row, at) -> new Issue(new Statement(production, weekEnding, row.getInt(1),
                        row.getInt(2), row.getObject(3, LocalDate.class), row.getString(4),
                        row.getString(5), row.getString(6),
                        List.of((String[]) row.getArray(7).getArray()), row.getString(8),
                        row.getString(9), null), row.getInt(10), row.getString(11)))
                .list();
    }

    /** Whether anything was loaded since this version was issued. */
    public boolean isOlderThanTheBooks(Statement issued) {
        return jdbc.sql("""
                        select exists (select from issued_report r join load l using (production)
                                       where r.production = ? and r.week_ending = ?
                                         and r.version = ? and l.load > r.load)""")
                .params(issued.production(), issued.weekEnding(), issued.version())
                .query(Boolean.class).single();
    }

    /** Freezes the forecast of the week; inside the caller's transaction. */
    public void issue(Statement statement, Path documents) throws IOException {
        jdbc.sql("""
                        insert into issued_report (production, week_ending, version, number, load,
                            issued_on, prepared_by, approved_by, reason, overrides, settings,
                            program, over_before_contingency_minor, templates)
                        select ?, ?, ?, ?, coalesce(max(load), 0), ?, ?, ?, ?,
                               to_jsonb(cast(? as text[])), ?, ?, ?, ?
                        from load where production = ?""")
                .params(statement.production(), statement.weekEnding(), statement.version(),
                        statement.number(), statement.issuedOn(), statement.preparedBy(),
                        statement.approvedBy(), statement.reason(),
                        statement.overrides().toArray(String[]::new), statement.settings(),
                        statement.program(), statement.overBeforeContingency().minor(),
                        Templates.sha256(), statement.production())
                .update();
        jdbc.sql("""
                        insert into issued_line (production, week_ending, version, account, episode,
                            this_period_minor, to_date_minor, orders_minor, accruals_minor,
                            etc_minor, efc_minor, locked_minor, changes_minor, previous_efc_minor,
                            method, estimate_week)
                        select production, week_ending, ?, account, episode, this_period_minor,
                               to_date_minor, orders_minor, accruals_minor, etc_minor, efc_minor,
                               locked_minor, changes_minor, previous_efc_minor, method,
                               estimate_week
                        from cost_line where production = ? and week_ending = ?""")
                .params(statement.version(), statement.production(), statement.weekEnding())
                .update();
        new KeptAtIssue(jdbc, statement).keep();
        try (var files = Files.list(documents)) {
            for (var file : files.sorted().toList()) {
                keep(statement, file);
            }
        }
    }

    private void keep(Statement statement, Path file) throws IOException {
        var sha256 = Hashes.sha256(file);
        try (var in = Files.newInputStream(file)) {
            var part = 0;
            do {
                jdbc.sql("""
                                insert into issued_document (production, week_ending, version, name,
                                    part, sha256, bytes)
                                values (?, ?, ?, ?, ?, ?, ?)""")
                        .params(statement.production(), statement.weekEnding(),
                                statement.version(), file.getFileName().toString(), part++, sha256,
                                in.readNBytes(PART_BYTES))
                        .update();
            } while (in.available() > 0);
        }
    }

    /** Every issued version of a production, oldest first. */
    public List<Statement> all(int production) {
        return jdbc.sql("""
                        select week_ending, version, number from issued_report
                        where production = :production order by week_ending, version""")
                .param("production", production)
                .query((row, at) -> new Statement(production,
                        row.getObject(1, LocalDate.class), row.getInt(2), row.getInt(3), null,
                        "", "", "", List.of(), "", "", null))
                .list();
    }

    /** Name to SHA-256 of the documents of one version. */
    public Map<String, String> documents(int production, LocalDate weekEnding, int version) {
        var documents = new LinkedHashMap<String, String>();
        jdbc.sql("""
                        select name, sha256 from issued_document
                        where production = :production and week_ending = :week
                          and version = :version and part = 0
                        order by name""")
                .param("production", production).param("week", weekEnding)
                .param("version", version)
                .query((row, at) -> documents.put(row.getString(1), row.getString(2)))
                .list();
        return documents;
    }

    /** Writes the bytes of one document as they were issued. */
    public void write(int production, LocalDate weekEnding, int version, String name,
            OutputStream out) throws IOException {
        for (var part = 0; ; part++) {
            var bytes = jdbc.sql("""
                            select bytes from issued_document
                            where production = ? and week_ending = ? and version = ?
                              and name = ? and part = ?""")
                    .params(production, weekEnding, version, name, part)
                    .query(byte[].class).optional();
            if (bytes.isEmpty()) {
                return;
            }
            out.write(bytes.get());
        }
    }
}
