package film.topsheet.report;

import film.topsheet.financing.Recoupment;
import film.topsheet.financing.Recoupment.Outcome;
import film.topsheet.financing.Recoupment.Run;
import film.topsheet.financing.Recoupment.Scenario;
import film.topsheet.financing.Standing;
import film.topsheet.money.Money;
import film.topsheet.slate.Waterfall;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Where receipts go, tier by tier, in every scenario; then what that is worth to investors. */
record TierTable(Recoupment recoupment, Figure figure, int size) {

    static final List<String> FIGURES = List.of("owed", "actual", "low", "base", "high");

    private static final int NAME = 108 * Type.POINT;
    private static final int TAKES = 100 * Type.POINT;
    private static final int LEAD = 160 * Type.POINT;
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    List<Row> rows() {
        var rows = new ArrayList<Row>();
        var longest = recoupment.standings().stream().map(TierTable::base)
                .reduce(Money.zero(recoupment.run(Scenario.BASE).gross().currency()), Money::max);
        var ruler = new Ruler(Money.zero(longest.currency()), longest);
        recoupment.standings().forEach(each -> rows.add(tier(each, ruler)));
        rows.add(amounts(Kind.TOTAL, "Gross receipts", Run::gross));
        rows.add(amounts(Kind.PLAIN, "To investors, on " + Figure.plain(
                recoupment.run(Scenario.BASE).investors().invested()) + " paid in",
                each -> each.investors().received()));
        rows.add(words("Multiple", each -> each.multiple().map(multiple -> hung(
                multiple.setScale(2, RoundingMode.HALF_UP).toPlainString()))));
        rows.add(words("Yearly return (IRR)", each ->
                each.yearlyReturn().rate().map(TierTable::percent)));
        rows.add(months("First money", Outcome::firstMoney));
        rows.add(months("Principal back", Outcome::principalBack));
        rows.add(months("Premium whole", Outcome::premiumWhole));
        return rows;
    }

    private static Money base(Standing standing) {
        return standing.taken().get(Scenario.BASE);
    }

    private Row tier(Standing standing, Ruler ruler) {
        var isOwn = standing.party().equals(Waterfall.INVESTORS);
        var type = Type.condensed(size, isOwn);
        var quiet = Type.condensed(size, false);
        var tier = standing.tier();
        var name = tier.name() + (tier.parties().size() > 1 ? ", " + standing.party() : "");
        var takes = new TierWords(ruler.low().currency()).of(tier, standing.party());
        var row = Row.of(isOwn ? Kind.HEADING : Kind.PLAIN).is("ruled")
                .put("name", type.markup(type.cut(name, NAME)))
                .put("takes", quiet.markup(quiet.cut(takes, TAKES)))
                .put("owed", standing.owed().map(figure::of).orElse(""))
                .put("actual", figure.of(standing.paid()))
                .put("bar", new TierBar(ruler.at(base(standing)), isOwn));
        columns().forEach((column, scenario) ->
                row.put(column, figure.of(standing.taken().get(scenario))));
        return row;
    }

    private static Map<String, Scenario> columns() {
        return Map.of("low", Scenario.LOW, "base", Scenario.BASE, "high", Scenario.HIGH);
    }

    private Row amounts(Kind kind, String lead, Function<Run, Money> amount) {
        var row = lead(kind, lead)
                .put("actual", figure.of(amount.apply(recoupment.run(Scenario.ACTUAL))));
        columns().forEach((column, scenario) ->
                row.put(column, figure.of(amount.apply(recoupment.run(scenario)))));
        return row;
    }

    /** Of what really came nothing is said while nothing came. */
    private Row words(String lead, Function<Outcome, Optional<String>> word) {
        var actual = recoupment.run(Scenario.ACTUAL).investors();
        var row = lead(Kind.PLAIN, lead).put("actual", actual.received().isZero() ? nil()
                : word.apply(actual).orElse(nil()));
        columns().forEach((column, scenario) -> row.put(column,
                word.apply(recoupment.run(scenario).investors()).orElse(nil())));
        return row;
    }

    private Row months(String lead, Function<Outcome, Optional<LocalDate>> day) {
        return words(lead, each -> Optional.of(hung(
                day.apply(each).map(MONTH::format).orElse("never"))))
                .put("actual", day.apply(recoupment.run(Scenario.ACTUAL).investors())
                        .map(MONTH::format).map(TierTable::hung).orElse(nil()));
    }

    private Row lead(Kind kind, String lead) {
        var type = Type.condensed(size, kind.isStrong());
        return Row.of(kind).put("lead", type.markup(type.cut(lead, LEAD)));
    }

    private static String nil() {
        return hung(Figure.NIL);
    }

    private static String hung(String text) {
        return text + Figure.HANGING;
    }

    /** One decimal; below nil in brackets. */
    private static String percent(BigDecimal rate) {
        var percent = rate.multiply(HUNDRED).setScale(1, RoundingMode.HALF_UP);
        return percent.signum() < 0 ? "(" + percent.abs().toPlainString() + "%)"
                : hung(percent.toPlainString() + "%");
    }
}
