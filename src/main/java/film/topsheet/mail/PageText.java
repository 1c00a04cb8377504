package film.topsheet.mail;

import film.topsheet.mail.Page.Cause;
import film.topsheet.mail.Page.Chart;
import film.topsheet.mail.Page.Number;
import film.topsheet.mail.Page.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A mail as plain text: the same words in the same order, in lines that a phone need not wrap. */
final class PageText {

    private static final int WIDTH = 64;
    private static final String ITEM = "- ";

    private final List<String> lines = new ArrayList<>();

    private PageText() {}

    /** Ends with a line break, as every line of it does. */
    static String of(Page page) {
        var text = new PageText();
        text.head(page);
        page.numbers().forEach(text::number);
        text.asked(page.asked());
        text.why(page.why());
        text.items("What is not in the figures", page.outside());
        page.charts().forEach(text::chart);
        text.part(page.foot());
        return String.join("\n", text.lines) + "\n";
    }

    private void head(Page page) {
        if (!page.correction().isBlank()) {
            paragraph(page.correction());
            blank();
        }
        paragraph((page.verdict() + " " + page.sentence()).strip());
        part(List.of(page.title()));
        page.notes().forEach(each -> part(List.of(each)));
    }

    private void number(Number number) {
        part(List.of(number.label().toUpperCase(Locale.ROOT) + ": " + number.big(),
                number.line()));
    }

    private void asked(Page.Asked asked) {
        var all = new ArrayList<>(asked.urgent());
        all.addAll(asked.others());
        items(asked.heading(), all);
    }

    private void items(String heading, List<String> items) {
        if (items.isEmpty()) {
            return;
        }
        heading(heading);
        items.forEach(each -> hanging(ITEM, each));
    }

    private void why(Page.Why why) {
        if (why.isEmpty()) {
            return;
        }
        heading(why.heading());
        var widest = why.causes().stream().map(Cause::amount).mapToInt(Columns::of).max()
                .orElseThrow();
        why.causes().forEach(each ->
                hanging(" " + right(each.amount(), widest) + "  ", each.words()));
    }

    private void chart(Chart chart) {
        heading(chart.plainHeading());
        var day = chart.points().stream().map(Point::day).mapToInt(Columns::of).max().orElse(0);
        var amount = chart.points().stream().map(Point::amount).mapToInt(Columns::of).max()
                .orElse(0);
        chart.points().forEach(each -> hanging("  " + right(each.day(), day) + "   "
                + right(each.amount(), amount) + "   ", each.words()));
    }

    private void heading(String heading) {
        part(List.of(heading.toUpperCase(Locale.ROOT)));
    }

    private void part(List<String> paragraphs) {
        blank();
        paragraphs.forEach(this::paragraph);
    }

    private void paragraph(String text) {
        lines.addAll(new Columns(WIDTH).lines(text));
    }

    /** Lines that begin below the first one's words. */
    private void hanging(String begin, String text) {
        var indent = begin;
        for (var line : new Columns(WIDTH - Columns.of(begin)).lines(text)) {
            lines.add((indent + line).stripTrailing());
            indent = " ".repeat(Columns.of(begin));
        }
    }

    private void blank() {
        lines.add("");
    }

    private static String right(String text, int width) {
        return " ".repeat(width - Columns.of(text)) + text;
    }
}
