package film.topsheet.profile;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The statements of an OFX file, of bank accounts and of cards. Amounts are signed as the bank
 * signs them, payments negative; a decimal comma, which the format allows, becomes a point.
 */
final class OfxStatements implements Statements {

    private static final Set<String> STATEMENTS = Set.of("STMTRS", "CCSTMTRS");
    private static final Set<String> OWN_ACCOUNT = Set.of("BANKACCTFROM", "CCACCTFROM");

    private final OfxTags tags;
    private final String own;
    private boolean begun;
    private boolean found;

    /** @param own the production's currency */
    OfxStatements(OfxTags tags, String own) {
        this.tags = tags;
        this.own = own;
    }

    @Override
    public Statement next() throws IOException, FileRefused {
        for (var tag = tags.next(); tag != null; tag = tags.next()) {
            begun |= tag.equals("OFX");
            if (STATEMENTS.contains(tag)) {
                found = true;
                return statement(tag);
            }
        }
        if (!begun) {
            throw new FileRefused(1, "is no OFX: it has no tag <OFX>",
                    "Export it from the bank as OFX, or name the profile that it is for.");
        }
        if (!found) {
            throw new FileRefused(1, "holds no statement of a bank account or a card",
                    "Export the account's transactions from the bank.");
        }
        return null;
    }

    private Statement statement(String kind) throws IOException, FileRefused {
        var statement = new Statement();
        var inside = "";
        var amount = "";
        for (var tag = tags.next(); tag != null; tag = tags.next()) {
            var text = tags.text();
            if (tag.equals("/" + kind)) {
                return statement;
            }
            if (OWN_ACCOUNT.contains(tag) || tag.equals("LEDGERBAL")) {
                inside = tag;
            } else if (tag.equals("/" + inside)) {
                inside = "";
            } else if (tag.equals("CURDEF") && !text.equals(own)) {
                throw Statement.otherCurrency(tags.line(), text, own);
            } else if (tag.equals("ACCTID") && OWN_ACCOUNT.contains(inside)) {
                statement.account(text);
            } else if (tag.equals("BALAMT") && inside.equals("LEDGERBAL")) {
                amount = amount(text);
            } else if (tag.equals("DTASOF") && inside.equals("LEDGERBAL")) {
                statement.balance(amount, day(text));
            } else if (tag.equals("STMTTRN")) {
                statement.add(entry());
            }
        }
        throw new FileRefused(tags.line(), "breaks off inside a statement", "Export it again.");
    }

    private Statement.Entry entry() throws IOException, FileRefused {
        var line = tags.line();
        Map<String, String> texts = new HashMap<>();
        for (var tag = tags.next(); tag != null; tag = tags.next()) {
            if (tag.equals("/STMTTRN")) {
                return new Statement.Entry(line, day(texts.getOrDefault("DTPOSTED", "")),
                        texts.getOrDefault("FITID", ""), texts.getOrDefault("TRNTYPE", ""),
                        Stream.of("NAME", "MEMO", "CHECKNUM").map(texts::get)
                                .filter(each -> each != null && !each.isEmpty())
                                .collect(Collectors.joining(" / ")),
                        amount(texts.getOrDefault("TRNAMT", "")));
            }
            // Of ORIGCURRENCY it was converted from; of CURRENCY the amount is in it.
            if (tag.equals("CURSYM") && texts.containsKey("CURRENCY")
                    && !tags.text().equals(own)) {
                throw Statement.otherCurrency(tags.line(), tags.text(), own);
            }
            texts.putIfAbsent(tag, tags.text());
        }
        throw new FileRefused(tags.line(), "breaks off inside an entry", "Export it again.");
    }

    /** {@code 20260805120000[-5:EST]} as 2026-08-05; anything else stays as written. */
    private static String day(String text) {
        return text.matches("\\d{8}.*")
                ? text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6, 8)
                : text;
    }

    private static String amount(String text) {
        var unsigned = text.startsWith("+") ? text.substring(1) : text;
        return unsigned.indexOf('.') < 0 ? unsigned.replace(',', '.') : unsigned;
    }

    @Override
    public long line() {
        return tags.line();
    }

    @Override
    public void close() throws IOException {
        tags.close();
    }
}
