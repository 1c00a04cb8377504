package film.topsheet.job;

import film.topsheet.checks.CheckDefinition;
import film.topsheet.checks.Terms;
import film.topsheet.money.Money;
import film.topsheet.profile.Profiles;
import film.topsheet.slate.CheckSetting;
import film.topsheet.slate.ProductionSettings;
import film.topsheet.slate.Vocabulary;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Tells the checks what a production's settings say, and the settings which checks there are. */
final class CheckTerms {

    private static final String CANONICAL = "canonical";

    private CheckTerms() {}

    static Vocabulary vocabulary(List<CheckDefinition> catalogue, Profiles profiles) {
        var checks = new HashMap<String, Map<String, CheckSetting>>();
        for (var check : catalogue) {
            var settings = new HashMap<String, CheckSetting>();
            check.settings().forEach(each -> settings.put(each.name(), switch (each.holds()) {
                case LIST -> CheckSetting.LIST;
                case TABLE -> CheckSetting.TABLE;
                default -> CheckSetting.NUMBER;
            }));
            checks.put(check.id(), Map.copyOf(settings));
        }
        var known = new HashSet<>(profiles.names());
        known.add(CANONICAL);
        return new Vocabulary(Feeds.names(), checks, known, name -> name.equals(CANONICAL)
                ? Feeds.names()
                : Set.copyOf(profiles.find(name).map(each -> each.feeds()).orElse(List.of())));
    }

    static Terms of(ProductionSettings settings) {
        var off = new HashSet<String>();
        var numbers = new HashMap<String, Map<String, BigDecimal>>();
        var lists = new HashMap<String, Map<String, List<String>>>();
        var tables = new HashMap<String, Map<String, Map<String, String>>>();
        settings.checks().forEach((id, check) -> {
            if (!check.isOn()) {
                off.add(id);
            }
            var values = new HashMap<String, BigDecimal>();
            var listed = new HashMap<String, List<String>>();
            var tabled = new HashMap<String, Map<String, String>>();
            check.values().forEach((name, value) -> {
                if (value instanceof BigDecimal number) {
                    values.put(name, number);
                } else if (value instanceof List) {
                    listed.put(name, check.list(name));
                } else if (value instanceof Map) {
                    tabled.put(name, check.table(name));
                }
            });
            numbers.put(id, values);
            lists.put(id, listed);
            tables.put(id, tabled);
        });
        numbers.put("over-threshold", thresholds(settings));
        var calendar = settings.calendar();
        return new Terms(off, numbers, lists, tables,
                calendar.phases().stream().map(each -> new Terms.Phase(
                        each.name().word(), each.from(), each.to())).toList(),
                calendar.developmentFrom(), budgetRates(settings), UnaryOperator.identity(),
                expected(settings));
    }

    private static Map<String, BigDecimal> thresholds(ProductionSettings settings) {
        var thresholds = settings.thresholds();
        var digits = Money.digits(settings.currency());
        return Map.of("account", BigDecimal.valueOf(thresholds.accountMinor(), digits),
                "percent", thresholds.percent(),
                "floor", BigDecimal.valueOf(thresholds.floorMinor(), digits),
                "category", BigDecimal.valueOf(thresholds.categoryMinor(), digits));
    }

    private static Map<String, BigDecimal> budgetRates(ProductionSettings settings) {
        var rates = new HashMap<String, BigDecimal>();
        settings.budgetRates().forEach((each, rate) -> rates.put(each.getCurrencyCode(), rate));
        return rates;
    }

    private static List<Terms.ExpectedExport> expected(ProductionSettings settings) {
        var rules = settings.exportRules();
        return rules.rules().stream()
                .filter(each -> each.expect().isPresent())
                .map(each -> new Terms.ExpectedExport(each.files(), each.expect().get(),
                        path -> rules.match(path)
                                .flatMap(match -> match.rule())
                                .filter(each.files()::equals).isPresent()))
                .toList();
    }
}
