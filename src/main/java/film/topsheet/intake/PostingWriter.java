package film.topsheet.intake;

import film.topsheet.intake.Column.Type;
import film.topsheet.profile.SpreadsheetError;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Writes judged rows of a ledger feed as binary COPY wants them, and hashes their content: every
 * column of the feed that is not blank, whether the file names the others or not.
 */
final class PostingWriter {

    /** Columns that Topsheet adds to those of the feed, in the order they are written. */
    private static final List<String> ADDED = List.of("production", "feed", "seq", "load",
            "file_line", "series", "row_hash", "week", "prior_period", "rate", "base_minor");

    /** Columns every posting has, whether the file names them or not. */
    private static final Set<String> ALWAYS =
            Set.of("account", "posting_date", "currency", "amount");

    private final Feed feed;
    private final Header header;
    private final int production;
    private final int load;
    private final int series;
    private final Slot[] slots;
    private final boolean keepsTags;
    private final boolean keepsFileSpelling;
    private final MessageDigest sha256 = Sha256.digest();
    private final CopyBuffer content = new CopyBuffer(4_096);

    PostingWriter(Feed feed, Header header, Facts facts, int load, int series) {
        this.feed = feed;
        this.header = header;
        this.production = facts.production();
        this.keepsFileSpelling = facts.spellings().isOn();
        this.load = load;
        this.series = series;
        this.keepsTags = header.place("tags") >= 0 || !header.unknown().isEmpty();
        var used = new ArrayList<Slot>();
        for (var number = 0; number < feed.columns().size(); number++) {
            var column = feed.columns().get(number);
            var place = header.place(column.name());
            if (place >= 0 || ALWAYS.contains(column.name())) {
                used.add(Slot.of(column, place, number));
            }
        }
        this.slots = used.toArray(Slot[]::new);
    }

    /** The posting's columns in the order in which rows are written. */
    List<String> columns() {
        var columns = new ArrayList<String>();
        for (var slot : slots) {
            if (slot.kept()) {
                columns.add(slot.column().storedAs());
            }
        }
        if (keepsTags) {
            columns.add("tags");
        }
        columns.addAll(ADDED);
        if (keepsFileSpelling) {
            columns.add("account_text");
        }
        return columns;
    }

    /** Writes the row into {@link Judged#bytes}, and its hash. */
    void write(Judged judged, String[] row) throws Rejected {
        content.clear();
        for (var slot : slots) {
            var from = judged.bytes.size();
            writeSlot(slot, judged, row);
            var length = judged.bytes.size() - from;
            if (slot.from() == Slot.From.ACCOUNT && judged.isRespelled()) {
                // Content is what the file says: an alias set later amends nothing.
                content.rawByte(slot.number()).text(judged.accountText);
            } else if (length > 4) {
                content.rawByte(slot.number()).append(judged.bytes.bytes(), from, length);
            }
        }
        if (judged.ownRate != null) {
            content.text(judged.ownRate.stripTrailingZeros().toPlainString());
        }
        if (keepsTags) {
            writeTags(judged, row);
        }
        hash(judged);
        writeAdded(judged, 1, true);
    }

    private void writeSlot(Slot slot, Judged judged, String[] row) throws Rejected {
        switch (slot.from()) {
            case AMOUNT -> judged.bytes.bigint(judged.amount);
            case POSTING_DATE -> judged.bytes.date(judged.postingDate);
            case CURRENCY -> judged.bytes.text(judged.currency);
            case ACCOUNT -> {
                if (!judged.bytes.plainText(judged.account)) {
                    judged.bytes.text(judged.account);
                }
            }
            case TEXT -> {
                var text = slot.text(row);
                if (text.isBlank() && slot.column().required()) {
                    throw new Rejected(Problem.missing(slot.column().name()));
                }
                if (!slot.kept()) {
                    refuseOtherChoice(slot.column(), text);
                } else if (text.isEmpty()) {
                    judged.bytes.nothing();
                } else {
                    writeText(slot.column(), judged, text);
                }
            }
        }
    }

    private static void refuseOtherChoice(Column column, String text) throws Rejected {
        if (column.type() == Type.CHOICE && !text.isEmpty()) {
            try {
                Texts.oneOf(text, column.choices());
            } catch (Unreadable e) {
                throw new Rejected(e.in(column.name(), Texts.shown(text)));
            }
        }
    }

    private static void writeText(Column column, Judged judged, String text) throws Rejected {
        try {
            writeValue(column, judged, text);
        } catch (Unreadable e) {
            throw new Rejected(e.in(column.name(), Texts.shown(text)));
        }
    }

    private static void writeValue(Column column, Judged judged, String text) throws Unreadable {
        var out = judged.bytes;
        switch (column.type()) {
            case AMOUNT -> out.bigint(Values.amount(text, judged.digits));
            case DATE -> out.date(Values.date(text));
            case NUMBER -> out.numeric(Values.number(text));
            case YES_NO -> {
                var value = Values.yesNo(text);
                if (column.name().equals("po_final")) {
                    judged.poFinal = value;
                }
                out.bool(value);
            }
            case CHOICE -> out.text(Texts.oneOf(text, column.choices()));
            default -> {
                var isUsual = text.length() <= Texts.LONGEST_CODE && !SpreadsheetError.is(text);
                if (!isUsual || !out.plainText(text)) {
                    writeUnusual(column, out, text);
                }
                remember(judged, column.name(), text);
            }
        }
    }

    private static void writeUnusual(Column column, CopyBuffer out, String text)
            throws Unreadable {
        Texts.refuse(column.isCode() ? Texts.codeFault(text) : Texts.valueFault(text));
        out.text(text);
    }

    private static void remember(Judged judged, String column, String text) {
        switch (column) {
            case "po_number" -> judged.poNumber = text;
            case "po_line" -> judged.poLine = text;
            case "accrual_no" -> judged.accrualNo = text;
            case "episode" -> judged.episode = text;
            default -> { }
        }
    }

    private void writeTags(Judged judged, String[] row) throws Rejected {
        var tags = Texts.tags(header, row);
        if (tags.isEmpty()) {
            judged.bytes.nothing();
        } else {
            content.text(tags);
            judged.bytes.jsonb(tags);
        }
    }

    private void hash(Judged judged) {
        sha256.update(content.bytes(), 0, content.size());
        var digest = sha256.digest();
        judged.hashHigh = ByteBuffer.wrap(digest).getLong();
        judged.hashLow = ByteBuffer.wrap(digest).getLong(8);
    }

    /** Of a void nothing counts but its key. */
    void writeVoid(Judged judged) {
        for (var slot : slots) {
            if (!slot.kept()) {
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
        if (keepsTags) {
            judged.bytes.nothing();
        }
        judged.hashHigh = 0;
        judged.hashLow = 0;
        writeAdded(judged, 0, false);
    }

    private void writeAdded(Judged judged, int seq, boolean hasWeek) {
        var out = judged.bytes;
        out.integer(production).text(feed.name()).smallint(seq).integer(load)
                .bigint(judged.line).integer(series).uuid(judged.hashHigh, judged.hashLow);
        if (hasWeek) {
            out.date(judged.week);
        } else {
            out.nothing();
        }
        out.bool(judged.priorPeriod);
        if (judged.rate == null) {
            out.nothing();
        } else {
            out.numeric(judged.rate);
        }
        out.bigint(judged.base);
        if (keepsFileSpelling && judged.isRespelled()) {
            out.text(judged.accountText);
        } else if (keepsFileSpelling) {
            out.nothing();
        }
    }
}
