package film.topsheet.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where the table of a file seems to begin.
 *
 * @param header the place of its first header row among the records, from 0; −1 for none
 * @param rows   of the header; 0 for none
 * @param merged whether a blank in an upper row continues the name left of it
 * @param below  rows under the header that describe it
 * @param names  of the columns as the header has them; letters where there is none
 * @param body   the records behind it
 */
record SuggestTable(int header, int rows, boolean merged, int below, List<String> names,
        List<SniffRecord> body) {

    private static final int WINDOW = 60;
    private static final int AHEAD = 10;
    /** Rows of words that may stand between a header and its rows; more are prose above it. */
    private static final int MOST_BELOW = 2;
    private static final int LONGEST_NAME = 190;
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Z}\uFEFF]+");
    /** A line of the query that made the file. */
    private static final Pattern SQL = Pattern.compile("(?i)[\\s\"]*(SQL>|\\d+\\s)?\\s*(select|from"
            + "|where|and|group by|order by|having|(left |inner )?join)\\b.*|--.*|[\\s\"]*SQL>.*");

    static SuggestTable of(List<SniffRecord> records) {
        var last = -1;
        var best = 0;
        for (var at = 0; at < Math.min(WINDOW, records.size()); at++) {
            var worth = worth(records, at);
            if (worth > best) {
                best = worth;
                last = at;
            }
        }
        if (last < 0) {
            return headless(records);
        }
        if (last + 1 < records.size() && completes(records, last)) {
            return two(records, last, true, below(records, last + 1));
        }
        var below = below(records, last);
        if (last > 0 && belongs(records.get(last - 1), records.get(last))) {
            return two(records, last - 1, hasTwins(records.get(last))
                    && records.get(last - 1).filled() < records.get(last).filled(), below);
        }
        return new SuggestTable(last, 1, false, below,
                names(records.subList(last, last + 1), false),
                records.subList(last + 1 + below, records.size()));
    }

    /** A header of two rows, of which the first stands there. */
    private static SuggestTable two(
            List<SniffRecord> records, int first, boolean merged, int below) {
        return new SuggestTable(first, 2, merged, below,
                names(records.subList(first, first + 2), merged),
                records.subList(first + 2 + below, records.size()));
    }

    /** Whether the row under a header is its other half: words, some where the upper is blank. */
    private static boolean completes(List<SniffRecord> records, int header) {
        var upper = records.get(header);
        var lower = records.get(header + 1);
        var fills = 0;
        for (var at = 0; at < lower.width(); at++) {
            fills += upper.cell(at).isEmpty() && !lower.cell(at).isEmpty() ? 1 : 0;
        }
        return fills > 0 && lower.filled() > 1 && lower.width() <= upper.cells().length
                && !hasTyped(lower) && dataBehind(records, header + 1)
                        >= Math.min(3, records.size() - header - 2);
    }

    private static SuggestTable headless(List<SniffRecord> records) {
        var width = records.stream().mapToInt(SniffRecord::width).max().orElse(0);
        var names = new ArrayList<String>();
        for (var column = 1; column <= width; column++) {
            names.add(WorkbookRow.letters(column));
        }
        return new SuggestTable(-1, 0, false, 0, names, records);
    }

    /** How much a record looks like a header; 0 when not at all. */
    private static int worth(List<SniffRecord> records, int at) {
        var record = records.get(at);
        if (record.filled() < 2 || SQL.matcher(record.firstText()).matches()) {
            return 0;
        }
        var known = 0;
        var typed = 0;
        var texts = new HashSet<String>();
        for (var cell : record.cells()) {
            if (!cell.isBlank()) {
                texts.add(cell.strip());
                known += SuggestWords.isKnown(cell) ? 1 : 0;
                typed += isTyped(cell.strip()) ? 1 : 0;
            }
        }
        if (wordsBehind(records, at) > (known == 0 ? 1 : MOST_BELOW)) {
            return 0;
        }
        var data = dataBehind(records, at);
        return (known == 0 && (typed > 0 || data == 0)) || typed * 2 > record.filled() ? 0
                : Math.max(0, 4 * known + texts.size() - 4 * typed + 2 * data);
    }

    private static int dataBehind(List<SniffRecord> records, int at) {
        var data = 0;
        var seen = 0;
        for (var next = at + 1; next < records.size() && seen < AHEAD; next++) {
            var record = records.get(next);
            if (!record.isBlank()) {
                seen++;
                data += record.filled() > 1 && hasTyped(record) ? 1 : 0;
            }
        }
        return Math.min(5, data);
    }

    /** Rows of several words and no number before the first row that has one. */
    private static int wordsBehind(List<SniffRecord> records, int at) {
        var words = 0;
        for (var next = at + 1; next < records.size(); next++) {
            if (hasTyped(records.get(next))) {
                return words;
            }
            words += records.get(next).filled() > 1 ? 1 : 0;
        }
        return 0;
    }

    static boolean isTyped(String cell) {
        return SuggestNumbers.looksLike(cell) || SuggestDates.looksLike(cell);
    }

    static boolean hasTyped(SniffRecord record) {
        return Arrays.stream(record.cells()).anyMatch(each -> isTyped(each.strip()));
    }

    /** Rows of words right under the header, with rows of data behind them. */
    private static int below(List<SniffRecord> records, int header) {
        var below = 0;
        while (below < 2 && header + below + 2 < records.size()) {
            var record = records.get(header + below + 1);
            if (record.filled() * 2 < records.get(header).filled() || hasTyped(record)
                    || dataBehind(records, header + below + 1)
                            < Math.min(3, records.size() - header - below - 2)) {
                break;
            }
            below++;
        }
        return below;
    }

    /** Whether the upper row is the first half of the header, not a title above it. */
    private static boolean belongs(SniffRecord upper, SniffRecord lower) {
        if (upper.filled() < 2 || hasTyped(upper) || SQL.matcher(upper.firstText()).matches()) {
            return false;
        }
        var fills = 0;
        var alone = 0;
        var joined = 0;
        for (var at = 0; at < Math.max(upper.width(), lower.width()); at++) {
            fills += lower.cell(at).isEmpty() && !upper.cell(at).isEmpty() ? 1 : 0;
            alone += SuggestWords.isKnown(lower.cell(at)) ? 1 : 0;
            joined += SuggestWords.isKnown(upper.cell(at) + " " + lower.cell(at)) ? 1 : 0;
        }
        return fills > 0 || joined > alone || hasTwins(lower);
    }

    private static boolean hasTwins(SniffRecord record) {
        var seen = new HashSet<String>();
        return Arrays.stream(record.cells()).map(String::strip)
                .anyMatch(each -> !each.isEmpty() && !seen.add(each));
    }

    private static List<String> names(List<SniffRecord> rows, boolean merged) {
        var width = rows.stream().mapToInt(each -> each.cells().length).max().orElse(0);
        var names = new ArrayList<String>();
        var times = new HashMap<String, Integer>();
        var kept = "";
        for (var at = 0; at < width; at++) {
            var name = rows.get(0).cell(at);
            if (rows.size() > 1) {
                kept = merged && name.isEmpty() ? kept : name;
                name = (kept + " " + rows.get(1).cell(at)).strip();
            }
            names.add(written(name));
            times.merge(SniffName.plain(name), 1, Integer::sum);
        }
        return counted(names, times);
    }

    /** As a profile may write it: on one line, which compares alike; blank when it is none. */
    private static String written(String name) {
        var line = BREAKS.matcher(name).replaceAll(" ").strip();
        return line.length() > LONGEST_NAME || SniffName.plain(line).isEmpty() ? "" : line;
    }

    /** Of names that stand twice, which is meant: {@code Net#2}. */
    private static List<String> counted(List<String> names, HashMap<String, Integer> times) {
        var seen = new HashMap<String, Integer>();
        return names.stream().map(each -> {
            var plain = SniffName.plain(each);
            var number = seen.merge(plain, 1, Integer::sum);
            return times.get(plain) > 1 && !each.isEmpty() ? each + "#" + number : each;
        }).toList();
    }
}
