package film.topsheet.profile;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which column of a table stands where. Names are compared without case, blanks, punctuation and
 * byte-order mark; of names that then are the same, one written exactly so is meant.
 */
final class Layout {

    private static final Pattern COUNTED = Pattern.compile("(.+)#(\\d{1,4})");
    private static final Pattern LETTERS = Pattern.compile("[A-Z]{1,3}");

    private final String[] header;
    private final String[] words;
    private final long line;
    private final boolean lenient;
    private final Map<String, ColumnSpec> columns;
    private final Names names;
    private final BitSet used = new BitSet();

    /**
     * @param line    of the header; 0 where there is none
     * @param lenient a column that is missing is blank, unless it is required
     */
    Layout(String[] header, long line, boolean lenient, Map<String, ColumnSpec> columns,
            Names names) {
        this.header = header;
        this.line = line;
        this.lenient = lenient;
        this.columns = columns;
        this.names = names;
        this.words = new String[header.length];
        for (var at = 0; at < header.length; at++) {
            words[at] = word(header[at]);
        }
    }

    /** A name as names are compared; one without letters and digits only loses outer blanks. */
    static String word(String name) {
        var kept = new StringBuilder(name.length());
        name.codePoints().filter(Character::isLetterOrDigit)
                .forEach(each -> kept.appendCodePoint(Character.toLowerCase(each)));
        return kept.isEmpty() ? name.replace("\uFEFF", "").strip() : kept.toString();
    }

    /** What a spreadsheet calls the column at a place from 0. */
    static String letters(int place) {
        return place < 26 ? String.valueOf((char) ('A' + place))
                : letters(place / 26 - 1) + (char) ('A' + place % 26);
    }

    /** The place from 0 of the column that a spreadsheet calls so, or −1. */
    static int place(String letters) {
        if (!LETTERS.matcher(letters).matches()) {
            return -1;
        }
        var place = 0;
        for (var at = 0; at < letters.length(); at++) {
            place = place * 26 + letters.charAt(at) - 'A' + 1;
        }
        return place - 1;
    }

    int width() {
        return header.length;
    }

    String[] header() {
        return header;
    }

    long line() {
        return line;
    }

    /** As messages name the column: its header, or its letter. */
    String nameAt(int place) {
        if (place < 0) {
            return "";
        }
        return place < header.length && !header[place].isBlank()
                ? header[place].strip() : letters(place);
    }

    /**
     * Where a field finds a value: a named one, else a column.
     *
     * @return {@link Row#ABSENT} for a column that may be missing and is
     */
    int place(String name, boolean optional) throws FileRefused {
        var slot = names.slot(name);
        if (slot >= 0) {
            return ~slot;
        }
        var place = find(name);
        if (place < 0 && !optional && isRequired(name)) {
            throw missing(name);
        }
        if (place >= 0) {
            used.set(place);
        }
        return place < 0 ? Row.ABSENT : place;
    }

    /** The same of a condition: it may call a column by its letter, and it maps none. */
    int askedPlace(String name) throws FileRefused {
        var slot = names.slot(name);
        if (slot >= 0) {
            return ~slot;
        }
        var place = find(name);
        var letters = place(name);
        if (place < 0 && letters < 0 && isRequired(name)) {
            throw missing(name);
        }
        if (place < 0 && letters < 0) {
            return Row.ABSENT;
        }
        return place >= 0 ? place : letters;
    }

    /** Where the first of these stands that the file has; −1 for none, or a named value. */
    int knownPlace(List<String> anyOf) {
        for (var each : anyOf) {
            if (names.slot(each) >= 0) {
                return -1;
            }
            try {
                var place = find(each);
                if (place >= 0) {
                    return place;
                }
            } catch (FileRefused twice) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether a column of this name is there, however often. */
    boolean has(String name) {
        try {
            return find(name) >= 0;
        } catch (FileRefused twice) {
            return true;
        }
    }

    private boolean isRequired(String name) {
        var spec = columns.get(name);
        return spec != null && spec.required() != null ? spec.required() : !lenient;
    }

    private FileRefused missing(String name) {
        return new FileRefused(line,
                "has no column \"%s\"; its header begins \"%s\"".formatted(name,
                        Fault.shown(String.join(",", header))),
                "Export it with this column, or correct the profile.");
    }

    /** The column's place, or −1. */
    private int find(String name) throws FileRefused {
        var spec = columns.get(name);
        if (spec == null) {
            return findNamed(name);
        }
        if (spec.position() >= 0) {
            return spec.position() < header.length || line == 0 ? spec.position() : -1;
        }
        if (spec.pattern() != null) {
            return findMatching(spec);
        }
        var place = findNamed(name);
        for (var alias : spec.aliases()) {
            place = place >= 0 ? place : findNamed(alias);
        }
        return place;
    }

    private int findMatching(ColumnSpec spec) throws FileRefused {
        var found = new ArrayList<Integer>();
        for (var at = 0; at < header.length; at++) {
            if (spec.pattern().fits(header[at].strip())) {
                found.add(at);
            }
        }
        if (found.size() > 1) {
            throw new FileRefused(line, "has %d columns that fit the pattern of \"%s\": %s and %s"
                    .formatted(found.size(), spec.name(), nameAt(found.get(0)),
                            nameAt(found.get(1))),
                    "Make the pattern fit one of them.");
        }
        return found.isEmpty() ? -1 : found.get(0);
    }

    private int findNamed(String name) throws FileRefused {
        var found = all(name);
        var counted = COUNTED.matcher(name);
        if (found.isEmpty() && counted.matches()) {
            var same = all(counted.group(1));
            var number = Integer.parseInt(counted.group(2));
            return number >= 1 && number <= same.size() ? same.get(number - 1) : -1;
        }
        if (found.size() > 1) {
            throw new FileRefused(line,
                    "names the column \"%s\" %d times".formatted(name, found.size()),
                    "Say in the profile which is meant, as \"%s#1\".".formatted(name));
        }
        return found.isEmpty() ? -1 : found.get(0);
    }

    private List<Integer> all(String name) {
        var exact = new ArrayList<Integer>();
        var alike = new ArrayList<Integer>();
        var wanted = name.strip().toLowerCase(Locale.ROOT);
        var word = word(name);
        for (var at = 0; at < header.length; at++) {
            if (words[at].equals(word)) {
                alike.add(at);
                if (header[at].strip().toLowerCase(Locale.ROOT).equals(wanted)) {
                    exact.add(at);
                }
            }
        }
        return exact.isEmpty() ? alike : exact;
    }

    /** Places of the columns that nothing was asked of, in order. */
    BitSet unused() {
        var unused = new BitSet();
        unused.set(0, header.length);
        unused.andNot(used);
        return unused;
    }

    void use(int place) {
        used.set(place);
    }
}
