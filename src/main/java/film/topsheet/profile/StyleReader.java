package film.topsheet.profile;

import film.topsheet.profile.NumberStyle.Negative;
import film.topsheet.slate.Kind;
import film.topsheet.slate.Kinds;
import film.topsheet.slate.Setting;
import film.topsheet.slate.SettingsProblem;
import film.topsheet.slate.TableReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads how numbers and dates are written: for the whole profile, and where a field differs. */
final class StyleReader {

    private static final Kind<Locale> LOCALE = Kind.of("is no language",
            "Write its two letters, as en or de.",
            text -> Optional.of(Locale.forLanguageTag(text))
                    .filter(each -> Set.of(Locale.getISOLanguages())
                            .contains(each.getLanguage())));
    private static final Pattern PARAMETER = Pattern.compile("\\{([^{}]+)\\}");
    private static final Kind<Integer> PIVOT = Kinds.count("years", 1900, 2099);
    private static final Kind<String> CURRENCY = Kinds.matching(
            "[A-Z]{3}", "is no currency", "Write its three letters, as EUR.");

    private final List<SettingsProblem> problems;
    private final Map<String, String> parameters;
    private final Setting.Table numberTable;
    private final NumberStyle number;
    private final List<String> patterns;
    private final DateStyle dates;
    private final Locale locale;
    private final int pivot;
    private final List<String> missing;

    /** Reads what holds for all fields. */
    StyleReader(TableReader in, List<SettingsProblem> problems, Map<String, String> parameters) {
        this.problems = problems;
        this.parameters = parameters;
        numberTable = table(in, "number");
        number = numberTable == null ? NumberStyle.PLAIN
                : number(TableReader.under("number", numberTable, problems))
                        .orElse(NumberStyle.PLAIN);
        patterns = in.has("dates") ? in.all("dates", Kinds.TEXT) : List.of("yyyy-MM-dd");
        locale = in.find("locale", LOCALE).orElse(Locale.ENGLISH);
        pivot = in.find("pivot", PIVOT).orElse(1990);
        missing = in.all("missing", Kinds.TEXT);
        dates = style(in, "dates", patterns, locale, pivot);
    }

    private static Setting.Table table(TableReader in, String key) {
        var setting = in.setting(key).orElse(null);
        if (setting instanceof Setting.Table table) {
            return table;
        }
        if (setting != null) {
            in.refuse(key, "is one value where settings with names belong",
                    "Write them as {decimal: \",\", group: \".\"}.");
        }
        return null;
    }

    List<String> missing() {
        return missing;
    }

    DateStyle dates() {
        return dates;
    }

    List<String> missing(TableReader in) {
        return in.has("missing") ? in.all("missing", Kinds.TEXT) : missing;
    }

    DateStyle dates(TableReader in) {
        var own = in.all("dates", Kinds.TEXT);
        return style(in, "dates", own.isEmpty() ? patterns : own,
                in.find("locale", LOCALE).orElse(locale), in.find("pivot", PIVOT).orElse(pivot));
    }

    private DateStyle style(
            TableReader in, String key, List<String> texts, Locale locale, int pivot) {
        var patterns = new ArrayList<DatePattern>();
        var named = new ArrayList<String>();
        for (var text : texts) {
            var parameter = PARAMETER.matcher(text);
            if (parameter.matches() && parameters.containsKey(parameter.group(1))) {
                named.add(parameter.group(1));
                continue;
            }
            try {
                patterns.add(new DatePattern(text, locale, pivot));
            } catch (IllegalArgumentException e) {
                in.refuse(key, "holds \"%s\", which %s".formatted(text, e.getMessage()),
                        "Write day, month and year, as dd/MM/yyyy or d MMM yy.");
            }
        }
        return new DateStyle(patterns, named, locale, pivot);
    }

    /** The numbers of the whole profile. */
    NumberStyle number() {
        return number;
    }

    /** Those of one field: what it does not say itself, the profile does. */
    NumberStyle number(TableReader in, String path) {
        var own = table(in, "number");
        if (own == null) {
            return number;
        }
        var all = numberTable == null ? own : own.over(numberTable);
        return number(TableReader.under(path + ".number", all, problems))
                .orElse(NumberStyle.PLAIN);
    }

    private static Optional<NumberStyle> number(TableReader in) {
        var decimal = Words.character(in, "decimal", Words.MARKS, '.');
        var group = Words.character(in, "group", Words.MARKS, '\0');
        var indian = in.find("grouping", Kinds.choice("is no way to group",
                Map.of("thousands", false, "indian", true))).orElse(false);
        var implied = in.find("implied", Kinds.count("decimals", 0, 9)).orElse(-1);
        var decimals = in.find("decimals", Kinds.count("decimals", 0, 9)).orElse(-1);
        var negative = in.has("negative")
                ? new HashSet<>(in.all("negative",
                        Kinds.choice("is no way to write less than zero", Negative.class)))
                : Set.of(Negative.MINUS);
        var strip = in.all("strip", Kinds.TEXT);
        var symbols = new LinkedHashMap<String, String>();
        in.table("symbols").ifPresent(table -> table.freeKeys(Kinds.TEXT).keySet()
                .forEach(sign -> table.find(sign, CURRENCY)
                        .ifPresent(each -> symbols.put(sign, each))));
        var zero = Set.copyOf(in.all("zero", Kinds.TEXT));
        if (decimal == group) {
            in.refuse(in.has("group") ? "group" : "decimal",
                    "is also the mark between groups or before decimals",
                    "Say which of the two it is.");
        }
        if (in.has("grouping") && group == '\0') {
            in.refuse("grouping", "means nothing without a mark", "Add group: with the mark.");
        }
        if (implied >= 0) {
            Words.refuse(in, List.of("decimal", "decimals"), "means nothing beside \"implied\"",
                    "Remove one of the two.");
        }
        if (negative.contains(Negative.CR) && negative.contains(Negative.DR)) {
            in.refuse("negative", "says both of CR and of DR that it is less than zero",
                    "Keep the one that is; the other is then more.");
        }
        return in.whole(() -> new NumberStyle(decimal, group, indian, implied, decimals,
                Set.copyOf(negative), strip, symbols, zero));
    }
}
