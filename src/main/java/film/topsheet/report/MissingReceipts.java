package film.topsheet.report;

import film.topsheet.money.Money;
import film.topsheet.report.PackTable.Form;
import film.topsheet.report.PackTable.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cash and cards whose lines say that there is no receipt, by holder. */
record MissingReceipts(PackBooks books) {

    private static final String TITLE = "Missing receipts";
    private static final String QUESTION = "Who owes receipts for cash and cards?";

    /** @param card blank: cash */
    record Owed(String holder, String card, long lines, LocalDate oldest, Money amount,
            List<String> accounts) {}

    List<Owed> owed() {
        return books.ask("missing-receipts").query((row, at) -> new Owed(row.getString("holder"),
                row.getString("card"), row.getLong("lines"),
                row.getObject("oldest", LocalDate.class), books.money(row.getLong("amount")),
                Arrays.asList((String[]) row.getArray("accounts").getArray()))).list();
    }

    PackPage page(List<Owed> owed) {
        if (owed.isEmpty()) {
            return PackPage.nothing(TITLE, QUESTION, books.came("petty-cash")
                    ? "Nobody." : "No petty cash came.");
        }
        var total = books.sum(owed, Owed::amount);
        var lines = new ArrayList<>(PackTable.largest(owed, Owed::amount,
                each -> Line.plain(List.of(each.card().isEmpty() ? "cash" : each.card(),
                        each.holder(), PackBooks.count(each.lines(), "line", "lines") + " on "
                                + String.join(", ", each.accounts()), books.day(each.oldest())),
                        each.amount()),
                rest -> Line.plain(List.of("", PackBooks.count(rest.size(), "other", "others")
                        + "; the ledger has them"), books.sum(rest, Owed::amount))));
        lines.add(Line.total("Without receipt", total));
        var holders = owed.stream().map(Owed::holder).distinct().count();
        var table = new PackTable(Form.WORDS, "", List.of("Card", "Holder", "Lines, accounts",
                "Oldest", "", "", "Amount"), lines, "It is in the actuals; without a receipt it"
                        + " may come back from the holder, and no incentive counts it.");
        return new PackPage(TITLE, QUESTION, Words.capital(PackBooks.count(holders,
                "holder owes", "holders owe")) + " receipts for " + PackBooks.inline(total) + ".",
                total, List.of(table));
    }
}
