package film.topsheet.slate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a production set about one check. What it left out has the default that the check names
 * itself.
 *
 * @param isOn   whether the check is asked at all
 * @param values a BigDecimal, List, Map or Boolean by setting, as {@link CheckSetting} says
 */
public record CheckSettings(boolean isOn, Map<String, Object> values) {

    /** Asked, with every default. */
    static final CheckSettings USUAL = new CheckSettings(true, Map.of());

    static final CheckSettings OFF = new CheckSettings(false, Map.of());

    public CheckSettings {
        values = Map.copyOf(values);
    }

    /** An amount in whole units of the production's currency, or a percentage. */
    public BigDecimal amount(String setting, BigDecimal usual) {
        return value(setting, BigDecimal.class).orElse(usual);
    }

    /** A whole number: of days, of weeks. */
    public int count(String setting, int usual) {
        return value(setting, BigDecimal.class).map(BigDecimal::intValueExact).orElse(usual);
    }

    public boolean yes(String setting, boolean usual) {
        return value(setting, Boolean.class).orElse(usual);
    }

    /** Empty when not set. */
    public List<String> list(String setting) {
        List<?> texts = value(setting, List.class).orElse(List.of());
        return texts.stream().map(String.class::cast).toList();
    }

    /** Empty when not set. */
    public Map<String, String> table(String setting) {
        var table = new TreeMap<String, String>();
        Map<?, ?> texts = value(setting, Map.class).orElse(Map.of());
        texts.forEach((key, text) -> table.put((String) key, (String) text));
        return table;
    }

    private <T> Optional<T> value(String setting, Class<T> type) {
        return Optional.ofNullable(values.get(setting)).map(type::cast);
    }
}
