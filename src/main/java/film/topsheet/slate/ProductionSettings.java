package film.topsheet.slate;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything a production's {@code production.yaml} says, with the defaults of the contract.
 *
 * @param code        at most 16 letters, digits and '-'
 * @param budgetRates what one unit of a currency is worth in the production's own; as ordered
 *                    in the file
 * @param settle      how long an export must have stood still
 * @param accountant  prepares; mails reply to them
 * @param checks      only what the settings name; ask {@link #check}
 * @param folder      holds {@code production.yaml}
 * @param waterfall   who is paid back in which order; empty without {@code waterfall.yaml}
 * @param source      the YAML as read, see {@link KeptSettings}
 */
public record ProductionSettings(
        String code, String title, Currency currency, Calendar calendar,
        Map<Currency, BigDecimal> budgetRates, VarianceSign varianceSign, Thresholds thresholds,
        Duration settle, Optional<Person> accountant, Optional<Person> approver,
        Map<String, CheckSettings> checks, CashSettings cash, List<Incentive> incentives,
        CloseRule close, ExportRules exportRules, ChartAliases chartAliases, List<Fringe> fringes,
        Mailing mailing, Episodes episodes, Optional<Waterfall> waterfall, Path folder,
        String source) {

    public ProductionSettings {
        requireNonNull(currency, "currency");
        budgetRates = Collections.unmodifiableMap(new LinkedHashMap<>(budgetRates));
        checks = Collections.unmodifiableMap(new TreeMap<>(checks));
        incentives = List.copyOf(incentives);
        fringes = List.copyOf(fringes);
    }

    /** What is set about a check; the check's own defaults when nothing is. */
    public CheckSettings check(String id) {
        return checks.getOrDefault(id, CheckSettings.USUAL);
    }

    /** Where exports are dropped. */
    public Path exports() {
        return folder.resolve("exports");
    }
}
