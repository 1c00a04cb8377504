package film.topsheet.report;

import film.topsheet.checks.SignedDeals;
import film.topsheet.money.Money;
import film.topsheet.report.CostReport.Category;
import film.topsheet.report.PackTable.Form;
import film.topsheet.report.PackTable.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What signed deals still guarantee, by account: never a person, a rate or hours. */
record DealsOwed(PackBooks books) {

    private static final String TITLE = "Signed deals";
    private static final String QUESTION =
            "What do signed deals still guarantee, and does the forecast hold it?";

    private record Owed(String code, String name, Money owed, Money etc, Money commitments) {

        Money left() {
            return etc.plus(commitments).minus(owed);
        }
    }

    PackPage page() {
        if (!books.came("deal-memos")) {
            return PackPage.nothing(TITLE, QUESTION, "No deal memos came.");
        }
        var promised = SignedDeals.of(books.jdbc(), books.order().production(), books.week())
                .stream().collect(Collectors.toMap(SignedDeals.Promised::account,
                        Function.identity()));
        if (promised.isEmpty()) {
            return PackPage.nothing(TITLE, QUESTION, "Nothing that is not paid.");
        }
        var lines = new ArrayList<Line>();
        var all = new ArrayList<Owed>();
        for (var category : books.report().categories()) {
            var owed = category.accounts().stream()
                    .filter(each -> promised.containsKey(each.code()))
                    .map(each -> owed(each, promised.remove(each.code()))).toList();
            add(lines, category, owed);
            all.addAll(owed);
        }
        promised.values().stream().sorted(java.util.Comparator.comparing(
                SignedDeals.Promised::account)).forEach(each -> {
                    all.add(new Owed(each.account(), "not in the cost report",
                            books.money(each.owedMinor()), books.nil(), books.nil()));
                    lines.add(line(all.get(all.size() - 1)));
                });
        lines.add(sum(Kind.TOTAL, "All signed deals", all));
        return new PackPage(TITLE, QUESTION, answer(all), books.sum(all, Owed::owed),
                List.of(new PackTable(Form.FIGURES, "", List.of("Account", "Name", "", "", "",
                        "Guaranteed still", "ETC", "POs", "ETC and POs over/(short)"), lines,
                        "A guarantee is what a memo's instalments say, else its flat fee, else its"
                                + " guaranteed weeks, less what is paid on it. Deals without one"
                                + " promise nothing beyond the days that are worked.")));
    }

    private static String answer(List<Owed> all) {
        var owed = all.stream().map(Owed::owed).reduce(Money::plus).orElseThrow();
        var short_ = all.stream().filter(each -> each.left().isNegative()).toList();
        return PackBooks.inline(owed) + " on " + PackBooks.count(all.size(), "account", "accounts")
                + "; " + (short_.isEmpty() ? "the forecast holds all of it."
                        : Words.count(short_.size()) + " of them "
                                + (short_.size() == 1 ? "holds" : "hold") + " too little.");
    }

    private void add(List<Line> lines, Category category, List<Owed> owed) {
        if (!owed.isEmpty()) {
            lines.add(sum(Kind.HEADING, category.name(),
                    owed));
            owed.forEach(each -> lines.add(line(each)));
        }
    }

    private Owed owed(CostReport.Account account, SignedDeals.Promised promised) {
        return new Owed(account.code(), account.name(),
                books.money(promised.owedMinor()), account.figures().estimateToComplete(),
                account.figures().commitments());
    }

    private static Line line(Owed owed) {
        return Line.plain(List.of(owed.code(), owed.name()), owed.owed(), owed.etc(),
                owed.commitments(), owed.left());
    }

    private Line sum(Kind kind, String what, List<Owed> of) {
        return Line.of(kind, List.of("", what), books.sum(of, Owed::owed), books.sum(of, Owed::etc),
                books.sum(of, Owed::commitments), books.sum(of, Owed::left));
    }
}
