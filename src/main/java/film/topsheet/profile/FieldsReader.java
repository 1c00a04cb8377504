package film.topsheet.profile;

import film.topsheet.profile.FieldSpec.Origin;
import film.topsheet.profile.FieldSpec.Translation;
import film.topsheet.profile.FeedWords.Kind;
import film.topsheet.slate.Kinds;
import film.topsheet.slate.Nearest;
import film.topsheet.slate.Setting;
import film.topsheet.slate.TableReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what is done to the text of a field. */
final class FieldsReader {

    private static final int WIDEST = 64;

    private final Names names;
    private final StyleReader styles;
    private final Lookups lookups;
    private final boolean trim;

    FieldsReader(Names names, StyleReader styles, Lookups lookups, boolean trim) {
        this.names = names;
        this.styles = styles;
        this.lookups = lookups;
        this.trim = trim;
    }

    /** Each field under a key, in the order written; {@code kinds} says what its feeds call it. */
    Map<String, FieldSpec> fields(TableReader in, String key, Map<String, Kind> kinds) {
        var fields = new LinkedHashMap<String, FieldSpec>();
        in.table(key).ifPresent(table -> {
            for (var name : table.freeKeys(Kinds.TEXT).keySet()) {
                if (kinds.containsKey(name)) {
                    field(table, name, kinds.get(name))
                            .ifPresent(each -> fields.put(name, each));
                } else {
                    table.refuse(name, "is no column of the feed", Nearest.remedy(name,
                            kinds.keySet(),
                            "Its columns: %s.".formatted(Kinds.listed(kinds.keySet()))));
                }
            }
        });
        return fields;
    }

    private Optional<FieldSpec> field(TableReader table, String name, Kind kind) {
        if (!(table.setting(name).orElseThrow() instanceof Setting.Table inner)) {
            var columns = table.all(name, Kinds.TEXT);
            return columns.isEmpty() ? Optional.empty()
                    : Optional.of(usual(name, new Origin.Column(columns)));
        }
        return table.table(name).flatMap(in -> whole(in, name, kind));
    }

    private FieldSpec usual(String name, Origin origin) {
        return new FieldSpec(name, origin, styles.missing(), false, trim, null, false, "",
                null, 0, styles.number(), Sense.OF_THE_FEED, styles.dates(), Map.of(), false);
    }

    private Optional<FieldSpec> whole(TableReader in, String name, Kind kind) {
        var origin = new OriginReader(names).origin(in, kind);
        var missing = styles.missing(in);
        var armour = in.find("armour", Kinds.YES_NO).orElse(false);
        var cut = in.find("trim", Kinds.YES_NO).orElse(trim);
        var extract = in.find("extract", Words.PATTERN);
        var fillDown = in.find("fill-down", Kinds.YES_NO).orElse(false);
        var fallback = in.find("default", Kinds.TEXT).orElse("");
        var words = translation(in);
        var zeroPad = in.has("join") ? 0
                : in.find("zero-pad", Kinds.count("characters", 1, WIDEST)).orElse(0);
        var number = styles.number(in, "fields." + name);
        var sense = Sense.read(in);
        var dates = styles.dates(in);
        var yesNo = yesNo(in);
        var optional = in.find("optional", Kinds.YES_NO).orElse(false);
        if (extract.isPresent() && extract.get().parts() == 0) {
            in.refuse("extract", "has no part to take", "Put it in ( ).");
        }
        refuseOtherKinds(in, kind);
        return in.whole(() -> new FieldSpec(name, origin.orElse(null), missing, armour, cut,
                extract.orElse(null), fillDown, fallback, words, zeroPad, number, sense, dates,
                yesNo, optional));
    }

    private static void refuseOtherKinds(TableReader in, Kind kind) {
        if (kind != Kind.AMOUNT && kind != Kind.NUMBER) {
            Words.refuse(in, List.of("number", "positive"), "means nothing to a field that is no"
                    + " amount or number", "Write it in the field that reads the amount.");
        }
        if (kind != Kind.DATE && kind != Kind.TIME) {
            Words.refuse(in, List.of("dates", "locale", "pivot"),
                    "means nothing to a field that is no date", "Remove it.");
        }
        if (kind != Kind.YES_NO) {
            Words.refuse(in, List.of("yes", "no"), "means nothing to a field that is not yes or no",
                    "Use map: to translate words.");
        }
        if (kind == Kind.AMOUNT || kind == Kind.NUMBER) {
            Words.refuse(in, List.of("zero-pad", "trim"),
                    "means nothing to an amount or number", "Remove it.");
        }
    }

    private Translation translation(TableReader in) {
        var otherwise = in.find("otherwise", Kinds.choice("is no way to treat what is not found",
                Map.of("refuse", 'r', "keep", 'k', "blank", 'b'))).orElse('r');
        if (in.has("map") && in.has("lookup")) {
            in.refuse("lookup", "and \"map\" both translate", "Keep one of the two.");
        }
        if (!in.has("map") && !in.has("lookup")) {
            Words.refuse(in, List.of("otherwise"), "means nothing without map or lookup",
                    "Remove it.");
            return null;
        }
        var words = new LinkedHashMap<String, String>();
        in.table("map").ifPresent(table -> table.freeKeys(Kinds.TEXT).keySet().forEach(word ->
                table.written(word).ifPresent(each -> words.put(word, each))));
        if (in.has("lookup")) {
            words.putAll(lookups.read(in));
        }
        return new Translation(words, otherwise == 'r', otherwise == 'k');
    }

    private static Map<String, Boolean> yesNo(TableReader in) {
        var words = new LinkedHashMap<String, Boolean>();
        in.all("yes", Kinds.TEXT).forEach(each -> words.put(each, true));
        for (var each : in.all("no", Kinds.TEXT)) {
            if (words.put(each, false) != null) {
                in.refuse("no", "holds \"%s\", which is yes too".formatted(each),
                        "Keep it in one of the two.");
            }
        }
        return words;
    }
}
