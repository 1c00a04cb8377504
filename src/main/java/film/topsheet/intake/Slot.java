package film.topsheet.intake;

import film.topsheet.intake.Column.Type;

/**
 * Where one column of a feed stands in a row, and where its value comes from.
 *
 * @param place  in the row, or −1
 * @param number the column's place in the feed, so that blank and absent hash alike
 * @param kept   whether the ledger has a column for it
 */
record Slot(Column column, int place, int number, boolean kept, From from) {

    static Slot of(Column column, int place, int number) {
        return new Slot(column, place, number,
                !column.storedAs().isEmpty() && column.type() != Type.TAGS,
                switch (column.name()) {
                    case "amount" -> From.AMOUNT;
                    case "posting_date" -> From.POSTING_DATE;
                    case "currency" -> From.CURRENCY;
                    case "account" -> From.ACCOUNT;
                    default -> From.TEXT;
                });
    }

    String text(String[] row) {
        var text = place < 0 ? "" : row[place];
        return text.isEmpty() && column.absent() != null ? column.absent() : text;
    }

    /** Where the value of a column comes from: the row's text, or what the judge made of it. */
    enum From {
        TEXT,
        AMOUNT,
        POSTING_DATE,
        CURRENCY,
        ACCOUNT
    }
}
