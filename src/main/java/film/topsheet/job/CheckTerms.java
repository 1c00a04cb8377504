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

    /** Checks of the catalogue that wait for their feeds: settings may name them already. */
    private static final Map<String, Map<String, CheckSetting>> COMING = coming();

    private static final String CANONICAL = "canonical";

    private CheckTerms() {}

    static Vocabulary vocabulary(List<CheckDefinition> catalogue, Profiles profiles) {
        var checks = new HashMap<>(COMING);
        for (var check : catalogue) {
            var settings = new HashMap<String, CheckSetting>();
            check.settings().forEach(each -> settings.put(each.name(), CheckSetting.NUMBER));
            checks.put(check.id(), Map.copyOf(settings));
        }
        var known = new HashSet<>(profiles.names());
        known.add(CANONICAL);
        return new Vocabulary(Feeds.names(), checks, known, name -> name.equals(CANONICAL)
                ? Feeds.names()
                : Set.copyOf(profiles.find(name).map(each -> each.feeds()).orElse(List.of())));
    }

    private static Map<String, Map<String, CheckSetting>> coming() {
        var number = CheckSetting.NUMBER;
        var coming = new HashMap<String, Map<String, CheckSetting>>();
        for (var id : List.of("cost-after-complete", "not-in-balance",
                "duplicate-vendor", "weeks-over-guarantee", "guarantee-not-covered",
                "ledger-and-subledger", "rental-over-cap", "double-pay", "accrual-and-po",
                "location-day-not-scheduled", "restoration-without-estimate", "trial-balance-off",
                "unsigned-funding", "contribution-late", "cash-below-floor", "deliverable-late",
                "over-award")) {
            coming.put(id, Map.of());
        }
        coming.put("leftover-etc", Map.of("above", number));
        coming.put("credit-overdue", Map.of("weeks", number));
        coming.put("fringe-not-moved", Map.of("above", number));
        coming.put("contingency-short", Map.of("percent", number));
        coming.put("payroll-week-missing", Map.of("weeks", number));
        coming.put("deposit-as-cost", Map.of());
        coming.put("po-after-invoice", Map.of());
        coming.put("old-commitment", Map.of("weeks", number));
        coming.put("split-invoice", Map.of("limit", number, "percent", number));
        coming.put("missing-tax-form", Map.of("above", number));
        coming.put("unusual-account", Map.of("percent", number, "postings", number));
        coming.put("rate-over-deal", Map.of("percent", number));
        coming.put("no-deal-memo", Map.of("except", CheckSetting.LIST));
        coming.put("fringe-off", Map.of("above", number, "plans", CheckSetting.TABLE));
        coming.put("under-scale", Map.of("plans", CheckSetting.TABLE));
        coming.put("scheduled-day-without-cost", Map.of("days", number));
        coming.put("fee-off-agreement", Map.of("above", number));
        coming.put("permit-missing", Map.of("ahead", number));
        coming.put("deposit-outstanding", Map.of("days", number));
        coming.put("bank-unmatched", Map.of("days", number));
        coming.put("float-off", Map.of("above", number));
        coming.put("claim-open", Map.of("days", number));
        coming.put("default-code", Map.of("episode", CheckSetting.LIST,
                "set", CheckSetting.LIST, "location", CheckSetting.LIST));
        return Map.copyOf(coming);
    }

    static Terms of(ProductionSettings settings) {
        var off = new HashSet<String>();
        var numbers = new HashMap<String, Map<String, BigDecimal>>();
        settings.checks().forEach((id, check) -> {
            if (!check.isOn()) {
                off.add(id);
            }
            var values = new HashMap<String, BigDecimal>();
            check.values().forEach((name, value) -> {
                if (value instanceof BigDecimal number) {
                    values.put(name, number);
                }
            });
            numbers.put(id, values);
        });
        numbers.put("over-threshold", thresholds(settings));
        var calendar = settings.calendar();
        return new Terms(off, numbers,
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
