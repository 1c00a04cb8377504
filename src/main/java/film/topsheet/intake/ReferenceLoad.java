package film.topsheet.intake;

import film.topsheet.money.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;

/**
 * Loads a file of a reference feed inside the caller's transaction: a row with other content than
 * the newest of its key becomes a version; the older ones are kept.
 */
final class ReferenceLoad {

    private final Connection connection;
    private final LoadRequest request;
    private final LoadResult result = new LoadResult();
    private final Map<String, UUID> newest = new HashMap<>();
    private final List<Map<String, Object>> versions = new ArrayList<>();
    private final Set<String> inThisFile = new HashSet<>();
    private Header header;
    private Feed.Rule rule;

    ReferenceLoad(Connection connection, LoadRequest request) {
        this.connection = connection;
        this.request = request;
    }

    LoadResult run(RowSource source) throws IOException, SQLException, FileRefused {
        header = new Header(request.feed(), source.header());
        readNewest();
        rule = request.feed().rules().open(connection, request.facts());
        var batch = new RowBatch(1_000);
        while (source.read(batch)) {
            for (var at = 0; at < batch.size(); at++) {
                judge(batch.line(at), batch.row(at));
            }
        }
        insert();
        return result;
    }

    private void readNewest() throws SQLException {
        var feed = request.feed();
        var keys = String.join(", ", keyColumns());
        try (var ask = connection.prepareStatement("""
                select distinct on (%1$s) row_hash, %1$s from %2$s
                where production = ? order by %1$s, load desc, file_line desc"""
                .formatted(keys, feed.table()))) {
            ask.setInt(1, request.facts().production());
            try (var row = ask.executeQuery()) {
                while (row.next()) {
                    var key = new StringJoiner(String.valueOf(HeldRow.JOIN));
                    for (var at = 0; at < feed.key().size(); at++) {
                        key.add(canonical(row.getObject(at + 2)));
                    }
                    newest.put(key.toString(), row.getObject(1, UUID.class));
                }
            }
        }
    }

    private List<String> keyColumns() {
        return request.feed().key().stream()
                .map(name -> request.feed().column(name).storedAs())
                .toList();
    }

    private void judge(long line, String[] texts) throws FileRefused {
        var own = request.facts().currency().getCurrencyCode();
        if (texts.length == 1 && texts[0].isEmpty()) {
            var parts = result.totals.of(own);
            parts.rowsRead++;
            parts.rowsHeadings++;
            return;
        }
        var row = new ReferenceRow(request.feed(), header, request.facts(), texts);
        var problem = row.read().or(() -> rule.judge(row.values()));
        var parts = result.totals.of(row.currency().getCurrencyCode());
        parts.rowsRead++;
        parts.amountRead += row.amount().orElse(0L);
        if (problem.isPresent()) {
            parts.rowsHeld++;
            parts.amountHeld += row.amount().orElse(0L);
            result.hold(new HeldRow(line, row.key(), problem.get(), HeldRow.text(texts),
                    header.fields(texts), row.currency().getCurrencyCode(),
                    row.amount().orElse(null)));
            return;
        }
        keep(line, row, parts);
    }

    private void keep(long line, ReferenceRow row, Totals.Parts parts) throws FileRefused {
        var hash = row.hash();
        if (hash.equals(newest.get(row.key()))) {
            parts.rowsKnown++;
            parts.amountKnown += row.amount().orElse(0L);
            if (inThisFile.contains(row.key())) {
                result.repeated.add(new LoadResult.Repeated(
                        line, row.currency().getCurrencyCode(), row.amount().orElse(0L), 0));
            }
        } else {
            if (request.feed().closedOnceIssued() && request.facts().firstOpen() != null) {
                throw new FileRefused(line,
                        "changes the locked budget: account %s differs from what was issued"
                                .formatted(row.values().get("account")),
                        "The locked budget is never edited. Deliver the difference as changes.");
            }
            newest.put(row.key(), hash);
            parts.rowsLoaded++;
            parts.amountLoaded += row.amount().orElse(0L);
            var version = new LinkedHashMap<>(row.values());
            version.put("file_line", line);
            version.put("row_hash", hash);
            versions.add(version);
        }
        inThisFile.add(row.key());
        if (request.waiting().contains(row.key())) {
            result.released.add(row.key());
        }
    }

    private void insert() throws SQLException {
        if (versions.isEmpty()) {
            return;
        }
        var columns = List.copyOf(versions.get(0).keySet());
        try (var insert = connection.prepareStatement(
                "insert into %s (production, load, %s) values (?, ?%s)".formatted(
                        request.feed().table(), String.join(", ", columns),
                        ", ?".repeat(columns.size())))) {
            for (var version : versions) {
                insert.setInt(1, request.facts().production());
                insert.setInt(2, request.load());
                for (var at = 0; at < columns.size(); at++) {
                    insert.setObject(at + 3, version.get(columns.get(at)));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** A value as keys and hashes know it, whether it was read or stood in the database. */
    private static String canonical(Object value) {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        if (value instanceof OffsetDateTime time) {
            return time.toInstant().toString();
        }
        return value instanceof Timestamp time ? time.toInstant().toString() : value.toString();
    }

    /** One row, typed: table column to value, key and content hash. */
    private static final class ReferenceRow {

        private final Feed feed;
        private final Header header;
        private final Facts facts;
        private final String[] texts;
        private final Map<String, Object> values = new LinkedHashMap<>();
        private final StringBuilder content = new StringBuilder();
        private Currency currency;

        ReferenceRow(Feed feed, Header header, Facts facts, String[] texts) {
            this.feed = feed;
            this.header = header;
            this.facts = facts;
            this.texts = texts;
            this.currency = facts.currency();
        }

        Map<String, Object> values() {
            return values;
        }

        Currency currency() {
            return currency;
        }

        Optional<Long> amount() {
            return Optional.ofNullable((Long) values.get("amount_minor"));
        }

        String key() {
            var key = new StringJoiner(String.valueOf(HeldRow.JOIN));
            for (var name : feed.key()) {
                var value = values.get(feed.column(name).storedAs());
                if (value == null) {
                    return "";
                }
                key.add(canonical(value));
            }
            return key.toString();
        }

        UUID hash() {
            var digest = ByteBuffer.wrap(Sha256.digest()
                    .digest(content.toString().getBytes(StandardCharsets.UTF_8)));
            return new UUID(digest.getLong(), digest.getLong());
        }

        /** Reads all it can, so that a held row knows its key and amount; then the first problem. */
        Optional<Problem> read() {
            if (texts.length != header.width()) {
                return Optional.of(Problem.of("", texts.length + " columns",
                        "do not fit a header of " + header.width(),
                        "Look for a comma or a quotation mark too many or too few."));
            }
            Problem first = null;
            var code = text("currency");
            if (hasColumn("currency") && !code.isEmpty()) {
                var read = Currencies.read(code);
                currency = read.orElse(currency);
                first = read.isPresent() ? null : Currencies.unknown(code);
            }
            for (var column : feed.columns()) {
                var problem = read(column);
                first = first == null ? problem : first;
            }
            return Optional.ofNullable(first);
        }

        private boolean hasColumn(String name) {
            return feed.columns().stream().anyMatch(each -> each.name().equals(name));
        }

        private String text(String name) {
            var place = header.place(name);
            return place < 0 ? "" : texts[place];
        }

        private Problem read(Column column) {
            var text = text(column.name());
            if (text.isEmpty() && column.absent() != null) {
                text = column.absent();
            }
            if (column.name().equals("currency")) {
                text = currency.getCurrencyCode();
            }
            Object value = null;
            Problem problem = null;
            if (text.isBlank() && column.required()) {
                problem = Problem.missing(column.name());
            } else if (!text.isEmpty()) {
                try {
                    value = typed(column, text);
                    content.append(column.name()).append('=').append(canonical(value)).append('\n');
                } catch (Unreadable e) {
                    problem = e.in(column.name(), Texts.shown(text));
                }
            } else if (feed.key().contains(column.name()) || "".equals(column.absent())) {
                value = "";
            }
            if (!column.storedAs().isEmpty()) {
                values.put(column.storedAs(), value);
            }
            return problem;
        }

        private Object typed(Column column, String text) throws Unreadable {
            return switch (column.type()) {
                case AMOUNT -> Values.amount(text, Money.digits(currency));
                case DATE -> LocalDate.ofEpochDay(Values.date(text));
                case NUMBER -> Values.number(text);
                case YES_NO -> Values.yesNo(text);
                case TIME -> Values.time(text, facts.zone());
                case CHOICE -> Texts.oneOf(text, column.choices());
                default -> {
                    var fault = Texts.fault(text);
                    if (fault != null) {
                        throw fault;
                    }
                    yield text;
                }
            };
        }
    }
}
