package film.topsheet.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Lines of a page in which every character is as wide as every other. */
final class Lines {

    private Lines() {}

    /** Broken at blanks, and in a word that is longer than the width. */
    static List<String> wrapped(String text, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        var breakable = text.strip().replaceAll("(\\S{" + width + "})(?=\\S)", "$1 ");
        for (var word : breakable.split(" +")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    static List<String> padded(List<String> cells) {
        var width = width(cells);
        return cells.stream().map(each -> each + " ".repeat(width - each.length())).toList();
    }

    static List<String> alignedRight(List<String> cells) {
        var width = width(cells) + 1;
        return cells.stream().map(each -> " ".repeat(width - each.length()) + each).toList();
    }

    static List<String> joined(List<String> left, List<String> right) {
        return IntStream.range(0, left.size()).mapToObj(at -> left.get(at) + right.get(at))
                .toList();
    }

    /** Two columns of lines, the second from this position on; the first alone where it is. */
    static List<String> beside(List<String> left, List<String> right, int position) {
        if (left.isEmpty()) {
            return right;
        }
        return IntStream.range(0, Math.max(left.size(), right.size())).mapToObj(at -> {
            var first = at < left.size() ? left.get(at) : "";
            var second = at < right.size() ? right.get(at) : "";
            return first + " ".repeat(Math.max(0, position - first.length())) + second;
        }).toList();
    }

    private static int width(List<String> cells) {
        return cells.stream().mapToInt(String::length).max().orElse(0);
    }
}
