package film.topsheet.report;

import film.topsheet.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Iterator;
import java.util.stream.IntStream;

/** Postings to list in tests, made while they are asked for. */
final class LedgerRows {

    private LedgerRows() {}

    /** Account by account, newest first within each. */
    static Iterator<LedgerRow> rows(int accounts, int each) {
        return rows(Currency.getInstance("USD"), accounts, each);
    }

    /** In the production's own currency. */
    static Iterator<LedgerRow> rows(Currency base, int accounts, int each) {
        return IntStream.range(0, accounts * each)
                .mapToObj(at -> row(base, Integer.toString(1000 + at / each), at, at % each))
                .iterator();
    }

    private static LedgerRow row(Currency base, String account, int at, int age) {
        var amount = new Money(base, at % 7 == 0 ? -at * 13L : at * 137L);
        var day = InventedReports.WEEK.minusDays(age % 200);
        return new LedgerRow("invoices", "exports/w07/invoices-w07.csv", at + 2, "INV" + at + "|1",
                1, false, account, day, InventedReports.WEEK, false, amount, BigDecimal.ONE, amount,
                "Acme Grip, Inc.", "INV" + at, "12\" nails and other things", "PO-" + at % 1000,
                "1", "", "set 4", "Stage 2", "");
    }
}
