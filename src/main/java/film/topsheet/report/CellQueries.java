package film.topsheet.report;

import film.topsheet.money.Money;
import film.topsheet.sql.Query;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Reads the parts of one account's figures at the end of one week, each with its file and line. */
final class CellQueries {

    /** @param efc, etc the figure it states; null: none of that kind */
    record Estimate(CellPart part, Money efc, Money etc) {}

    private final JdbcClient jdbc;
    private final int production;
    private final Currency currency;
    private final String account;
    private final LocalDate ending;

    CellQueries(JdbcClient jdbc, int production, Currency currency, String account,
            LocalDate ending) {
        this.jdbc = jdbc;
        this.production = production;
        this.currency = currency;
        this.account = account;
        this.ending = ending;
    }

    private StatementSpec ask(String name) {
        return jdbc.sql(Query.of(CellQueries.class, name)).param("production", production);
    }

    private StatementSpec askOfAccount(String name) {
        return ask(name).param("account", account);
    }

    private Money base(ResultSet row, String column) throws SQLException {
        return new Money(currency, row.getLong(column));
    }

    private static String words(String... parts) {
        return Stream.of(parts).filter(each -> each != null && !each.isEmpty())
                .collect(Collectors.joining(", "));
    }

    List<CellPart> postings(LocalDate after) {
        return askOfAccount("cell-postings").param("after", after).param("ending", ending)
                .query((row, at) -> new CellPart(
                        row.getInt("seq") % 2 == 0 ? "reversal" : "posting",
                        row.getString("path"), row.getLong("file_line"), key(row),
                        words(row.getString("feed"), row.getString("who"),
                                row.getString("description"), "week " + row.getString("week"),
                                row.getBoolean("prior_period") ? "prior period" : ""),
                        row.getString("episode"), base(row, "base_minor")))
                .list();
    }

    private static String key(ResultSet row) throws SQLException {
        return row.getString("document") + "/" + row.getString("document_line");
    }

    /** What is left of each promise, with the postings that relieve it behind it. */
    List<CellPart> promises() {
        var parts = new ArrayList<CellPart>();
        for (var promise : ofPromises()) {
            parts.add(promise);
            var number = promise.key().replaceFirst("/[^/]*$", "");
            parts.addAll(relief(promise.what(), number, promise.episode()));
        }
        return parts;
    }

    private List<CellPart> ofPromises() {
        return askOfAccount("cell-promises").param("ending", ending)
                .query((row, at) -> {
                    var own = Currency.getInstance(row.getString("currency"));
                    return new CellPart(row.getString("promise"), row.getString("path"),
                            row.getLong("file_line"),
                            row.getString("number") + "/" + row.getString("line"),
                            words(row.getString("vendor"), "left of %s %s after %s".formatted(own,
                                    new Money(own, row.getLong("amount_minor")).decimal()
                                            .toPlainString(),
                                    new Money(own, row.getLong("relieved_minor")).decimal()
                                            .toPlainString())),
                            row.getString("episode"), base(row, "left_base_minor"));
                }).list();
    }

    private List<CellPart> relief(String promise, String number, String episode) {
        return ask("cell-relief").param("promise", promise).param("number", number)
                .param("ending", ending)
                .query((row, at) -> new CellPart(CellPart.RELIEF, row.getString("path"),
                        row.getLong("file_line"), key(row),
                        words("names " + number + (row.getString("po_line").isEmpty() ? ""
                                : "/" + row.getString("po_line")),
                                "on account " + row.getString("account"),
                                row.getInt("seq") % 2 == 0 ? "reversal" : ""),
                        episode, base(row, "base_minor")))
                .list();
    }

    List<CellPart> budget() {
        return askOfAccount("cell-budget")
                .query((row, at) -> new CellPart("budget", row.getString("path"),
                        row.getLong("file_line"), account + "/" + row.getString("line"),
                        row.getString("description"), row.getString("episode"),
                        base(row, "base_minor")))
                .list();
    }

    List<CellPart> changes() {
        return askOfAccount("cell-changes").param("ending", ending)
                .query((row, at) -> new CellPart("change", row.getString("path"),
                        row.getLong("file_line"),
                        row.getString("number") + "/" + row.getString("line"),
                        words(row.getString("reason"), row.getString("approved_by") == null ? ""
                                : "approved " + row.getString("approved_by")),
                        row.getString("episode"), base(row, "base_minor")))
                .list();
    }

    List<Estimate> estimates() {
        return askOfAccount("cell-estimates").param("ending", ending)
                .query((row, at) -> {
                    var efc = row.getObject("efc_minor", Long.class);
                    var etc = row.getObject("etc_minor", Long.class);
                    var figure = efc != null ? efc : etc != null ? etc : 0L;
                    return new Estimate(new CellPart("estimate", row.getString("path"),
                            row.getLong("file_line"), account,
                            words(row.getString("reason"), row.getString("entered_by"),
                                    "week " + row.getString("week_ending"), row.getString("place")),
                            row.getString("episode"), new Money(currency, figure)),
                            efc == null ? null : new Money(currency, efc),
                            etc == null ? null : new Money(currency, etc));
                }).list();
    }
}
