package film.topsheet.slate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * A settings file as text and as parts that know their lines.
 *
 * <p>Only plain YAML is read: no anchors and aliases (a few lines of them can stand for millions),
 * no tags, one document, at most 256 KB, UTF-8.
 *
 * @param text as read, without a byte-order mark
 */
public record YamlFile(String text, Setting.Table root) {

    private static final int BYTES_MAX = 256 * 1024;
    private static final int DEPTH_MAX = 20;

    /**
     * @param name     the file as the user knows it
     * @param problems receives what is wrong with the file; then the result is empty
     */
    public static Optional<YamlFile> read(Path file, String name, List<SettingsProblem> problems) {
        var own = new ArrayList<SettingsProblem>();
        var read = text(file, name, own).flatMap(text -> parsed(text, name, own));
        problems.addAll(own);
        return own.isEmpty() ? read : Optional.empty();
    }

    /**
     * The same of a file that is part of the program.
     *
     * @param bytes at most 256 KB
     */
    public static Optional<YamlFile> of(
            byte[] bytes, String name, List<SettingsProblem> problems) {
        var own = new ArrayList<SettingsProblem>();
        var read = decoded(bytes, name, own).flatMap(text -> parsed(text, name, own));
        problems.addAll(own);
        return own.isEmpty() ? read : Optional.empty();
    }

    private static Optional<String> text(Path file, String name, List<SettingsProblem> problems) {
        if (!Files.isRegularFile(file)) {
            problems.add(whole(name, "this is not a file", "Put a text file in its place."));
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(BYTES_MAX + 1);
            if (bytes.length > BYTES_MAX) {
                problems.add(whole(name, "this file is larger than 256 KB",
                        "Settings are short; see whether this is the right file."));
                return Optional.empty();
            }
            return decoded(bytes, name, problems);
        } catch (IOException e) {
            problems.add(whole(name, "this file cannot be read",
                    "See that it exists and that this user may read it."));
            return Optional.empty();
        }
    }

    private static Optional<String> decoded(
            byte[] bytes, String name, List<SettingsProblem> problems) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return Optional.of(text.toString().replaceFirst("^\uFEFF", ""));
        } catch (CharacterCodingException e) {
            problems.add(new SettingsProblem(name, lineOfFirstWrongByte(bytes), "", "", "",
                    "this line is not UTF-8 text", "Save the file in the encoding UTF-8."));
            return Optional.empty();
        }
    }

    private static int lineOfFirstWrongByte(byte[] bytes) {
        // A reader puts U+FFFD where the strict decoder stopped.
        var reader = new InputStreamReader(
                new ByteArrayInputStream(bytes), StandardCharsets.UTF_8);
        var line = 1;
        try {
            for (var read = reader.read(); read != -1 && read != '\uFFFD'; read = reader.read()) {
                line += read == '\n' ? 1 : 0;
            }
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
        return line;
    }

    private static Optional<YamlFile> parsed(
            String text, String name, List<SettingsProblem> problems) {
        var options = new LoaderOptions();
        options.setCodePointLimit(BYTES_MAX);
        options.setNestingDepthLimit(DEPTH_MAX);
        var yaml = new Yaml(options);
        var tree = new YamlTree(name, text, problems);
        try {
            yaml.parse(new StringReader(text)).forEach(tree::refuseWhatIsNotPlain);
            if (!problems.isEmpty()) {
                return Optional.empty();
            }
            var root = tree.rootOf(yaml.compose(new StringReader(text)));
            return root.map(table -> new YamlFile(text, table));
        } catch (MarkedYAMLException e) {
            problems.add(tree.syntax(e));
        } catch (ReaderException e) {
            problems.add(tree.controlCharacter(e));
        } catch (YAMLException e) {
            problems.add(whole(name, "this is nested more than 20 deep",
                    "Settings are never nested so deep; see whether this is the right file."));
        }
        return Optional.empty();
    }

    private static SettingsProblem whole(String name, String problem, String remedy) {
        return SettingsProblem.at(Place.whole(name), "", "", problem, remedy);
    }
}
