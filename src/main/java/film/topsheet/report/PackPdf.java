package film.topsheet.report;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JasperPrint;

/**
 * Prints the weekly pack: a first page that answers every question in a line, then one page or more
 * for each that has something to list. The same pack gives the same bytes.
 */
final class PackPdf {

    private static final String TEMPLATE = "pack";
    private static final String NAME = "Weekly pack";
    private static final List<String> FIGURES = List.of("f1", "f2", "f3", "f4", "f5", "f6");
    private static final int LAST = FIGURES.size();

    private final Paper paper;

    PackPdf(Paper paper) {
        this.paper = paper;
        paper.templates().report(TEMPLATE);
    }

    Pdf print(Pack pack) {
        var layout = layout(pack);
        var printed = pack.pages().stream().filter(page -> !page.isEmpty()).toList();
        var rest = printed.stream().map(page -> paper.fill(part(pack, page, layout))).toList();
        var first = paper.fill(front(pack, layout, Map.of()));
        var places = new IdentityHashMap<PackPage, Integer>();
        var next = Pages.count(first) + 1;
        for (var at = 0; at < printed.size(); at++) {
            places.put(printed.get(at), next);
            next += Pages.count(rest.get(at));
        }
        var prints = new ArrayList<JasperPrint>();
        prints.add(paper.fill(front(pack, layout, places)));
        prints.addAll(rest);
        var cover = pack.report().cover();
        return paper.bound("%s: weekly pack %d, week ending %s".formatted(cover.title(),
                cover.number(), Words.date(cover.weekEnding())), cover.asOf(), prints);
    }

    /** The first layout in which every amount of every column has room. */
    Layout layout(Pack pack) {
        return paper.layout(layout -> printed(pack, layout));
    }

    /** All that the pack prints in this layout. */
    List<Part> printed(Pack pack, Layout layout) {
        var parts = new ArrayList<Part>();
        parts.add(front(pack, layout, Map.of()));
        pack.pages().stream().filter(page -> !page.isEmpty())
                .forEach(page -> parts.add(part(pack, page, layout)));
        return parts;
    }

    /** @param places the page on which each of the others begins */
    private Part front(Pack pack, Layout layout, Map<PackPage, Integer> places) {
        var parameters = frame(pack, layout, "what it answers");
        var large = Type.sans(1300, false);
        var say = Verdict.of(pack.report(), 0);
        parameters.put("say", large.markup(say.verdict(), " " + say.sentence()));
        var rows = new ArrayList<Row>();
        for (var page : pack.pages()) {
            var row = Row.of(Kind.PLAIN).is("front").put("table", "front")
                    .put("what", words(page.question()))
                    .put("detail", words(page.answer()));
            if (page.amount() != null) {
                row.put("f6", figure(pack, layout).of(page.amount()));
            }
            rows.add(places.containsKey(page)
                    ? row.put("when", String.valueOf(places.get(page))) : row.put("when", "–"));
        }
        return new Part(TEMPLATE, parameters, rows, FIGURES, layout.size());
    }

    private Part part(Pack pack, PackPage page, Layout layout) {
        var parameters = frame(pack, layout, Words.small(page.title()));
        parameters.put("say",
                Type.sans(1300, false).markup(page.question(), " " + page.answer()));
        var rows = new ArrayList<Row>();
        for (var table : page.tables()) {
            var name = "table" + rows.size();
            table.lines().forEach(line ->
                    rows.add(row(table, line, figure(pack, layout)).put("table", name)));
            if (!table.note().isEmpty()) {
                rows.add(Row.of(Kind.PLAIN).is("remark").put("table", name)
                        .put("what", words(table.note())));
            }
        }
        return new Part(TEMPLATE, parameters, rows, FIGURES, layout.size());
    }

    private static Map<String, Object> frame(Pack pack, Layout layout, String part) {
        var labels = new Labels(pack.report(), layout.scale());
        var frame = labels.frame(NAME, " · " + part, false);
        frame.put("foot", labels.unit() + " · (brackets) = below nil, – = nil");
        frame.put("wide", layout.wide());
        return frame;
    }

    private static Row row(PackTable table, PackTable.Line line, Figure figure) {
        var form = table.form();
        var row = Row.of(line.kind())
                .is(form == PackTable.Form.WORDS ? "words" : "figures")
                .put("title", table.heading());
        var columns = List.of("code", "what", "detail", "when");
        // Where nothing has a code, its place is the name's.
        var isLed = table.heads().get(0).isEmpty();
        for (var at = isLed ? 1 : 0; at < form.words(); at++) {
            var column = isLed && at == 1 ? "lead" : columns.get(at);
            row.put(column, at < line.words().size() ? words(line.words().get(at)) : "");
            row.put(column + "Head", table.heads().get(at));
        }
        var first = LAST - form.figures();
        for (var at = first; at < LAST; at++) {
            var head = table.heads().get(form.words() + at - first);
            row.put(FIGURES.get(at) + "Head", head.isEmpty() ? "" : head + Figure.HANGING);
        }
        for (var at = 0; at < line.figures().size(); at++) {
            var amount = line.figures().get(at);
            if (amount != null) {
                row.put(FIGURES.get(LAST - line.figures().size() + at), figure.of(amount));
            }
        }
        return row;
    }

    private static Figure figure(Pack pack, Layout layout) {
        return new Figure(layout.scale(), pack.report().cover().overIsPositive());
    }

    private static String words(String text) {
        return Type.condensed(800, false).markup(text);
    }
}
