package film.topsheet.profile;

import film.topsheet.slate.Kind;
import film.topsheet.slate.Kinds;
import film.topsheet.slate.Setting;
import film.topsheet.slate.TableReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Reads the files that lie beside a profile, and remembers which they were. */
final class Lookups {

    private static final Kind<String> FILE = Kinds.matching(
            "[A-Za-z0-9][A-Za-z0-9._ -]{0,99}", "is no name of a file beside the profile",
            "Write its name alone, as accounts.csv, and put it beside the profile.");

    /** Opens what lies beside a profile. */
    @FunctionalInterface
    interface Beside {

        /** @return null when there is no such file, or it lies elsewhere or is too large */
        byte[] read(String name) throws IOException;
    }

    private final Beside beside;
    private final Map<String, byte[]> files = new TreeMap<>();

    Lookups(Beside beside) {
        this.beside = beside;
    }

    /** The files that were read, by name. */
    Map<String, byte[]> files() {
        return files;
    }

    /** The file that a key names; null when it is refused. */
    byte[] file(TableReader in, String key) {
        var name = in.find(key, FILE).orElse(null);
        if (name == null) {
            return null;
        }
        try {
            var bytes = beside.read(name);
            if (bytes == null) {
                in.refuse(key, "is no file beside the profile",
                        "Put the file itself, of at most 16 MB, beside the profile.");
                return null;
            }
            files.put(name, bytes);
            return bytes;
        } catch (IOException e) {
            in.refuse(key, "cannot be read", "See that this user may read it.");
            return null;
        }
    }

    /** The table under {@code lookup}: a file's name, or a file with the columns to use. */
    Map<String, String> read(TableReader in) {
        if (in.setting("lookup").orElseThrow() instanceof Setting.Value) {
            return words(in, "lookup", file(in, "lookup"), null, null);
        }
        var words = new HashMap<String, String>();
        in.table("lookup").flatMap(inner -> {
            var key = inner.require("key", Kinds.TEXT).orElse(null);
            var value = inner.require("value", Kinds.TEXT).orElse(null);
            if (!inner.has("file")) {
                inner.missing("file", "Write the name of a CSV file beside the profile.");
            }
            return inner.whole(() -> words(inner, "file", file(inner, "file"), key, value));
        }).ifPresent(words::putAll);
        return words;
    }

    private static Map<String, String> words(
            TableReader in, String named, byte[] bytes, String key, String value) {
        var words = new HashMap<String, String>();
        if (bytes == null) {
            return words;
        }
        try (var records = CsvRecords.canonical(new ByteArrayInputStream(bytes))) {
            var header = records.next();
            var layout = new Layout(header == null ? new String[0] : header, 1, false, Map.of(),
                    new Names());
            var from = key == null ? 0 : layout.place(key, false);
            var to = value == null ? 1 : layout.place(value, false);
            for (var row = records.next(); row != null; row = records.next()) {
                put(in, named, words, row, from, to, records.line());
            }
        } catch (FileRefused e) {
            in.refuse(named, "%s (line %d)".formatted(e.problem(), e.line()), e.remedy());
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
        return words;
    }

    private static void put(TableReader in, String named, Map<String, String> words,
            String[] row, int from, int to, long line) {
        if (row.length <= Math.max(from, to)) {
            if (row.length > 1 || !row[0].isBlank()) {
                in.refuse(named, "has too few columns in line %d".formatted(line),
                        "Write two columns: the export's word and the feed's.");
            }
            return;
        }
        var before = words.putIfAbsent(row[from], row[to]);
        if (before != null && !before.equals(row[to])) {
            in.refuse(named, "translates \"%s\" twice, again in line %d".formatted(
                    Fault.shown(row[from]), line), "Keep one of the two.");
        }
    }
}
