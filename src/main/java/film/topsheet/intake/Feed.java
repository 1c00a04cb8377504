package film.topsheet.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A kind of input: which columns it has, what makes a row the same row again, and where its rows
 * are kept. Each subject's package declares its own feeds; intake knows them only as this.
 *
 * @param name    as export rules and file names have it
 * @param kind    whether its rows are postings or facts to look things up in
 * @param table   where its rows are kept: {@code posting}, or the table of versions
 * @param columns in the order of the contract
 * @param key     names of the columns that make a row the same row again
 * @param order   its place in a night: lower loads first
 * @param closedOnceIssued a file with other content is held whole once a week is issued
 * @param replacing which rows a newer file takes away by not having them; null: none
 * @param rules   what is judged and derived beyond the types of the columns
 */
public record Feed(
        String name,
        Kind kind,
        String table,
        List<Column> columns,
        List<String> key,
        int order,
        boolean closedOnceIssued,
        Replacing replacing,
        Rules rules) {

    public enum Kind {
        LEDGER,
        REFERENCE
    }

    /**
     * Rows that count only as long as the newest file that speaks of their group has them. Their
     * table keeps, in its column {@code gone}, which version says that a row is there no more.
     *
     * @param group the column that names the group; null: all rows are one
     * @param rows  which rows of a group are replaced, as a condition on the columns of the table
     */
    public record Replacing(String group, String rows) {}

    /** Judges one row of a reference feed and fills the columns that Topsheet adds to it. */
    @FunctionalInterface
    public interface Rule {

        /**
         * @param row table column to typed value; derived columns are put into it
         * @return why the row must be held, or nothing
         */
        Optional<Problem> judge(Map<String, Object> row);
    }

    /** Prepares the rule of one load: it may look up what the feed's table holds. */
    @FunctionalInterface
    public interface Rules {

        Rules NONE = (connection, facts) -> row -> Optional.empty();

        /** @param connection null where there are no books: then the table holds nothing */
        Rule open(Connection connection, Facts facts) throws SQLException;
    }

    /** A ledger feed: each row is a posting, its key a document and a line of it. */
    public static Feed ledger(String name, int order, List<Column> columns) {
        var key = List.of(columns.get(0).name(), columns.get(1).name());
        return new Feed(name, Kind.LEDGER, "posting", columns, key, order, false, null,
                Rules.NONE);
    }

    public static Feed reference(
            String name, int order, String table, List<Column> columns, List<String> key) {
        return new Feed(name, Kind.REFERENCE, table, columns, key, order, false, null,
                Rules.NONE);
    }

    /** The same feed, judged by these rules after those that it has. */
    public Feed judgedBy(Rules more) {
        return new Feed(name, kind, table, columns, key, order, closedOnceIssued, replacing,
                (connection, facts) -> {
                    var first = rules.open(connection, facts);
                    var then = more.open(connection, facts);
                    return row -> first.judge(row).or(() -> then.judge(row));
                });
    }

    /** The same feed, in which these amounts, numbers or days are never below zero. */
    public Feed neverNegative(String... names) {
        var limited = Arrays.stream(names).map(this::column).toList();
        return judgedBy((connection, facts) -> row -> Limits.neverNegative(row, limited, facts));
    }

    /** The same feed, in which a row that has both days has them in this order. */
    public Feed inOrder(String first, String last) {
        var from = column(first);
        var to = column(last);
        return judgedBy((connection, facts) -> row -> Limits.inOrder(row, from, to));
    }

    /** The same feed, whose newer files replace rows that they do not have. */
    public Feed replacing(String group, String rows) {
        return new Feed(name, kind, table, columns, key, order, closedOnceIssued,
                new Replacing(group, rows), rules);
    }

    public Feed closedOnceAWeekIsIssued() {
        return new Feed(name, kind, table, columns, key, order, true, replacing, rules);
    }

    public boolean isLedger() {
        return kind == Kind.LEDGER;
    }

    /** The column of that name; its absence is a mistake in the program. */
    public Column column(String columnName) {
        return columns.stream()
                .filter(each -> each.name().equals(columnName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no " + columnName));
    }
}
