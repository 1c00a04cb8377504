package film.topsheet.profile;

import film.topsheet.slate.Kinds;
import film.topsheet.slate.TableReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads conditions, as they stand under {@code when}. */
final class ConditionReader {

    private ConditionReader() {}

    static Optional<ConditionSpec> read(TableReader in) {
        var first = in.find("first", Words.PATTERN);
        var any = in.find("any", Words.PATTERN);
        var only = in.all("only", Kinds.TEXT);
        var apart = in.all("blank-apart-from", Kinds.TEXT);
        var filled = in.find("filled", Kinds.count("cells", 0, 16_384));
        var column = in.find("column", Kinds.TEXT);
        var is = in.all("is", Kinds.TEXT);
        var matches = in.find("matches", Words.PATTERN);
        var blank = in.find("blank", Kinds.YES_NO);
        var not = in.table("not").flatMap(ConditionReader::read);
        var anyOf = in.tables("any-of", ConditionReader::read);
        var asked = List.of("is", "matches", "blank");
        if (column.isEmpty()) {
            Words.refuse(in, asked, "is not said of a column", "Add column: with its name.");
        } else if (asked.stream().noneMatch(in::has)) {
            in.refuse("column", "is asked for nothing", "Add is:, matches: or blank:.");
        }
        if (in.keys().isEmpty()) {
            in.missing("first", "A condition asks for something.");
        }
        return in.whole(() -> new ConditionSpec(first.orElse(null), any.orElse(null), only, apart,
                filled.orElse(-1), column.orElse(null), Set.copyOf(is), matches.orElse(null),
                blank.orElse(null), not.orElse(null), anyOf));
    }

    /** The condition under {@code when}, which must be there. */
    static Optional<ConditionSpec> when(TableReader in) {
        if (!in.has("when")) {
            in.missing("when", "Write it as {first: \"^Total\"}.");
        }
        return in.table("when").flatMap(ConditionReader::read);
    }
}
