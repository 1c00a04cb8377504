package film.topsheet.intake;

import film.topsheet.intake.Column.Type;
import film.topsheet.money.Money;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Judges rows of a ledger feed: types, currency, rate, period, content hash; and writes each as
 * COPY wants it. Knows no database; works on one thread.
 */
final class LedgerJudge {

    /** Columns that Topsheet adds to those of the feed, in the order they are written. */
    static final List<String> ADDED = List.of("production", "feed", "seq", "load", "file_line",
            "series", "row_hash", "week", "prior_period", "rate", "base_minor");

    /** Columns every posting has, whether the file names them or not. */
    private static final Set<String> ALWAYS =
            Set.of("account", "posting_date", "currency", "amount");

    private final Feed feed;
    private final Header header;
    private final Facts facts;
    private final int load;
    private final int series;
    private final List<Slot> slots = new ArrayList<>();
    private final Map<String, Currency> currencies = new HashMap<>();
    private final MessageDigest sha256 = sha256();
    private final CopyBuffer content = new CopyBuffer(4_096);
    private final Map<Integer, Integer> weeks = new HashMap<>();
    private final Judged judged = new Judged();
    private BigDecimal rate;
    private BigDecimal ownRate;

    /** @param number the column's place in the feed, so that blank and absent hash alike */
    private record Slot(Column column, int place, int number) {}

    LedgerJudge(Feed feed, Header header, Facts facts, int load, int series) {
        this.feed = feed;
        this.header = header;
        this.facts = facts;
        this.load = load;
        this.series = series;
        for (var number = 0; number < feed.columns().size(); number++) {
            var column = feed.columns().get(number);
            var place = header.place(column.name());
            if (place >= 0 || ALWAYS.contains(column.name())) {
                slots.add(new Slot(column, place, number));
            }
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The posting's columns in the order in which rows are written. */
    List<String> columns() {
        var columns = new ArrayList<String>();
        for (var slot : slots) {
            if (isKept(slot)) {
                columns.add(slot.column().storedAs());
            }
        }
        if (keepsTags()) {
            columns.add("tags");
        }
        columns.addAll(ADDED);
        return columns;
    }

    private static boolean isKept(Slot slot) {
        return !slot.column().storedAs().isEmpty() && slot.column().type() != Type.TAGS;
    }

    private boolean keepsTags() {
        return header.place("tags") >= 0 || !header.unknown().isEmpty();
    }

    /** Judges the row. The answer is valid until the next call. */
    Judged judge(long line, String[] row) throws FileRefused {
        judged.clear(line);
        rate = null;
        ownRate = null;
        if (row.length == 1 && row[0].isEmpty()) {
            judged.kind = Judged.Kind.HEADING;
            judged.currency = facts.currency().getCurrencyCode();
            return judged;
        }
        try {
            judgeKeyAndMoney(row);
            if (judged.kind == Judged.Kind.VOID) {
                writeVoid();
            } else {
                write(row);
            }
        } catch (Rejected e) {
            judged.kind = Judged.Kind.HELD;
            judged.problem = e.problem();
        }
        return judged;
    }

    private void judgeKeyAndMoney(String[] row) throws Rejected {
        judged.currency = facts.currency().getCurrencyCode();
        if (row.length != header.width()) {
            judged.document = readable(row, feed.key().get(0));
            judged.documentLine = readable(row, feed.key().get(1));
            throw new Rejected(Problem.of("", row.length + " columns",
                    "do not fit a header of " + header.width(),
                    "Look for a comma or a quotation mark too many or too few."));
        }
        var moneyFault = readMoney(row);
        judged.document = needed(row, feed.key().get(0));
        judged.documentLine = needed(row, feed.key().get(1));
        if ("void".equals(optional(row, "status"))) {
            judged.kind = Judged.Kind.VOID;
            judged.account = clean("account", optional(row, "account"));
            return;
        }
        if (moneyFault != null) {
            throw new Rejected(moneyFault);
        }
        judged.account = needed(row, "account");
        judged.postingDate = postingDate(row);
        var date = LocalDate.ofEpochDay(judged.postingDate);
        chooseRate(row, currency(row), date);
        period(date);
    }

    /** Read before all else: also a row held for its key counts in the sums. Null: no fault. */
    private Problem readMoney(String[] row) {
        var amount = optional(row, "amount");
        try {
            var digits = Money.digits(currency(row));
            if (amount.isBlank()) {
                return Problem.missing("amount");
            }
            judged.amount = Values.amount(amount, digits);
            judged.amountStated = true;
            return null;
        } catch (Unreadable e) {
            return e.in("amount", Texts.shown(amount));
        } catch (Rejected e) {
            return e.problem();
        }
    }

    private Currency currency(String[] row) throws Rejected {
        var code = optional(row, "currency");
        if (code.isEmpty()) {
            return facts.currency();
        }
        var currency = currencies.get(code);
        if (currency == null) {
            currency = Currencies.read(code)
                    .orElseThrow(() -> new Rejected(Currencies.unknown(code)));
            currencies.put(code, currency);
        }
        judged.currency = currency.getCurrencyCode();
        return currency;
    }

    private int postingDate(String[] row) throws Rejected {
        for (var name : List.of("posting_date", "week_ending")) {
            var text = optional(row, name);
            if (!text.isEmpty()) {
                try {
                    return Values.date(text);
                } catch (Unreadable e) {
                    throw new Rejected(e.in(name, text));
                }
            }
        }
        throw new Rejected(Problem.missing("posting_date"));
    }

    private void chooseRate(String[] row, Currency currency, LocalDate date) throws Rejected {
        var stated = optional(row, "exchange_rate");
        ownRate = stated.isEmpty() ? null : Currencies.rate(stated);
        if (currency.equals(facts.currency())) {
            if (ownRate != null && ownRate.compareTo(BigDecimal.ONE) != 0) {
                throw new Rejected(Problem.rateOfOwnCurrency(stated, judged.currency));
            }
            ownRate = null;
            judged.base = judged.amount;
            return;
        }
        rate = ownRate != null ? ownRate
                : facts.rates().on(date, judged.currency).orElse(null);
        if (rate == null) {
            throw new Rejected(Problem.noRate(judged.currency, date));
        }
        judged.base = Currencies.base(judged.amount, currency, rate, facts.currency());
    }

    private void period(LocalDate date) {
        judged.week = weeks.computeIfAbsent(judged.postingDate,
                day -> (int) facts.period(date).toEpochDay());
        judged.priorPeriod = facts.firstOpen() != null
                && facts.weekOf().apply(date).isBefore(facts.firstOpen());
    }

    private String optional(String[] row, String name) {
        var place = header.place(name);
        return place < 0 || place >= row.length ? "" : row[place];
    }

    /** A key column of a row with too many or too few: it is not gone while it can be read. */
    private String readable(String[] row, String name) {
        var text = optional(row, name);
        return text.isBlank() || Texts.codeFault(text) != null ? "" : text;
    }

    private String needed(String[] row, String name) throws Rejected {
        var text = optional(row, name);
        if (text.isBlank()) {
            throw new Rejected(Problem.missing(name));
        }
        return clean(name, text);
    }

    private static String clean(String name, String text) throws Rejected {
        var fault = Texts.codeFault(text);
        fault = fault == null && name.equals("account") ? Texts.ruinedCode(text) : fault;
        if (fault != null) {
            throw new Rejected(fault.in(name, Texts.shown(text)));
        }
        return text;
    }

    /** A row that must be held; carries no stack. */
    static final class Rejected extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        Rejected(Problem problem) {
            super(problem.problem(), null, false, false);
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }

    private void write(String[] row) throws Rejected {
        content.clear();
        for (var slot : slots) {
            var from = judged.bytes.size();
            try {
                writeSlot(slot, row);
            } catch (Unreadable e) {
                throw new Rejected(e.in(slot.column().name(), Texts.shown(text(slot, row))));
            }
            var length = judged.bytes.size() - from;
            if (length > 4) {
                content.rawByte(slot.number()).append(judged.bytes.bytes(), from, length);
            }
        }
        if (ownRate != null) {
            content.text(ownRate.stripTrailingZeros().toPlainString());
        }
        if (keepsTags()) {
            writeTags(row);
        }
        hash();
        writeAdded(1, judged.week);
    }

    private String text(Slot slot, String[] row) {
        var text = slot.place() < 0 ? "" : row[slot.place()];
        return text.isEmpty() && slot.column().absent() != null ? slot.column().absent() : text;
    }

    private void writeSlot(Slot slot, String[] row) throws Unreadable, Rejected {
        var column = slot.column();
        var out = judged.bytes;
        switch (column.name()) {
            case "amount" -> {
                out.bigint(judged.amount);
                return;
            }
            case "posting_date" -> {
                out.date(judged.postingDate);
                return;
            }
            case "currency" -> {
                out.text(judged.currency);
                return;
            }
            default -> { }
        }
        var text = text(slot, row);
        if (text.isBlank() && column.required()) {
            throw new Rejected(Problem.missing(column.name()));
        }
        if (!isKept(slot)) {
            refuseOtherChoice(column, text);
        } else if (text.isEmpty()) {
            out.nothing();
        } else {
            writeValue(column, text);
        }
    }

    private static void refuseOtherChoice(Column column, String text) throws Unreadable {
        if (column.type() == Type.CHOICE && !text.isEmpty()) {
            Texts.oneOf(text, column.choices());
        }
    }

    private void writeValue(Column column, String text) throws Unreadable {
        var out = judged.bytes;
        switch (column.type()) {
            case AMOUNT -> out.bigint(
                    Values.amount(text, Money.digits(currencies.getOrDefault(
                            judged.currency, facts.currency()))));
            case DATE -> out.date(Values.date(text));
            case NUMBER -> out.numeric(Values.number(text));
            case YES_NO -> out.bool(remembered(column, Values.yesNo(text)));
            case CHOICE -> out.text(Texts.oneOf(text, column.choices()));
            default -> {
                var fault = column.isCode() ? Texts.codeFault(text) : Texts.fault(text);
                if (fault != null) {
                    throw fault;
                }
                out.text(text);
                remember(column.name(), text);
            }
        }
    }

    private boolean remembered(Column column, boolean value) {
        if (column.name().equals("po_final")) {
            judged.poFinal = value;
        }
        return value;
    }

    private void remember(String column, String text) {
        switch (column) {
            case "po_number" -> judged.poNumber = text;
            case "po_line" -> judged.poLine = text;
            case "accrual_no" -> judged.accrualNo = text;
            case "episode" -> judged.episode = text;
            default -> { }
        }
    }

    private void writeTags(String[] row) throws Rejected {
        var tags = Texts.tags(header, row);
        if (tags.isEmpty()) {
            judged.bytes.nothing();
        } else {
            content.text(tags);
            judged.bytes.jsonb(tags);
        }
    }

    private void hash() {
        sha256.update(content.bytes(), 0, content.size());
        var digest = sha256.digest();
        judged.hashHigh = toLong(digest, 0);
        judged.hashLow = toLong(digest, 8);
    }

    private static long toLong(byte[] bytes, int from) {
        long value = 0;
        for (var at = from; at < from + 8; at++) {
            value = value << 8 | bytes[at] & 0xFF;
        }
        return value;
    }

    /** Of a void nothing counts but its key. */
    private void writeVoid() {
        for (var slot : slots) {
            if (!isKept(slot)) {
                continue;
            }
            switch (slot.column().storedAs()) {
                case "document" -> judged.bytes.text(judged.document);
                case "document_line" -> judged.bytes.text(judged.documentLine);
                case "account" -> judged.bytes.text(judged.account);
                case "currency" -> judged.bytes.text(judged.currency);
                case "amount_minor" -> {
                    if (judged.amountStated) {
                        judged.bytes.bigint(judged.amount);
                    } else {
                        judged.bytes.nothing();
                    }
                }
                default -> judged.bytes.nothing();
            }
        }
        if (keepsTags()) {
            judged.bytes.nothing();
        }
        judged.hashHigh = 0;
        judged.hashLow = 0;
        writeAdded(0, null);
    }

    private void writeAdded(int seq, Integer week) {
        var out = judged.bytes;
        out.integer(facts.production()).text(feed.name()).smallint(seq).integer(load)
                .bigint(judged.line).integer(series).uuid(judged.hashHigh, judged.hashLow);
        if (week == null) {
            out.nothing();
        } else {
            out.date(week);
        }
        out.bool(judged.priorPeriod);
        if (rate == null) {
            out.nothing();
        } else {
            out.numeric(rate);
        }
        out.bigint(judged.base);
    }
}
