package film.topsheet.report;

import film.topsheet.money.Money;
import film.topsheet.sql.Query;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** The postings of a production up to a week, read through a cursor: none is kept. */
final class PostingRows implements Iterator<LedgerRow>, AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int AT_ONCE = 5_000;

    /** In which order they come. */
    enum Order {
        BY_KEY("p.feed, p.document, p.document_line, p.seq"),
        BY_ACCOUNT("p.account, p.posting_date, p.feed, p.document, p.document_line, p.seq"),
        NEWEST_BY_ACCOUNT("p.account, p.posting_date desc, p.feed, p.document, p.document_line,"
                + " p.seq");

        private final String columns;

        Order(String columns) {
            this.columns = columns;
        }
    }

    private final PreparedStatement statement;
    private final ResultSet rows;
    private final Currency base;
    private final Map<String, Currency> currencies = new HashMap<>();
    private boolean hasNext;

    /** @param connection in a transaction: a cursor lives in one */
    PostingRows(Connection connection, ReportOrder order, Order by, int most) throws SQLException {
        base = order.settings().currency();
        statement = connection.prepareStatement(
                Query.of(PostingRows.class, "ledger-rows") + by.columns
                        + (most > 0 ? " limit " + most : ""));
        statement.setInt(1, order.production());
        statement.setObject(2, order.weekEnding());
        statement.setFetchSize(AT_ONCE);
        rows = statement.executeQuery();
        hasNext = rows.next();
    }

    @Override
    public boolean hasNext() {
        return hasNext;
    }

    @Override
    public LedgerRow next() {
        if (!hasNext) {
            throw new NoSuchElementException();
        }
        try {
            var row = row();
            hasNext = rows.next();
            return row;
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger can't be read on", e);
        }
    }

    private LedgerRow row() throws SQLException {
        var currency = currencies.computeIfAbsent(
                rows.getString("currency"), Currency::getInstance);
        var seq = rows.getInt("seq");
        var rate = rows.getBigDecimal("rate");
        var document = rows.getString("document");
        return new LedgerRow(rows.getString("feed"), rows.getString("path"),
                rows.getLong("file_line"), document + "/" + rows.getString("document_line"),
                (seq + 1) / 2, seq % 2 == 0, rows.getString("account"),
                rows.getObject("posting_date", LocalDate.class),
                rows.getObject("week", LocalDate.class), rows.getBoolean("prior_period"),
                new Money(currency, rows.getLong("amount_minor")),
                rate == null ? BigDecimal.ONE : rate,
                new Money(base, rows.getLong("base_minor")), rows.getString("vendor"), document,
                rows.getString("description"), rows.getString("po_number"),
                rows.getString("po_line"), rows.getString("episode"), rows.getString("set_code"),
                rows.getString("location"), tags(rows.getString("tags")));
    }

    /** The column tags as it came, then columns that the feed did not know as name=value. */
    private static String tags(String json) {
        if (json == null) {
            return "";
        }
        var tags = new TreeMap<>(JSON.readValue(json, new TypeReference<Map<String, String>>() {}));
        var own = tags.remove("tags");
        var others = tags.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("; "));
        return own == null ? others : others.isEmpty() ? own : own + "; " + others;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
