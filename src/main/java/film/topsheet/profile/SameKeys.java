package film.topsheet.profile;

import film.topsheet.profile.FieldSpec.Origin;
import java.util.HashSet;

/** Keys that are the same in every file, so that the next file takes the place of this one. */
final class SameKeys {

    private SameKeys() {}

    /** Whether that is meant only the rule knows, which says how its exports restate each other. */
    static void note(Profile profile, Reading reading) {
        for (var type : profile.spec().types()) {
            var words = profile.words(type.feed());
            if (profile.spec().content() == null && isSameInEveryFile(type, words)) {
                reading.note(("Every file has the same keys (%s): without mode: cumulative the"
                        + " rows of the next file take the place of these. Take one of them from a"
                        + " column or the file's name, or write key: content.")
                        .formatted(String.join(", ", words.key())));
            }
        }
    }

    /** Whether nothing of a row's key comes from its file. */
    private static boolean isSameInEveryFile(TypeSpec type, FeedWords words) {
        var same = new HashSet<String>();
        type.fields().stream().filter(each -> each.origin() instanceof Origin.Constant)
                .forEach(each -> same.add(each.name()));
        type.fields().stream().filter(each -> each.origin() instanceof Origin.NumberWithin within
                        && same.containsAll(within.fields()))
                .map(FieldSpec::name).toList().forEach(same::add);
        return !words.key().isEmpty() && same.containsAll(words.key());
    }
}
