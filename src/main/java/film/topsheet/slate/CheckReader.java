package film.topsheet.slate;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads what a production sets about the checks. */
final class CheckReader {

    private static final List<String> OFF = List.of("off", "no", "false");
    private static final List<String> ON = List.of("on", "yes", "true");

    private static final Kind<Integer> COUNT = Kind.of(
            "is not a whole number", "Write it with digits alone.",
            text -> text.matches("\\d{1,6}")
                    ? Optional.of(Integer.valueOf(text)) : Optional.empty());

    private CheckReader() {}

    static Map<String, CheckSettings> read(
            TableReader in, Map<String, Map<String, CheckSetting>> checks) {
        var read = new LinkedHashMap<String, CheckSettings>();
        // In the order of the file, so that problems are found in that order too.
        for (var id : in.keys()) {
            if (checks.containsKey(id)) {
                check(in, id, checks.get(id)).ifPresent(each -> read.put(id, each));
            }
        }
        checks.keySet().forEach(in::has);
        in.whole(() -> read);
        return read;
    }

    private static Optional<CheckSettings> check(
            TableReader in, String id, Map<String, CheckSetting> known) {
        if (in.setting(id).orElseThrow() instanceof Setting.Table) {
            return in.table(id).flatMap(one -> settings(one, known));
        }
        var word = in.setting(id).orElseThrow() instanceof Setting.Value value
                ? value.text().toLowerCase(Locale.ROOT) : "";
        if (OFF.contains(word) || ON.contains(word)) {
            return Optional.of(OFF.contains(word) ? CheckSettings.OFF : CheckSettings.USUAL);
        }
        in.refuse(id, "is neither off nor settings", known.isEmpty()
                ? "Write off or on; this check has no settings."
                : "Write off, on, or its settings with names: %s."
                        .formatted(Kinds.listed(known.keySet())));
        return Optional.empty();
    }

    private static Optional<CheckSettings> settings(
            TableReader in, Map<String, CheckSetting> known) {
        var values = new LinkedHashMap<String, Object>();
        known.forEach((name, type) ->
                value(in, name, type).ifPresent(value -> values.put(name, value)));
        return in.whole(() -> new CheckSettings(true, values));
    }

    private static Optional<?> value(TableReader in, String name, CheckSetting type) {
        if (!in.has(name)) {
            return Optional.empty();
        }
        return switch (type) {
            case NUMBER -> in.find(name, MoneyKinds.NUMBER);
            case COUNT -> in.find(name, COUNT).map(BigDecimal::valueOf);
            case SWITCH -> in.find(name, Kinds.YES_NO);
            case LIST -> Optional.of(in.all(name, Kinds.TEXT));
            case TABLE -> in.table(name).map(CheckReader::texts);
        };
    }

    private static Map<String, String> texts(TableReader in) {
        var texts = new LinkedHashMap<String, String>();
        in.freeKeys(Kinds.TEXT).keySet().forEach(key ->
                in.find(key, Kinds.TEXT).ifPresent(text -> texts.put(key, text)));
        return texts;
    }
}
