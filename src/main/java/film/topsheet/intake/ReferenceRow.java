package film.topsheet.intake;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;

/** One row of a reference feed, typed: table column to value, key and content hash. */
final class ReferenceRow {

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
        if (column.name().equals("currency") && !(column.required() && text.isEmpty())) {
            text = currency.getCurrencyCode();
        }
        Object value = null;
        Problem problem = null;
        if (text.isBlank() && column.required()) {
            problem = Problem.missing(column.name());
        } else if (!text.isEmpty()) {
            try {
                var fault = fault(column, text);
                if (fault != null) {
                    throw fault;
                }
                value = Typed.value(column, text, currency, facts.zone());
                addContent(column.name(), canonical(value));
                if (isAccount(column)) {
                    problem = facts.spellings().doubt(column.name(), text).orElse(null);
                    value = facts.spellings().of(text);
                }
            } catch (Unreadable e) {
                problem = e.in(column.name(), Texts.shown(text));
            }
        } else if (feed.key().contains(column.name()) || "".equals(column.absent())) {
            value = "";
        }
        if (!column.storedAs().isEmpty()) {
            values.put(column.storedAs(), value);
            if (isAccount(column) && facts.spellings().isOn()) {
                values.put(column.storedAs() + "_text", text.equals(value) ? null : text);
            }
        }
        return problem;
    }

    /** With its length, so that no text can pass for another column. */
    private void addContent(String name, String text) {
        content.append(name).append(' ').append(text.length()).append('=').append(text);
    }

    private Unreadable fault(Column column, String text) {
        if (column.type() != Column.Type.TEXT) {
            return null;
        }
        var isCode = column.isCode() || feed.key().contains(column.name());
        var fault = isCode ? Texts.codeFault(text) : Texts.valueFault(text);
        return fault == null && isAccount(column) ? Texts.ruinedCode(text) : fault;
    }

    static boolean isAccount(Column column) {
        return column.name().endsWith("account");
    }

    /** A value as keys and hashes know it, whether it was read or stood in the database. */
    static String canonical(Object value) {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        if (value instanceof OffsetDateTime time) {
            return time.toInstant().toString();
        }
        return value instanceof Timestamp time ? time.toInstant().toString() : value.toString();
    }
}
