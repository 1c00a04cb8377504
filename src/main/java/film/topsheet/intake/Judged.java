package film.topsheet.intake;

import java.math.BigDecimal;

/** What the judge found out about one row. One instance is used again for every row. */
final class Judged {

    enum Kind {
        POSTING,
        VOID,
        HELD,
        HEADING
    }

    Kind kind;
    long line;
    String document;
    String documentLine;
    /** As the chart spells it. */
    String account;
    /** The same text, unless the row spells the account in another way. */
    String accountText;
    String episode;
    String currency;
    /** Decimals of the currency. */
    int digits;
    /** Minor units; of a void as stated, 0 where it states none. */
    long amount;
    boolean amountStated;
    long base;
    /** What the currency is worth in the production's; null: it is the production's own. */
    BigDecimal rate;
    /** The rate where the row itself states it, else null. */
    BigDecimal ownRate;
    int postingDate;
    int week;
    boolean priorPeriod;
    String poNumber;
    String poLine;
    boolean poFinal;
    String accrualNo;
    long hashHigh;
    long hashLow;
    Problem problem;

    /** The fields of the row in COPY's format, without their count. */
    final CopyBuffer bytes = new CopyBuffer(4_096);

    void clear(long at) {
        kind = Kind.POSTING;
        line = at;
        document = "";
        documentLine = "";
        account = "";
        accountText = "";
        episode = "";
        currency = "";
        amount = 0;
        amountStated = false;
        base = 0;
        rate = null;
        ownRate = null;
        week = 0;
        priorPeriod = false;
        poNumber = null;
        poLine = null;
        poFinal = false;
        accrualNo = null;
        problem = null;
        bytes.clear();
    }

    boolean isRespelled() {
        return !account.equals(accountText);
    }

    String key() {
        return document + HeldRow.JOIN + documentLine;
    }
}
