package film.topsheet.report;

import film.topsheet.forecast.Figures;
import film.topsheet.money.Money;
import film.topsheet.report.PackTable.Form;
import film.topsheet.report.PackTable.Line;
import film.topsheet.slate.Incentive;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What states may give back for cost that qualifies, against what is borrowed on it. */
record IncentiveMemo(PackBooks books) {

    private static final String TITLE = "Tax incentives";
    private static final String QUESTION = "What do incentives bring, against what is borrowed?";

    private record Qualified(String code, String name, int accounts, Figures figures) {}

    PackPage page() {
        var incentives = books.order().settings().incentives();
        if (incentives.isEmpty()) {
            return PackPage.nothing(TITLE, QUESTION, "No incentive stands in the settings.");
        }
        var qualified = qualified();
        var cost = qualified.stream().map(Qualified::figures)
                .reduce(Figures.zero(books.order().settings().currency()), Figures::plus);
        var expected = books.sum(incentives, each -> expected(each, cost.finalCost()));
        var financed = books.sum(incentives, this::financed);
        var short_ = financed.minus(expected);
        var answer = PackBooks.inline(expected) + " on a final cost of "
                + PackBooks.inline(cost.finalCost()) + " that qualifies; "
                + PackBooks.inline(financed) + " is borrowed on it"
                + (short_.isPositive() ? ", " + PackBooks.inline(short_) + " more than it brings."
                        : ".");
        return new PackPage(TITLE, QUESTION, answer, expected, List.of(
                credits(incentives, cost, expected, financed), costs(qualified, cost)));
    }

    private List<Qualified> qualified() {
        var codes = new HashSet<>(books.jdbc().sql("""
                        select account from chart_account
                        where production = :production and qualifies""")
                .param("production", books.order().production()).query(String.class).list());
        var qualified = new ArrayList<Qualified>();
        for (var category : books.report().categories()) {
            var accounts = category.accounts().stream()
                    .filter(each -> codes.contains(each.code())).toList();
            if (!accounts.isEmpty()) {
                qualified.add(new Qualified(category.number(), category.name(), accounts.size(),
                        accounts.stream().map(CostReport.Account::figures)
                                .reduce(Figures::plus).orElseThrow()));
            }
        }
        return qualified;
    }

    private Money share(Incentive incentive, Money cost) {
        var digits = Money.digits(cost.currency());
        return books.money(cost.decimal().multiply(incentive.ratePercent()).movePointLeft(2)
                .movePointRight(digits).setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    /** As the memo lines of the cost report: up to the ceiling, never below nil. */
    private Money expected(Incentive incentive, Money cost) {
        var share = share(incentive, cost);
        var capped = incentive.ceilingMinor().isPresent()
                && share.minor() > incentive.ceilingMinor().getAsLong()
                        ? books.money(incentive.ceilingMinor().getAsLong()) : share;
        return capped.isNegative() ? books.nil() : capped;
    }

    private Money financed(Incentive incentive) {
        return books.money(incentive.financedMinor().orElse(0));
    }

    private PackTable credits(List<Incentive> incentives, Figures cost, Money expected,
            Money financed) {
        var lines = new ArrayList<Line>();
        for (var each : incentives) {
            var brings = expected(each, cost.finalCost());
            lines.add(Line.plain(List.of("", each.name(),
                    each.ratePercent().stripTrailingZeros().toPlainString() + "%"
                            + each.expectedOn().map(day -> ", " + Words.shortDate(day)).orElse("")),
                    expected(each, cost.toDate()), share(each, cost.finalCost()),
                    each.ceilingMinor().isPresent()
                            ? books.money(each.ceilingMinor().getAsLong()) : null,
                    brings, financed(each), brings.minus(financed(each))));
        }
        lines.add(Line.total("Expected recoveries, as in the cost report",
                books.sum(incentives, each -> expected(each, cost.toDate())), null, null,
                expected, financed, expected.minus(financed)));
        return new PackTable(Form.FIGURES, "", List.of("", "Incentive", "Rate, expected on",
                "On cost to date", "At the EFC", "Ceiling", "Expected", "Borrowed",
                "Left/(short)"), lines, "A memo: no forecast is lowered by it. Cost qualifies as"
                        + " the chart of accounts says; the state decides.");
    }

    private PackTable costs(List<Qualified> qualified, Figures cost) {
        var lines = new ArrayList<Line>();
        qualified.forEach(each -> lines.add(line(Kind.PLAIN, each.code(), each.name(),
                PackBooks.count(each.accounts(), "account", "accounts"), each.figures())));
        lines.add(line(Kind.TOTAL, "", "Qualified cost", "", cost));
        return new PackTable(Form.FIGURES, "Cost that qualifies, by category", List.of("",
                "Category", "", "", "", "To date", "POs", "ETC", "EFC"), lines, "");
    }

    private static Line line(Kind kind, String code, String name, String accounts,
            Figures figures) {
        return Line.of(kind, List.of(code, name, accounts), figures.toDate(),
                figures.commitments(), figures.estimateToComplete(), figures.finalCost());
    }
}
