package film.topsheet.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database holds of one production, as text. */
record Books(JdbcClient jdbc, int production) {

    String ledger() {
        return ask("""
                select document || '/' || document_line || ' #' || seq, account,
                       to_char(posting_date, 'MM-DD'),
                       case when currency = 'USD' then '' else currency || ' ' end
                       || round(amount_minor / 100.0, 2)
                       || case when currency = 'USD' then ''
                               else ' = ' || round(base_minor / 100.0, 2) end,
                       'week', to_char(week, 'MM-DD') || case when prior_period then ' late' else '' end
                from posting where production = ?
                order by feed, document, document_line, seq""");
    }

    String files() {
        return ask("""
                select replace(path, 'exports/', '') || coalesce(':' || nullif(line, 0), ''), state
                       || coalesce(' as ' || replace(same_as, 'exports/', ''), '')
                       || coalesce(', ' || problem, '')
                from export_file where production = ? order by path""");
    }

    String rejects() {
        return ask("""
                select replace(l.path, 'exports/', '') || ':' || h.file_line,
                       coalesce(nullif(replace(h.row_key, chr(31), '/'), ''), '?'),
                       coalesce(nullif(h.column_name, ''), 'row'), '"' || h.value || '"', h.problem
                from held_row h join load l using (production, load)
                where production = ? and until_load is null order by load, file_line""");
    }

    String totals() {
        return ask("""
                select replace(l.path, 'exports/', '')
                       || case l.kind when 'file' then '' else ' again' end, t.currency,
                       t.rows_read || ' = ' || t.rows_loaded || ' + ' || t.rows_known || ' + '
                       || t.rows_held || ' + ' || t.rows_headings, '·',
                       round(t.amount_read / 100.0, 2) || ' = ' || round(t.amount_loaded / 100.0, 2)
                       || ' + ' || round(t.amount_known / 100.0, 2) || ' + '
                       || round(t.amount_held / 100.0, 2)
                from load l join load_total t using (production, load)
                where production = ? order by l.load, t.currency""");
    }

    String ask(String sql) {
        return jdbc.sql(sql).param(production).query((row, at) -> line(row)).list().stream()
                .collect(Collectors.joining());
    }

    private static String line(ResultSet row) throws SQLException {
        var line = new StringBuilder();
        for (var at = 1; at <= row.getMetaData().getColumnCount(); at++) {
            line.append(at == 1 ? "" : " ").append(row.getString(at));
        }
        return line.append('\n').toString();
    }
}
