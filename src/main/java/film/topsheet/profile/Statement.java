package film.topsheet.profile;

import java.util.ArrayList;
import java.util.List;

/**
 * A bank's statement of one account, as its file writes it, while it is read.
 *
 * <p>Days are cut out of moments: the bank's own day counts, whatever the zone.
 */
final class Statement {

    static final List<String> COLUMNS = List.of(
            "Account", "Date", "Reference", "Type", "Description", "Amount", "Balance");

    /** More come in no statement; all of one are kept until its balance is known. */
    private static final int MOST_ENTRIES = 200_000;

    /** One entry of it; payments are negative. */
    record Entry(
            long line, String date, String reference, String type, String description,
            String amount) {}

    private final List<Entry> entries = new ArrayList<>();
    private String account = "";
    private String balance = "";
    private String balanceOn = "";

    void account(String text) {
        account = text;
    }

    /** @param on the day at whose end the account held it */
    void balance(String amount, String on) {
        if (on.compareTo(balanceOn) >= 0) {
            balance = amount;
            balanceOn = on;
        }
    }

    void add(Entry entry) throws FileRefused {
        if (entries.size() == MOST_ENTRIES) {
            throw new FileRefused(entry.line(), "has more than %,d entries in one statement"
                    .formatted(MOST_ENTRIES), "Export less at a time.");
        }
        entries.add(entry);
    }

    int size() {
        return entries.size();
    }

    long line(int at) {
        return entries.get(at).line();
    }

    /** The cells of an entry; the balance stands beside the newest one. */
    String[] cells(int at) {
        var each = entries.get(at);
        return new String[] {account, each.date(), each.reference(), each.type(),
            each.description(), each.amount(), at == newest() ? balance : ""};
    }

    /** Banks list their entries from either end. */
    private int newest() {
        var last = entries.size() - 1;
        var newestFirst = entries.get(0).date().compareTo(entries.get(last).date()) > 0;
        var at = newestFirst ? 0 : last;
        return balanceOn.compareTo(entries.get(at).date()) >= 0 ? at : -1;
    }

    /** The first ten characters of 2026-09-05T17:30:00. */
    static String day(String moment) {
        return moment.length() > 10 && moment.charAt(10) == 'T' ? moment.substring(0, 10) : moment;
    }

    static FileRefused otherCurrency(long line, String currency, String own) {
        return new FileRefused(line, "is a statement in %s, and the production counts in %s"
                .formatted(currency, own),
                "Enter what moved there as journals; statements are of accounts in its currency.");
    }
}
