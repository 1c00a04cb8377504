package film.topsheet.report;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the statement of a party is called: its name in lower case, every character but the letters
 * a to z and digits as {@code -}.
 *
 * <p>Parties whose names become the same, or are very long, get a mark of their exact names each,
 * and nobody the plain name: whoever would guess it finds nothing, never the figures of another.
 * The mark stays the same whoever comes or goes.
 */
public final class StatementNames {

    /** What every file system takes, with room to spare. */
    private static final int MOST_CHARACTERS = 120;
    private static final int MARK = 8;

    private StatementNames() {}

    /** {@code statement-example-equity-lp.pdf}, by party, in their order. */
    public static Map<String, String> of(Collection<String> parties) {
        var wanted = new LinkedHashSet<>(parties);
        var uses = wanted.stream().collect(
                Collectors.groupingBy(StatementNames::plain, Collectors.counting()));
        var names = new LinkedHashMap<String, String>();
        for (var party : wanted) {
            var plain = plain(party);
            var isCut = plain.length() > MOST_CHARACTERS;
            names.put(party, "statement-%s%s.pdf".formatted(
                    isCut ? plain.substring(0, MOST_CHARACTERS) : plain,
                    isCut || uses.get(plain) > 1 ? "-" + mark(party) : ""));
        }
        if (new LinkedHashSet<>(names.values()).size() < names.size()) {
            throw new IllegalStateException("two statements of one name: " + names);
        }
        return names;
    }

    private static String plain(String party) {
        return party.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "-");
    }

    private static String mark(String party) {
        return Hashes.sha256(party).substring(0, MARK);
    }
}
