package film.topsheet.oracle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the incremental exports of one ledger feed, with all that goes wrong in them. */
final class RandomFeed {

    private final Plan plan;
    private final Draw draw;
    private final Feed feed;
    private final RandomLines lines;
    private final List<Source> sources = new ArrayList<>();
    private final List<Source> toRepair = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final Set<String> inThisFile = new HashSet<>();

    RandomFeed(Plan plan, Feed feed) {
        this.plan = plan;
        draw = plan.draw;
        this.feed = feed;
        lines = new RandomLines(plan, feed, feed.code.substring(0, 2).toUpperCase() + "-");
    }

    void write(int night, Map<String, String> files) {
        if (night > 0 && draw.chance(20)) {
            return;
        }
        file(night, feed.code + "-2", files);
        if (draw.chance(25)) {
            file(night, feed.code + "-10", files);
        }
        if (!texts.isEmpty() && draw.chance(15)) {
            files.put(Plan.path(night, feed.code + "-again"), draw.pick(texts));
        }
    }

    private void file(int night, String name, Map<String, String> files) {
        inThisFile.clear();
        var rows = new ArrayList<Map<String, String>>();
        repair(rows);
        if (draw.chance(40)) {
            sources.stream().filter(each -> draw.chance(30))
                    .forEach(each -> once(each, rows, shown(each)));
        }
        for (var i = draw.between(0, 2); i > 0 && !sources.isEmpty(); i--) {
            disturb(draw.pick(sources), night, rows);
        }
        for (var i = draw.between(2, 5); i > 0; i--) {
            fresh(lines.line(night), rows);
        }
        var text = Sheet.of(feed, rows);
        texts.add(text);
        files.put(Plan.path(night, name), text);
    }

    /** What an overlapping export says of a line: itself, or that it is void. */
    private static Map<String, String> shown(Source source) {
        return source.voidRow == null ? new LinkedHashMap<>(source.cells) : source.voidRow;
    }

    private boolean once(Source source, List<Map<String, String>> rows, Map<String, String> row) {
        if (!inThisFile.add(feed.key().stream().map(source.cells::get).toList().toString())) {
            return false;
        }
        rows.add(row);
        return true;
    }

    private void repair(List<Map<String, String>> rows) {
        for (var source : List.copyOf(toRepair)) {
            if (draw.chance(60) && once(source, rows, new LinkedHashMap<>(source.cells))) {
                toRepair.remove(source);
                sources.add(source);
            }
        }
    }

    private void fresh(Source source, List<Map<String, String>> rows) {
        once(source, rows, new LinkedHashMap<>(source.cells));
        switch (draw.between(1, 14)) {
            case 1, 2 -> {
                rows.set(rows.size() - 1, lines.broken(source));
                toRepair.add(source);
            }
            case 3 -> {
                rows.add(new LinkedHashMap<>(source.cells));
                sources.add(source);
            }
            case 4 -> {
                if (!source.mayWait) {
                    rows.add(source.with("amount", "77"));
                    toRepair.add(source);
                }
            }
            case 5 -> {
                if (voided(source)) {
                    rows.add(draw.between(rows.size() - 1, rows.size()), source.voidRow);
                }
                sources.add(source);
            }
            case 6 -> rows.set(rows.size() - 1, feed == Feed.INVOICES
                    ? source.voidByStatus("") : lines.broken(source));
            case 7 -> rows.set(rows.size() - 1, source.with(feed.key().get(1), ""));
            default -> sources.add(source);
        }
    }

    /** An earlier line is amended, voided, garbled, given its rate, or comes again. */
    private void disturb(Source source, int night, List<Map<String, String>> rows) {
        if (inThisFile.contains(feed.key().stream().map(source.cells::get).toList().toString())) {
            return;
        }
        if (source.mayWait) {
            source.cells.put("exchange_rate", plan.rate(source.cells.get("currency")));
            source.mayWait = false;
        } else if (source.voidRow != null) {
            source.voidRow = null;
        } else if (draw.chance(20)) {
            once(source, rows, lines.broken(source));
            return;
        } else if (!draw.chance(35) || !voided(source)) {
            lines.amend(source, night);
        }
        once(source, rows, shown(source));
    }

    private boolean voided(Source source) {
        if (source.mayWait) {
            return false;
        }
        if (feed == Feed.INVOICES && draw.chance(70)) {
            source.voidRow = source.voidByStatus(draw.pick(
                    List.of("", source.cells.get("amount"), "1")));
        } else if (source.amount().signum() > 0) {
            source.voidRow = source.voidByAmount();
        }
        return source.voidRow != null;
    }
}
