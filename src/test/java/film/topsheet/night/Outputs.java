package film.topsheet.night;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every file below a folder of documents, with the bytes that two equal nights agree in. */
public final class Outputs {

    private Outputs() {}

    /** Path to content. Of run.json all but the {@code clock} block, which is its last. */
    public static SortedMap<String, byte[]> of(Path out) {
        var outputs = new TreeMap<String, byte[]>();
        try (var files = Files.walk(out)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var bytes = Files.readAllBytes(file);
                outputs.put(out.relativize(file).toString(),
                        file.endsWith("run.json") ? withoutClock(bytes) : bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return outputs;
    }

    private static byte[] withoutClock(byte[] run) {
        var text = new String(run, UTF_8);
        var clock = text.lastIndexOf("\"clock\"");
        return (clock < 0 ? text : text.substring(0, clock)).getBytes(UTF_8);
    }

    /** Where two folders differ, in words; empty when they hold the same. */
    public static List<String> differences(SortedMap<String, byte[]> expected, Path actual) {
        var differences = new ArrayList<String>();
        var found = of(actual);
        expected.forEach((path, bytes) -> {
            if (!found.containsKey(path)) {
                differences.add(path + " is missing");
            } else if (!Arrays.equals(bytes, found.get(path))) {
                differences.add(path + " differs" + firstLine(path, bytes, found.get(path)));
            }
        });
        found.keySet().stream().filter(path -> !expected.containsKey(path))
                .forEach(path -> differences.add(path + " should not be there"));
        return differences;
    }

    private static String firstLine(String path, byte[] expected, byte[] actual) {
        if (!path.endsWith(".csv") && !path.endsWith(".json")) {
            return "";
        }
        var before = new String(expected, UTF_8).split("\n", -1);
        var after = new String(actual, UTF_8).split("\n", -1);
        var at = Arrays.mismatch(before, after);
        return ", line %d: %s, not %s".formatted(at + 1, at < after.length ? after[at] : "(end)",
                at < before.length ? before[at] : "(end)");
    }
}
