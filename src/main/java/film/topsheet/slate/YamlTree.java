package film.topsheet.slate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.ReaderException;

/** Turns the nodes of one YAML text into settings with their places. */
final class YamlTree {

    private static final int EXCERPT_MAX = 96;

    private final String name;
    private final List<String> lines;
    private final List<SettingsProblem> problems;
    private int documents;

    YamlTree(String name, String text, List<SettingsProblem> problems) {
        this.name = name;
        this.lines = text.lines().toList();
        this.problems = problems;
    }

    /** The whole file as a table; an empty file is an empty one. */
    Optional<Setting.Table> rootOf(Node node) {
        var whole = Place.whole(name);
        if (node == null) {
            return Optional.of(new Setting.Table(whole, new LinkedHashMap<>()));
        }
        if (setting(node, "") instanceof Setting.Table table) {
            return Optional.of(new Setting.Table(whole, table.entries()));
        }
        refuse(whole, "", "this file holds no settings",
                "Write one setting a line, as \"currency: USD\".");
        return Optional.empty();
    }

    void refuseWhatIsNotPlain(Event event) {
        if (event instanceof AliasEvent
                || event instanceof NodeEvent node && node.getAnchor() != null) {
            refuseOnce(event, "anchors (&) and aliases (*) are not read here",
                    "Write the value out where it is needed; put text with & or * in quotes.");
        }
        if (event instanceof ScalarEvent scalar && scalar.getTag() != null
                || event instanceof CollectionStartEvent start && start.getTag() != null) {
            refuseOnce(event, "tags (!) are not read here",
                    "Write the value alone; put text that begins with ! in quotes.");
        }
        if (event instanceof DocumentStartEvent && documents++ > 0) {
            refuseOnce(event, "a second document begins here",
                    "Keep one in this file and remove the line ---.");
        }
    }

    /** One line can hold hundreds of the same. */
    private void refuseOnce(Event event, String problem, String remedy) {
        var found = SettingsProblem.at(place(event.getStartMark()), "", "", problem, remedy);
        if (!problems.contains(found)) {
            problems.add(found);
        }
    }

    SettingsProblem syntax(MarkedYAMLException e) {
        var mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
        var place = mark == null ? Place.whole(name) : place(mark);
        if (e.getProblem().contains("TAB")) {
            return SettingsProblem.at(
                    place, "", "", "this line is indented with a tab", "Indent with spaces.");
        }
        var remedy = "while scanning an alias".equals(e.getContext())
                ? "Put a text that begins with * in quotes, as \"**/payroll*.csv\"."
                : "Look at this line and the one above: a colon in a text without quotes, a"
                        + " bracket, brace or quote left open, an indent that differs.";
        return SettingsProblem.at(
                place, "", "", "this is not YAML: " + e.getProblem(), remedy);
    }

    SettingsProblem controlCharacter(ReaderException e) {
        var before = String.join("\n", lines);
        var upTo = before.substring(0, Math.min(e.getPosition(), before.length()));
        var line = 1 + (int) upTo.chars().filter(each -> each == '\n').count();
        return SettingsProblem.at(new Place(name, line, ""), "", "",
                "this line holds a character that is none of text (U+%04X)"
                        .formatted(e.getCodePoint()),
                "Delete it, or write the line again.");
    }

    private Setting setting(Node node, String path) {
        var place = place(node.getStartMark());
        if (node instanceof MappingNode mapping) {
            return table(mapping, place, path);
        }
        if (node instanceof SequenceNode sequence) {
            return new Setting.Listing(place,
                    sequence.getValue().stream().map(each -> setting(each, path)).toList());
        }
        var written = ((ScalarNode) node).getValue();
        return new Setting.Value(place, written.strip(), written);
    }

    private Setting.Table table(MappingNode mapping, Place place, String path) {
        var entries = new LinkedHashMap<String, Setting.Entry>();
        for (var tuple : mapping.getValue()) {
            var at = place(tuple.getKeyNode().getStartMark());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                refuse(at, path, "this line has a list or table where a key belongs",
                        "Write a key, a colon, a space and the value.");
                continue;
            }
            var full = path.isEmpty() ? key.getValue() : path + "." + key.getValue();
            var entry = new Setting.Entry(at, setting(tuple.getValueNode(), full));
            var first = entries.putIfAbsent(key.getValue(), entry);
            if (first != null) {
                refuse(at, full, "is written twice, first in line " + first.place().line(),
                        "Keep one of the two.");
            }
        }
        return new Setting.Table(place, entries);
    }

    private void refuse(Place place, String key, String problem, String remedy) {
        problems.add(SettingsProblem.at(place, key, "", problem, remedy));
    }

    private Place place(Mark mark) {
        var line = Math.min(mark.getLine(), Math.max(0, lines.size() - 1));
        var text = lines.isEmpty() ? "" : lines.get(line).strip();
        return new Place(name, line + 1, text.length() <= EXCERPT_MAX
                ? text
                : text.substring(0, EXCERPT_MAX) + " …");
    }
}
