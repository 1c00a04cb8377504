package film.topsheet.profile;

import film.topsheet.profile.FieldSpec.Origin;
import film.topsheet.slate.Kinds;
import film.topsheet.slate.Nearest;
import film.topsheet.slate.SettingsProblem;
import film.topsheet.slate.TableReader;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Parts of a profile that are right one by one and can't go together. */
final class Contradictions {

    private final ProfileSpec spec;
    private final TableReader in;

    private Contradictions(ProfileSpec spec, TableReader in) {
        this.spec = spec;
        this.in = in;
    }

    static boolean isFree(ProfileSpec spec, TableReader in, List<SettingsProblem> problems) {
        var before = problems.size();
        var all = new Contradictions(spec, in);
        all.refuseRecords();
        all.refuseRowsThatAskTooEarly();
        all.refuseFieldsOfFields();
        all.refuseHiddenFields();
        return problems.size() == before;
    }

    private void refuseRecords() {
        if (spec.records() == null) {
            return;
        }
        if (spec.header().isSought() || !spec.header().names().isEmpty()) {
            in.refuse("header", "can't be sought in a file of several record types",
                    "Remove all: and names:; records: says how columns are called.");
        }
        if (spec.repeat() != null) {
            in.refuse("repeat", "can't go with records:", "Remove one of the two.");
        }
        if (!spec.controls().columns().isEmpty()) {
            in.refuse("controls", "can't compare columns across several record types",
                    "Keep balance: alone.");
        }
    }

    /** Rows are classed before codes are split and groups are cut. */
    private void refuseRowsThatAskTooEarly() {
        for (var rule : spec.rows()) {
            if (rule.when() == null || rule.when().column() == null) {
                continue;
            }
            var origin = spec.names().origin(rule.when().column());
            if (origin == Names.Origin.SPLIT || origin == Names.Origin.REPEAT) {
                in.refuse("rows", "ask for \"%s\", which is known only after rows are classed"
                        .formatted(rule.when().column()), "Ask for a column of the export.");
            }
        }
        for (var rule : spec.rows()) {
            for (var name : rule.clears()) {
                if (spec.names().origin(name) != Names.Origin.ROWS) {
                    in.refuse("rows", "clear \"%s\", which no section keeps".formatted(name),
                            Nearest.remedy(name, spec.names().words(),
                                    "Name what into: or a part of a pattern keeps."));
                }
            }
        }
    }

    private void refuseFieldsOfFields() {
        for (var type : spec.types()) {
            var known = new TreeSet<String>();
            type.fields().forEach(each -> known.add(each.name()));
            for (var field : type.fields()) {
                if (field.origin() instanceof Origin.NumberWithin within) {
                    refuseUnknown("fields", "under number-within of \"%s\"%s"
                            .formatted(field.name(), of(type)), within.fields(), known);
                    if (within.fields().contains(field.name())) {
                        in.refuse("fields", "number \"%s\" within itself".formatted(field.name()),
                                "Name the fields of the document.");
                    }
                }
            }
            refuseUnknown("controls", "under balance" + of(type),
                    spec.controls().balance(), known);
        }
    }

    private String of(TypeSpec type) {
        return type.name().isEmpty() ? " for " + type.feed()
                : " for type \"%s\" (%s)".formatted(type.name(), type.feed());
    }

    /** @param where under the key, for people */
    private void refuseUnknown(
            String key, String where, List<String> fields, Set<String> known) {
        for (var each : fields) {
            if (!known.contains(each)) {
                in.refuse(key, "names \"%s\" %s, which is no field there".formatted(each, where),
                        Nearest.remedy(each, known,
                                "Fields: %s.".formatted(Kinds.listed(known))));
            }
        }
    }

    private void refuseHiddenFields() {
        var hidden = new TreeSet<String>();
        spec.personal().forEach((name, how) -> {
            if (how == Personal.DROP) {
                hidden.add(Layout.word(name));
            }
        });
        for (var type : spec.types()) {
            for (var field : type.fields()) {
                for (var column : field.origin().columns()) {
                    if (hidden.contains(Layout.word(column))) {
                        in.refuse("personal", "drops \"%s\", which field \"%s\" is read from"
                                .formatted(column, field.name()),
                                "Write mask or last-4, or remove the field.");
                    }
                }
            }
        }
        for (var each : spec.forbidden()) {
            if (spec.columns().containsKey(each)) {
                in.refuse("forbidden", "holds \"%s\", which columns: describes".formatted(each),
                        "Keep it in one of the two.");
            }
        }
    }
}
