package film.topsheet.slate;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Settings as they were: {@link ProductionSettings#source} that somebody kept, read again after
 * the files have changed. It is {@code slate.yaml}, where there is one, then a line {@code ---},
 * then {@code production.yaml}; where there is a {@code waterfall.yaml}, a line that names it, then
 * its text.
 */
public final class KeptSettings {

    private static final String NAME = "settings as kept";
    private static final String BETWEEN = "\n---\n";
    private static final String WATERFALL = "\n--- # waterfall.yaml\n";

    /** What only loads and checks ask about; files and words these name may be gone. */
    private static final Set<String> OF_THE_NIGHT =
            Set.of("exports", "checks", "chart-aliases");

    private KeptSettings() {}

    static String source(
            YamlFile own, Optional<YamlFile> shared, Optional<YamlFile> waterfall) {
        var production = shared.map(each -> each.text().stripTrailing() + BETWEEN + own.text())
                .orElse(own.text());
        return waterfall.map(each -> production.stripTrailing() + WATERFALL + each.text())
                .orElse(production);
    }

    /**
     * The settings that a report is made with. Rules for exports, checks and aliases have their
     * defaults: they decided what was loaded and found, and that is kept itself. So is the curve
     * of the drawdown, whose file may say something else by now.
     *
     * @param problems receives what this program refuses; then the result is empty
     */
    public static Optional<ProductionSettings> ofReport(
            String source, Path folder, List<SettingsProblem> problems) {
        var terms = waterfall(source).flatMap(text -> table(text, problems));
        return root(production(source), problems).flatMap(root -> {
            var entries = new LinkedHashMap<>(root.entries());
            entries.keySet().removeAll(OF_THE_NIGHT);
            entries.computeIfPresent("cash", (key, entry) -> withoutCurve(entry));
            return ProductionReader.read(new ProductionReader.Tables(
                            new Setting.Table(root.place(), entries), terms),
                    new Vocabulary(Set.of(), Map.of()), folder, source, problems);
        }).filter(each -> problems.isEmpty());
    }

    private static Setting.Entry withoutCurve(Setting.Entry cash) {
        if (!(cash.value() instanceof Setting.Table table)) {
            return cash;
        }
        var entries = new LinkedHashMap<>(table.entries());
        entries.remove("drawdown");
        return new Setting.Entry(cash.place(), new Setting.Table(table.place(), entries));
    }

    private static String production(String source) {
        var end = source.lastIndexOf(WATERFALL);
        return end < 0 ? source : source.substring(0, end);
    }

    private static Optional<String> waterfall(String source) {
        var end = source.lastIndexOf(WATERFALL);
        return end < 0 ? Optional.empty()
                : Optional.of(source.substring(end + WATERFALL.length()));
    }

    /**
     * Every value by its key, as {@code phases.shoot.days}, and those of the waterfall as
     * {@code waterfall.tiers[1].take}; empty when it can't be read.
     */
    public static Map<String, String> values(String source) {
        var values = new TreeMap<String, String>();
        root(production(source), new ArrayList<>()).ifPresent(root -> lay("", root, values));
        waterfall(source).flatMap(text -> table(text, new ArrayList<>()))
                .ifPresent(root -> lay("waterfall", root, values));
        return values;
    }

    private static void lay(String key, Setting setting, Map<String, String> values) {
        if (setting instanceof Setting.Table table) {
            table.entries().forEach((name, entry) ->
                    lay(key.isEmpty() ? name : key + "." + name, entry.value(), values));
        } else if (setting instanceof Setting.Listing listing) {
            for (var at = 0; at < listing.items().size(); at++) {
                lay("%s[%d]".formatted(key, at + 1), listing.items().get(at), values);
            }
        } else {
            values.put(key, ((Setting.Value) setting).text());
        }
    }

    /** One document, or those of the slate and of the production with a line between them. */
    private static Optional<Setting.Table> root(String source, List<SettingsProblem> problems) {
        var whole = table(source, new ArrayList<>());
        for (var at = source.indexOf(BETWEEN); whole.isEmpty() && at >= 0;
                at = source.indexOf(BETWEEN, at + 1)) {
            var shared = table(source.substring(0, at), new ArrayList<>());
            var own = table(source.substring(at + BETWEEN.length()), new ArrayList<>());
            if (shared.isPresent() && own.isPresent()) {
                whole = Optional.of(own.get().over(shared.get()));
            }
        }
        return whole.isPresent() ? whole : table(source, problems);
    }

    private static Optional<Setting.Table> table(String text, List<SettingsProblem> problems) {
        return YamlFile.of(text.getBytes(StandardCharsets.UTF_8), NAME, problems)
                .map(YamlFile::root);
    }
}
