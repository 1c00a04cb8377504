package film.topsheet.intake;

import film.topsheet.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Judges rows of a ledger feed: key, amount, date, currency, rate and period; what it accepts is
 * written as COPY wants it. Knows no database; works on one thread.
 */
final class LedgerJudge {

    private final Feed feed;
    private final Header header;
    private final Facts facts;
    private final Periods periods;
    private final PostingWriter writer;
    private final Map<String, Currency> currencies = new HashMap<>();
    private final Judged judged = new Judged();
    private final int document;
    private final int documentLine;
    private final int status;
    private final int currency;
    private final int amount;
    private final int account;
    private final int postingDate;
    private final int weekEnding;
    private final int exchangeRate;

    LedgerJudge(Feed feed, Header header, Facts facts, int load, int series) {
        this.feed = feed;
        this.header = header;
        this.facts = facts;
        this.periods = new Periods(facts);
        this.writer = new PostingWriter(feed, header, facts, load, series);
        this.document = header.place(feed.key().get(0));
        this.documentLine = header.place(feed.key().get(1));
        this.status = header.place("status");
        this.currency = header.place("currency");
        this.amount = header.place("amount");
        this.account = header.place("account");
        this.postingDate = header.place("posting_date");
        this.weekEnding = header.place("week_ending");
        this.exchangeRate = header.place("exchange_rate");
    }

    /** The posting's columns in the order in which rows are written. */
    List<String> columns() {
        return writer.columns();
    }

    /** Judges the row. The answer is valid until the next call. */
    Judged judge(long line, String[] row) {
        judged.clear(line);
        judged.currency = facts.currency().getCurrencyCode();
        judged.digits = Money.digits(facts.currency());
        if (row.length == 1 && row[0].isEmpty()) {
            judged.kind = Judged.Kind.HEADING;
            return judged;
        }
        try {
            judgeKeyAndMoney(row);
            if (judged.kind == Judged.Kind.VOID) {
                writer.writeVoid(judged);
            } else {
                writer.write(judged, row);
            }
        } catch (Rejected e) {
            judged.kind = Judged.Kind.HELD;
            judged.problem = e.problem();
        }
        return judged;
    }

    private void judgeKeyAndMoney(String[] row) throws Rejected {
        if (row.length != header.width()) {
            judged.document = readable(row, document);
            judged.documentLine = readable(row, documentLine);
            throw new Rejected(Problem.of("", row.length + " columns",
                    "do not fit a header of " + header.width(),
                    "Look for a comma or a quotation mark too many or too few."));
        }
        var moneyFault = readMoney(row);
        judged.document = needed(row, document, feed.key().get(0));
        judged.documentLine = needed(row, documentLine, feed.key().get(1));
        if ("void".equals(text(row, status))) {
            judged.kind = Judged.Kind.VOID;
            judged.accountText = clean("account", text(row, account));
            judged.account = facts.spellings().of(judged.accountText);
            return;
        }
        if (moneyFault != null) {
            throw new Rejected(moneyFault);
        }
        judged.accountText = needed(row, account, "account");
        judged.account = facts.spellings().of(judged.accountText);
        var doubt = facts.spellings().doubt("account", judged.accountText);
        if (doubt.isPresent()) {
            throw new Rejected(doubt.get());
        }
        judged.postingDate = postingDate(row);
        chooseRate(text(row, exchangeRate), currency(text(row, currency)));
        judged.week = periods.week(judged.postingDate);
        judged.priorPeriod = periods.isPrior(judged.postingDate);
    }

    /** Read before all else: also a row held for its key counts in the sums. Null: no fault. */
    private Problem readMoney(String[] row) {
        var text = text(row, amount);
        try {
            judged.digits = Money.digits(currency(text(row, currency)));
            if (text.isBlank()) {
                return Problem.missing("amount");
            }
            judged.amount = Values.amount(text, judged.digits);
            judged.amountStated = true;
            return null;
        } catch (Unreadable e) {
            return e.in("amount", Texts.shown(text));
        } catch (Rejected e) {
            return e.problem();
        }
    }

    private Currency currency(String code) throws Rejected {
        if (code.isEmpty()) {
            return facts.currency();
        }
        var known = currencies.get(code);
        if (known == null) {
            known = Currencies.read(code)
                    .orElseThrow(() -> new Rejected(Currencies.unknown(code)));
            currencies.put(code, known);
        }
        judged.currency = known.getCurrencyCode();
        return known;
    }

    private int postingDate(String[] row) throws Rejected {
        var name = "posting_date";
        var text = text(row, postingDate);
        if (text.isEmpty()) {
            name = "week_ending";
            text = text(row, weekEnding);
        }
        if (text.isEmpty()) {
            throw new Rejected(Problem.missing("posting_date"));
        }
        try {
            return Values.date(text);
        } catch (Unreadable e) {
            throw new Rejected(e.in(name, text));
        }
    }

    private void chooseRate(String stated, Currency of) throws Rejected {
        BigDecimal own = stated.isEmpty() ? null : Currencies.rate(stated);
        if (of.equals(facts.currency())) {
            if (own != null && own.compareTo(BigDecimal.ONE) != 0) {
                throw new Rejected(Problem.rateOfOwnCurrency(stated, judged.currency));
            }
            judged.base = judged.amount;
            return;
        }
        var date = LocalDate.ofEpochDay(judged.postingDate);
        judged.ownRate = own;
        judged.rate = own != null ? own : facts.rates().on(date, judged.currency).orElse(null);
        if (judged.rate == null) {
            throw new Rejected(Problem.noRate(judged.currency, date));
        }
        judged.base = Currencies.base(judged.amount, of, judged.rate, facts.currency());
    }

    private static String text(String[] row, int place) {
        return place < 0 || place >= row.length ? "" : row[place];
    }

    /** A key column of a row with too many or too few: it is not gone while it can be read. */
    private static String readable(String[] row, int place) {
        var text = text(row, place);
        return text.isBlank() || Texts.codeFault(text) != null ? "" : text;
    }

    private static String needed(String[] row, int place, String name) throws Rejected {
        var text = text(row, place);
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
}
