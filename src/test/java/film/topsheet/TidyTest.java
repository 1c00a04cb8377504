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
    private static final Pattern METHOD = Pattern.compile(
            "^ {4}(?! )(?!.*\\b(class|record|interface|enum)\\b)[^*/@=]*\\(.*|^ {8}(?! )(public|private"
                    + "|protected|static|@Override)\\b.*\\(.*");

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

    /** A method ends with a brace under its first letter. */
    @Test
    void aMethodIsAParagraph() throws IOException {
        var faults = new ArrayList<String>();
        for (var file : java()) {
            var lines = Files.readAllLines(file);
            for (var at = 0; at < lines.size(); at++) {
                if (!METHOD.matcher(lines.get(at)).matches()) {
                    continue;
                }
                var indent = lines.get(at).length() - lines.get(at).stripLeading().length();
                var end = at;
                while (end < lines.size() && !lines.get(end).startsWith(" ".repeat(indent) + "}")
                        && !(end > at && lines.get(end).isBlank() && lines.get(end - 1).endsWith(";")
                        && lines.get(end - 1).startsWith(" ".repeat(indent) + "    ") && end - at < 2)) {
                    end++;
                }
                if (lines.get(at).endsWith(";") || end - at + 1 <= LINES_IN_A_METHOD) {
                    continue;
                }
                faults.add("%s:%d: %d lines".formatted(file, at + 1, end - at + 1));
            }
        }

        assertThat(faults).isEmpty();
    }

    @Test
    void aLineIsAHundredColumns() throws IOException {
        var faults = new ArrayList<String>();
        for (var file : java()) {
            var lines = Files.readAllLines(file);
            for (var at = 0; at < lines.size(); at++) {
                if (lines.get(at).length() > COLUMNS && !isTextOfATable(file, lines.get(at))) {
                    faults.add("%s:%d".formatted(file, at + 1));
                }
            }
        }

        assertThat(faults).isEmpty();
    }

    /** What a program prints, and a table in a text block, is as wide as it is. */
    private static boolean isTextOfATable(Path file, String line) {
        return file.startsWith("src/test") && !line.contains(";") && !line.contains("(\"");
    }

    @Test
    void nothingIsLeftForLater() throws IOException {
        var later = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|X" + "XX|H" + "ACK)\\b|@Dis" + "abled");

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
            var first = comment.toString().split("\n\n")[0];
            var asks = first.strip().contains("?") || first.strip().endsWith(".");
            if (!asks) {
                faults.add(file + " begins: " + first);
            }
        }

        assertThat(faults).isEmpty();
    }

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
            var isCheck = name.startsWith("check-");
            var id = isCheck ? name.substring("check-".length()) : name;
            if (program.indexOf("\"" + name + "\"") < 0 && program.indexOf("\"" + id + "\"") < 0
                    && !program.toString().matches("(?s).*\\b" + id + "\\b.*")) {
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
        var place = Pattern.compile("/(root|home|Users)/[a-z]|/tmp/[a-z]|\\.m2/|localhost:[0-9]"
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
