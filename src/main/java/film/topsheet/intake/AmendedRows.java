package film.topsheet.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Rows of a file whose keys stand in the books with other content: a load would amend those. */
final class AmendedRows {

    /** A file with more new rows is hardly one that restates, and would be asked for long. */
    private static final int MOST_ASKED = 200_000;

    private final Connection books;
    private final LoadRequest request;
    private final List<String> documents = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final List<String> currencies = new ArrayList<>();
    private final List<Long> amounts = new ArrayList<>();

    AmendedRows(Connection books, LoadRequest request) {
        this.books = books;
        this.request = request;
    }

    /** A row that would load; its amount in minor units. */
    void add(String key, String currency, long amount) {
        if (documents.size() <= MOST_ASKED) {
            var join = key.indexOf(HeldRow.JOIN);
            documents.add(key.substring(0, join));
            lines.add(key.substring(join + 1));
            currencies.add(currency);
            amounts.add(amount);
        }
    }

    /** What they would change; empty where they amend nothing. */
    Optional<Preview.Amending> find() throws SQLException {
        if (documents.isEmpty() || documents.size() > MOST_ASKED) {
            return Optional.empty();
        }
        var changes = new TreeMap<String, Long>();
        long rows = 0;
        try (var ask = books.prepareStatement("""
                select p.currency, p.amount_minor, f.currency, f.amount
                from unnest(cast(? as text[]), cast(? as text[]), cast(? as text[]),
                            cast(? as bigint[])) as f(document, line, currency, amount)
                join live_posting p on p.document = f.document and p.document_line = f.line
                where p.production = ? and p.feed = cast(? as feed) and p.series = ?""")) {
            ask.setArray(1, books.createArrayOf("text", documents.toArray()));
            ask.setArray(2, books.createArrayOf("text", lines.toArray()));
            ask.setArray(3, books.createArrayOf("text", currencies.toArray()));
            ask.setArray(4, books.createArrayOf("bigint", amounts.toArray()));
            ask.setInt(5, request.facts().production());
            ask.setString(6, request.feed().name());
            ask.setInt(7, request.series());
            try (var row = ask.executeQuery()) {
                while (row.next()) {
                    rows++;
                    changes.merge(row.getString(1), -row.getLong(2), Long::sum);
                    changes.merge(row.getString(3), row.getLong(4), Long::sum);
                }
            }
        }
        return rows == 0 ? Optional.empty() : Optional.of(new Preview.Amending(rows, changes));
    }
}
