package film.topsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a reader stumbles over, as a test: length, width, leftovers, dead files. */
class TidyTest {

    private static final int LINES_IN_A_CLASS = 250;
    private static final int LINES_IN_A_METHOD = 40;
    private static final int COLUMNS = 100;
    private static final Pattern CLOSES = Pattern.compile(" {4}( {4})?}");
    private static final Pattern OPENS_A_TYPE =
            Pattern.compile(".*\\b(class|record|interface|enum)\\b.*");

    @Test
    void aClassIsAPage() throws IOException {
        var faults = new ArrayList<String>();
        for (var file : java()) {
            var lines = Files.readAllLines(file).size();
            if (lines > LINES_IN_A_CLASS) {
                faults.add(file + ": " + lines + " lines");
            }
        }

        assertThat(faults).isEmpty();
    }

    @Test
    void aMethodIsAParagraph() throws IOException {
        var faults = new ArrayList<String>();
        for (var file : java()) {
            var lines = withoutTables(file);
            for (var end = 0; end < lines.size(); end++) {
                if (CLOSES.matcher(lines.get(end)).matches()) {
                    var begin = opening(lines, end);
                    if (end - begin >= LINES_IN_A_METHOD
                            && !OPENS_A_TYPE.matcher(lines.get(begin)).matches()) {
                        faults.add("%s: %d lines: %s".formatted(
                                file, end - begin + 1, lines.get(begin).strip()));
                    }
                }
            }
        }

        assertThat(faults).isEmpty();
    }

    /** The line above with the same indent that opens what is closed here. */
    private static int opening(List<String> lines, int end) {
        var indent = lines.get(end).indexOf('}');
        for (var at = end - 1; at > 0; at--) {
            var line = lines.get(at);
            if (line.length() > indent && line.charAt(indent) != ' '
                    && line.substring(0, indent).isBlank() && line.charAt(indent) != '}') {
                return at;
            }
        }
        return 0;
    }

    @Test
    void aLineIsAHundredColumns() throws IOException {
        var faults = new ArrayList<String>();
        for (var file : java()) {
            for (var line : withoutTables(file)) {
                if (line.length() > COLUMNS) {
                    faults.add(file + ": " + line.strip());
                }
            }
        }

        assertThat(faults).isEmpty();
    }

    /** What a test shows in a text block is as long and as wide as it is. */
    private static List<String> withoutTables(Path file) throws IOException {
        var lines = new ArrayList<String>();
        var inBlock = false;
        for (var line : Files.readAllLines(file)) {
            var marks = line.split("\"\"\"", -1).length - 1;
            if (!inBlock || marks > 0 || file.startsWith("src/main")) {
                lines.add(line);
            }
            inBlock ^= marks % 2 == 1;
        }
        return lines;
    }

    @Test
    void nothingIsLeftForLater() throws IOException {
        var later = Pattern.compile(
                "\\b(TO" + "DO|FIX" + "ME|X" + "XX|H" + "ACK)\\b|@Dis" + "abled");

        assertThat(found(later)).isEmpty();
    }

    @Test
    void namesSayWhatAThingIs() throws IOException {
        var faults = new ArrayList<String>();
        for (var file : java()) {
            var name = file.getFileName().toString().replace(".java", "");
            if (name.matches(".*(Manager|Helper|Util|Utils|Impl|Dto|Service|Processor)")) {
                faults.add(file.toString());
            }
        }

        assertThat(faults).isEmpty();
    }

    @Test
    void aQuestionBeginsWithTheQuestion() throws IOException {
        var faults = new ArrayList<String>();
        for (var file : sql()) {
            var comment = new StringBuilder();
            for (var line : Files.readAllLines(file)) {
                if (!line.startsWith("--")) {
                    break;
                }
                comment.append(line.substring(2).strip()).append('\n');
            }
            var first = comment.toString().split("\n\n")[0].strip();
            if (!first.contains("?") && !first.endsWith(".")) {
                faults.add(file + " begins: " + first);
            }
        }

        assertThat(faults).isEmpty();
    }

    /** The catalogue asks whatever is named check-…; all else is named where it is asked. */
    @Test
    void everyQuestionIsAsked() throws IOException {
        var program = new StringBuilder();
        for (var file : java()) {
            if (file.startsWith("src/main")) {
                program.append(Files.readString(file));
            }
        }
        var faults = new ArrayList<String>();
        for (var file : sql()) {
            var name = file.getFileName().toString().replace(".sql", "");
            if (!name.startsWith("check-") && program.indexOf("\"" + name + "\"") < 0) {
                faults.add(file.toString());
            }
        }

        assertThat(faults).isEmpty();
    }

    @Test
    void aPackageIsOneSentence() throws IOException {
        var faults = new ArrayList<String>();
        for (var folder : folders("src/main/java/film/topsheet")) {
            var info = folder.resolve("package-info.java");
            if (!Files.exists(info)) {
                faults.add(folder + " has no package-info");
                continue;
            }
            var text = Files.readString(info);
            var sentence = text.replaceAll("(?s)^/\\*\\*\\s*(\\* )?", "").split("\n")[0]
                    .replace("*/", "").strip();
            if (!sentence.matches("[A-Z].*[.]") || sentence.length() > COLUMNS) {
                faults.add(folder + ": " + sentence);
            }
        }

        assertThat(faults).isEmpty();
    }

    @Test
    void nothingNamesAPlaceOfOneMachine() throws IOException {
        var place = Pattern.compile("/(root|home|Users)/[a-z]|/t" + "mp/[a-z]|\\.m" + "2/"
                + "|localhost:[0-9]{2}"
                + "|https?://[a-z0-9.-]*(registry|artifactory|nexus|proxy)[a-z0-9.-]*|/wo" + "rk/");

        assertThat(found(place)).isEmpty();
    }

    private static List<String> found(Pattern pattern) throws IOException {
        var faults = new ArrayList<String>();
        for (var file : tracked()) {
            var lines = Files.readString(file, StandardCharsets.UTF_8).lines().toList();
            for (var at = 0; at < lines.size(); at++) {
                if (pattern.matcher(lines.get(at)).find()) {
                    faults.add("%s:%d: %s".formatted(file, at + 1, lines.get(at).strip()));
                }
            }
        }
        return faults;
    }

    private static List<Path> java() throws IOException {
        return files("src", ".java");
    }

    private static List<Path> sql() throws IOException {
        return files("src/main/resources/film/topsheet", ".sql");
    }

    private static List<Path> files(String root, String ending) throws IOException {
        try (var files = Files.walk(Path.of(root))) {
            return files.filter(each -> each.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static List<Path> folders(String root) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(root))) {
            return files.filter(each -> each.toString().endsWith(".java"))
                    .map(Path::getParent).filter(each -> !each.equals(Path.of(root)))
                    .distinct().sorted().toList();
        }
    }

    /** Text files of the project, but for what is built. */
    private static List<Path> tracked() throws IOException {
        var texts = Set.of("java", "sql", "xml", "md", "yaml", "yml", "jrxml", "properties", "txt");
        var all = new ArrayList<Path>();
        for (var root : List.of("src", "reports", "sample-data", ".ci", "pom.xml", "README.md",
                "topsheet")) {
            if (Files.exists(Path.of(root))) {
                try (var files = Files.walk(Path.of(root))) {
                    files.filter(Files::isRegularFile).filter(each -> {
                        var name = each.getFileName().toString();
                        return !name.contains(".") || texts.contains(
                                name.substring(name.lastIndexOf('.') + 1));
                    }).forEach(all::add);
                }
            }
        }
        return all;
    }
}
