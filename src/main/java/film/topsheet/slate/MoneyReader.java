package film.topsheet.slate;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Reads the settings that are amounts, rates and accounts. */
final class MoneyReader {

    private final Kind<Long> amount;
    private final Kind<Long> amountNotBelowZero;
    private final Currency currency;
    private final Set<String> incentiveNames = new HashSet<>();

    MoneyReader(Currency currency) {
        this.currency = currency;
        this.amount = MoneyKinds.amount(currency);
        this.amountNotBelowZero = MoneyKinds.amountNotBelowZero(currency);
    }

    Map<Currency, BigDecimal> budgetRates(TableReader in) {
        var rates = new LinkedHashMap<Currency, BigDecimal>();
        in.freeKeys(MoneyKinds.CURRENCY).forEach((key, foreign) ->
                in.find(key, MoneyKinds.RATE).ifPresent(rate -> rates.put(foreign, rate)));
        var own = rates.get(currency);
        if (own != null && own.compareTo(BigDecimal.ONE) != 0) {
            in.refuse(currency.getCurrencyCode(), "is no rate of the production's own currency",
                    "Leave it out; it is 1.");
        }
        return rates;
    }

    Thresholds thresholds(TableReader in) {
        var usual = Thresholds.usual(currency);
        var account = in.find("account", amountNotBelowZero);
        var percent = in.find("percent", MoneyKinds.PERCENT);
        var floor = in.find("floor", amountNotBelowZero);
        var category = in.find("category", amountNotBelowZero);
        return in.whole(() -> new Thresholds(
                account.orElse(usual.accountMinor()), percent.orElse(usual.percent()),
                floor.orElse(usual.floorMinor()), category.orElse(usual.categoryMinor())))
                .orElse(usual);
    }

    CashSettings cash(TableReader in, Path folder) {
        var usual = CashSettings.USUAL;
        var weeks = Kinds.count("weeks", 0, 52);
        var floor = in.find("floor", amount).orElse(usual.floorMinor());
        var key = "drawdown";
        var drawdown = in.find(key, Kinds.PATH);
        var curve = drawdown.map(file -> DrawdownCurve.read(folder, file, currency,
                        (problem, remedy) -> in.refuse(key, problem, remedy)))
                .orElse(usual.curve());
        var lags = in.table("lags");
        var payroll = lags.flatMap(each -> each.find("payroll", weeks));
        var vendor = lags.flatMap(each -> each.find("vendor", weeks));
        lags.ifPresent(each -> each.whole(() -> usual));
        return in.whole(() -> new CashSettings(floor, payroll.orElse(usual.payrollLagWeeks()),
                vendor.orElse(usual.vendorLagWeeks()), drawdown, curve)).orElse(usual);
    }

    Optional<Incentive> incentive(TableReader in) {
        var name = in.require("name", Kinds.TEXT);
        var rate = in.require("rate", MoneyKinds.PERCENT_SIGNED);
        var ceiling = in.find("ceiling", amountNotBelowZero);
        var expectedOn = in.find("expected-on", Kinds.DATE);
        var financed = in.find("financed", amountNotBelowZero);
        if (name.isPresent() && !incentiveNames.add(name.get())) {
            in.refuse("name", "names a second incentive", "Give each a name of its own.");
        }
        return in.whole(() -> new Incentive(name.orElseThrow(), rate.orElseThrow(),
                minor(ceiling), expectedOn, minor(financed)));
    }

    List<Fringe> fringes(TableReader in) {
        return in.freeKeys(MoneyKinds.ACCOUNT).keySet().stream()
                .flatMap(account -> in.table(account).stream()
                        .flatMap(one -> fringe(account, one).stream()))
                .toList();
    }

    private Optional<Fringe> fringe(String account, TableReader in) {
        if (!in.has("of")) {
            in.missing("of", MoneyKinds.RANGE.remedy());
        }
        var of = in.all("of", MoneyKinds.RANGE);
        var rate = in.find("rate", MoneyKinds.FRINGE_RATE).orElse(Optional.empty());
        var ceiling = in.find("ceiling", amountNotBelowZero);
        return in.whole(() -> new Fringe(account,
                of.stream().map(each -> new AccountRange(each.get(0), each.get(1))).toList(),
                rate, minor(ceiling)));
    }

    /** Either a file of pairs, or what is ignored. */
    static ChartAliases chartAliases(TableReader in, Path folder) {
        var key = "chart-aliases";
        if (in.setting(key).orElse(null) instanceof Setting.Value) {
            return in.find(key, Kinds.PATH)
                    .map(pairs -> new ChartAliases(false, AliasPairs.read(folder, pairs,
                            (problem, remedy) -> in.refuse(key, problem, remedy))))
                    .orElse(ChartAliases.NONE);
        }
        return in.table(key).flatMap(table -> {
            var ignore = table.require("separators", Kinds.choice(
                    "is not known", Map.of("ignore", true, "keep", false)));
            return table.whole(() -> new ChartAliases(ignore.orElseThrow(), Map.of()));
        }).orElse(ChartAliases.NONE);
    }

    private static OptionalLong minor(Optional<Long> amount) {
        return amount.map(OptionalLong::of).orElse(OptionalLong.empty());
    }
}
