package film.topsheet.report;

import film.topsheet.money.Money;
import film.topsheet.report.VarianceReport.Document;
import film.topsheet.report.VarianceReport.Documents;
import film.topsheet.report.VarianceReport.Since;
import film.topsheet.sql.Query;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which documents came, changed or went since the last issued report, and since the last night: the
 * newest one that loaded anything, so that a night that brings nothing prints the same again.
 */
final class DocumentsSince {

    private final JdbcClient jdbc;
    private final ReportOrder order;

    DocumentsSince(JdbcClient jdbc, ReportOrder order) {
        this.jdbc = jdbc;
        this.order = order;
    }

    /** @param night the as-of day of the newest load; null: nothing is loaded */
    private record Loads(long issue, LocalDate night, long beforeNight) {}

    record Both(Since issue, Since night) {}

    /** @param previous the week and number of the last issued report; null and 0 before it */
    Both read(LocalDate previous, int number) {
        var loads = jdbc.sql(Query.of(DocumentsSince.class, "loads-before"))
                .param("production", order.production())
                .param("previous", previous, Types.DATE)
                .query((row, at) -> new Loads(row.getLong("issue"),
                        row.getObject("night", LocalDate.class), row.getLong("before_night")))
                .single();
        var issue = since(number > 0 ? "the last issue, report " + number : "the first load",
                loads.issue());
        var nightly = loads.night() == null ? "the last night"
                : "the last night, " + Words.date(loads.night(), order.weekEnding());
        return new Both(issue, loads.beforeNight() == loads.issue()
                ? new Since(nightly, issue.after(), issue.kinds())
                : since(nightly, loads.beforeNight()));
    }

    private Since since(String name, long after) {
        var kinds = new LinkedHashMap<String, List<Document>>();
        var heads = new LinkedHashMap<String, Documents>();
        jdbc.sql(Query.of(DocumentsSince.class, "documents-since"))
                .param("production", order.production())
                .param("ending", order.weekEnding())
                .param("after", after)
                .query((row, at) -> {
                    var kind = row.getString("kind");
                    heads.putIfAbsent(kind, new Documents(kind, row.getLong("documents"),
                            money(row, "difference_minor"), List.of()));
                    return kinds.computeIfAbsent(kind, key -> new ArrayList<>())
                            .add(document(row));
                })
                .list();
        return new Since(name, after, heads.values().stream().map(each -> new Documents(
                each.kind(), each.all(), each.total(), List.copyOf(kinds.get(each.kind()))))
                .toList());
    }

    private Document document(ResultSet row) throws SQLException {
        var accounts = row.getInt("accounts");
        return new Document(row.getString("document"),
                Objects.requireNonNullElse(row.getString("vendor"), ""),
                row.getString("account")
                        + (accounts > 1 ? " and %d more".formatted(accounts - 1) : ""),
                money(row, "before_minor"), money(row, "now_minor"));
    }

    private Money money(ResultSet row, String column) throws SQLException {
        return new Money(order.settings().currency(), row.getLong(column));
    }
}
