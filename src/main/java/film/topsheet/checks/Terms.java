package film.topsheet.checks;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What the settings of a production say to the checks. Whatever is not set has the default that
 * the check's own file names.
 *
 * @param off             ids of the checks that are switched off
 * @param numbers         settings by check and name, amounts in whole units of the production's
 *                        currency; the thresholds are those of {@code over-threshold}
 * @param lists           settings that are lists, by check and name
 * @param tables          settings that are texts by text, by check and name
 * @param developmentFrom no cost is expected to be older
 * @param budgetRates     what one unit of a currency is worth in the production's own
 * @param accountKey      equal for two spellings of one account
 * @param expected        rules whose export is expected every week
 */
public record Terms(
        Set<String> off,
        Map<String, Map<String, BigDecimal>> numbers,
        Map<String, Map<String, List<String>>> lists,
        Map<String, Map<String, Map<String, String>>> tables,
        List<Phase> phases,
        LocalDate developmentFrom,
        Map<String, BigDecimal> budgetRates,
        UnaryOperator<String> accountKey,
        List<ExpectedExport> expected) {

    public Terms {
        off = Set.copyOf(off);
        numbers = Map.copyOf(numbers);
        lists = Map.copyOf(lists);
        tables = Map.copyOf(tables);
        phases = List.copyOf(phases);
        requireNonNull(developmentFrom, "developmentFrom");
        budgetRates = Map.copyOf(budgetRates);
        requireNonNull(accountKey, "accountKey");
        expected = List.copyOf(expected);
    }

    /**
     * @param name prep, shoot, post or delivery
     * @param from its first day
     * @param to   its last day, which belongs to it
     */
    public record Phase(String name, LocalDate from, LocalDate to) {}

    /**
     * @param pattern the rule's {@code files}
     * @param weekday on which a new export is expected
     * @param claims  whether this rule, and none before it, takes the file of that path, seen from
     *                the production's folder
     */
    public record ExpectedExport(String pattern, DayOfWeek weekday, Predicate<String> claims) {}

    /** What the production set, else the default. */
    public BigDecimal number(String check, CheckDefinition.Setting setting) {
        return numbers.getOrDefault(check, Map.of())
                .getOrDefault(setting.name(), setting.usual());
    }

    /** What the production set, else the default, which may be empty. */
    public List<String> list(String check, CheckDefinition.Setting setting) {
        return lists.getOrDefault(check, Map.of())
                .getOrDefault(setting.name(), setting.words());
    }

    /** Empty when nothing is set. */
    public Map<String, String> table(String check, CheckDefinition.Setting setting) {
        return tables.getOrDefault(check, Map.of()).getOrDefault(setting.name(), Map.of());
    }

    /** Switched off, or asking for a list that nobody wrote. */
    boolean isOff(CheckDefinition check) {
        return off.contains(check.id()) || check.needsAList() && check.settings().stream()
                .allMatch(each -> list(check.id(), each).isEmpty());
    }
}
