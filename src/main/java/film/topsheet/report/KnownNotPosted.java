package film.topsheet.report;

import film.topsheet.money.Money;
import film.topsheet.report.CostReport.Account;
import film.topsheet.report.PackTable.Form;
import film.topsheet.report.PackTable.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/** What somebody knows and the actuals do not hold, one amount each, beside what may carry it. */
record KnownNotPosted(PackBooks books) {

    private static final String TITLE = "Known, not posted";
    private static final String QUESTION = "What is known and not in the actuals?";

    private record Known(String kind, String what, long items, long unknown, Money amount,
            List<String> accounts) {}

    PackPage page(List<MissingReceipts.Owed> receipts) {
        var known = new ArrayList<>(ask());
        books.report().changes().stream().filter(each -> each.approvedOn() == null)
                .forEach(each -> known.add(change(each)));
        var onCards = receipts.stream().filter(each -> !each.card().isEmpty()).toList();
        if (known.isEmpty() && onCards.isEmpty()) {
            return PackPage.nothing(TITLE, QUESTION, "Nothing.");
        }
        var lines = new ArrayList<Line>();
        known.forEach(each -> lines.add(line(each)));
        var tables = new ArrayList<PackTable>();
        var total = books.sum(known, Known::amount);
        if (!known.isEmpty()) {
            lines.add(Line.total("Not in the actuals", total));
            lines.add(Line.of(Kind.PLAIN, List.of("", "The whole forecast of the report"), null,
                    books.report().total().estimateToComplete(),
                    books.report().total().finalCost()));
            tables.add(table("Not posted yet", lines, "Where estimates are held, the ETC of the"
                    + " accounts pays for it and the EFC does not move; where they are not, or"
                    + " the ETC is too small, the EFC rises by it."));
        }
        if (!onCards.isEmpty()) {
            tables.add(table("In the actuals, without receipt",
                    List.of(line(cards(onCards))), ""));
        }
        return new PackPage(TITLE, QUESTION, answer(known, total), total, tables);
    }

    private static String answer(List<Known> known, Money total) {
        if (known.isEmpty()) {
            return "Nothing; card lines without receipt are in the actuals.";
        }
        var unknown = known.stream().mapToLong(Known::unknown).sum();
        return Words.capital(PackBooks.inline(total)) + (unknown == 0 ? "."
                : ", and " + PackBooks.count(unknown, "held row whose amount", "held rows whose"
                        + " amounts") + " nobody can read or convert.");
    }

    private static PackTable table(String heading, List<Line> lines, String note) {
        return new PackTable(Form.WORDS, heading, List.of("", "What", "Accounts", "Items",
                "Amount", "Their ETC", "Their EFC"), lines, note);
    }

    private List<Known> ask() {
        var own = books.order().settings().currency();
        var rates = new TreeMap<String, BigDecimal>();
        books.order().settings().budgetRates().forEach((each, rate) ->
                rates.put(each.getCurrencyCode(),
                        rate.movePointRight(Money.digits(own) - Money.digits(each))));
        rates.put(own.getCurrencyCode(), BigDecimal.ONE);
        return books.ask("known-not-posted")
                .param("currencies", rates.keySet().toArray(String[]::new))
                .param("rates", rates.values().toArray(BigDecimal[]::new))
                .query((row, at) -> new Known(row.getString("kind"), row.getString("what"),
                        row.getLong("items"), row.getLong("unknown"),
                        books.money(row.getLong("amount")),
                        Arrays.asList((String[]) row.getArray("accounts").getArray())))
                .list();
    }

    private Known change(CostReport.Change change) {
        return new Known("change", change.number(), 1, 0, change.legs().stream()
                .map(CostReport.Change.Leg::amount).filter(Money::isPositive)
                .reduce(books.nil(), Money::plus), change.legs().stream()
                .filter(each -> each.amount().isPositive())
                .map(CostReport.Change.Leg::account).distinct().sorted().toList());
    }

    private Known cards(List<MissingReceipts.Owed> receipts) {
        return new Known("cards", "", receipts.stream().mapToLong(
                MissingReceipts.Owed::lines).sum(), 0,
                books.sum(receipts, MissingReceipts.Owed::amount), receipts.stream()
                        .flatMap(each -> each.accounts().stream()).distinct().sorted().toList());
    }

    private Line line(Known known) {
        var accounts = known.accounts().stream().map(books::account)
                .filter(Objects::nonNull).toList();
        var isNone = accounts.isEmpty();
        return Line.plain(List.of("", words(known), String.join(", ", known.accounts()),
                Figure.grouped(known.items())), known.amount(),
                isNone ? null : sum(accounts, true), isNone ? null : sum(accounts, false));
    }

    private Money sum(List<Account> accounts, boolean toComplete) {
        return books.sum(accounts, each -> toComplete
                ? each.figures().estimateToComplete() : each.figures().finalCost());
    }

    private static String words(Known known) {
        return switch (known.kind()) {
            case "held" -> "Rows held, not readable yet";
            case "requested" -> "Purchase orders asked for, not approved";
            case "payroll" -> Words.capital(known.what().replaceFirst(", week .*", ""))
                    + ", missing: an average week";
            case "cards" -> "Card lines without receipt";
            default -> "Change " + known.what() + ", not signed";
        };
    }
}
