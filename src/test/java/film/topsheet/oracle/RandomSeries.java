package film.topsheet.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a cumulative series: every file restates all lines there are, some amended, some taken
 * back, some garbled, some gone.
 */
final class RandomSeries {

    /** A file as it was written, so that the source can return to it. */
    private record Written(String text, List<Source> sources) {}

    private final Plan plan;
    private final Draw draw;
    private final Settings.Series series;
    private final RandomLines lines;
    private final List<Written> written = new ArrayList<>();
    private List<Source> sources = new ArrayList<>();

    RandomSeries(Plan plan, Settings.Series series) {
        this.plan = plan;
        draw = plan.draw;
        this.series = series;
        lines = new RandomLines(plan, series.feed(), series.prefix() + "-");
    }

    void write(int night, Map<String, String> files) {
        var path = Plan.path(night, series.prefix() + (draw.chance(50) ? "" : "-x"));
        if (night > 0 && draw.chance(25)) {
            return;
        }
        if (Plan.isLast(night) && draw.chance(35)) {
            sources = new ArrayList<>(sources.subList(0, sources.size() / 2));
        } else if (written.size() > 1 && draw.chance(30) && canReturn()) {
            returnToAnEarlierFile(path, files);
            return;
        } else {
            change(night);
        }
        var text = Sheet.of(series.feed(), rows());
        written.add(new Written(text, sources.stream().map(Source::copy).toList()));
        files.put(path, text);
        if (draw.chance(15)) {
            files.put(Plan.path(night, series.prefix() + "-again"), text);
        }
    }

    /** Only where little goes by it, and nothing of that may still wait for a rate. */
    private boolean canReturn() {
        var earlier = earlier().sources().stream().map(this::key).toList();
        var gone = sources.stream().filter(each -> !earlier.contains(key(each))).toList();
        return gone.stream().noneMatch(each -> each.mayWait) && gone.size() * 8 < sources.size();
    }

    /** The file before the newest. */
    private Written earlier() {
        return written.get(written.size() - 2);
    }

    private List<String> key(Source source) {
        return series.feed().key().stream().map(source.cells::get).toList();
    }

    private void returnToAnEarlierFile(String path, Map<String, String> files) {
        var earlier = earlier();
        written.add(earlier);
        sources = new ArrayList<>(earlier.sources().stream().map(Source::copy).toList());
        files.put(path, earlier.text());
    }

    private void change(int night) {
        vanish();
        for (var source : sources) {
            if (source.isLive() && draw.chance(8)) {
                lines.amend(source, night);
            } else if (source.isLive() && draw.chance(5)) {
                takeBack(source);
            }
        }
        for (var i = night == 0 ? draw.between(4, 10) : draw.between(0, 4); i > 0; i--) {
            sources.add(lines.line(night));
        }
    }

    private void takeBack(Source source) {
        if (series.feed() == Feed.INVOICES && draw.chance(60)) {
            source.voidRow = source.voidByStatus("");
        } else if (source.amount().signum() > 0) {
            source.voidRow = source.voidByAmount();
        }
    }

    /** Fewer than a fifth of the lines that are certainly in the books. */
    private void vanish() {
        var live = new ArrayList<>(sources.stream().filter(Source::isLive).toList());
        for (var i = live.size() / 8; i > 0; i--) {
            if (draw.chance(40)) {
                sources.remove(live.remove(draw.between(0, live.size() - 1)));
            }
        }
    }

    private List<Map<String, String>> rows() {
        var rows = new ArrayList<Map<String, String>>();
        for (var source : sources) {
            if (source.isLive() && draw.chance(4)) {
                rows.add(lines.broken(source));
                continue;
            }
            if (source.voidRow == null || !source.voidRow.containsKey("status")
                    || !source.voidRow.get("status").equals("void") || draw.chance(50)) {
                rows.add(new LinkedHashMap<>(source.cells));
            }
            if (source.voidRow != null) {
                rows.add(draw.chance(50) ? rows.size() : Math.max(0, rows.size() - 1),
                        source.voidRow);
            }
        }
        return rows;
    }
}
