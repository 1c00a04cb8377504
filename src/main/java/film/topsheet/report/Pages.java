package film.topsheet.report;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;

/** What can be known of a document only when all its parts are filled. */
final class Pages {

    private static final int LAST_ASCII = 0x7e;
    private static final Pattern MARKUP = Pattern.compile("<[^>]*>");

    private Pages() {}

    static int count(JasperPrint print) {
        return print.getPages().size();
    }

    /** Writes {@code Page 3 of 11} into the foot of every page. */
    static void number(List<JasperPrint> prints) {
        var all = prints.stream().mapToInt(Pages::count).sum();
        var before = 0;
        for (var print : prints) {
            number(print, before, all);
            before += count(print);
        }
    }

    /**
     * The same for a part of a document.
     *
     * @param before how many pages come before it
     * @param all    how many the document has
     */
    static void number(JasperPrint print, int before, int all) {
        var next = before;
        for (var page : print.getPages()) {
            var label = "Page %s of %s".formatted(Figure.grouped(++next), Figure.grouped(all));
            texts(page.getElements(), text -> {
                if ("page".equals(text.getKey())) {
                    text.setText(label);
                }
            });
        }
    }

    /** The first page, counted from 1, that has an element of this key; 1 where none has. */
    static int with(JasperPrint print, String key) {
        return IntStream.range(0, count(print))
                .filter(at -> has(print.getPages().get(at), key))
                .findFirst()
                .orElse(0) + 1;
    }

    private static boolean has(JRPrintPage page, String key) {
        return page.getElements().stream().anyMatch(each -> key.equals(each.getKey()));
    }

    /** One line per character that none of our fonts has: paper shows nothing in its place. */
    static List<String> unprintable(List<JasperPrint> prints) {
        var face = Typeface.of(Fonts.CONDENSED, false);
        var counts = new TreeMap<Integer, Integer>();
        prints.stream().flatMap(print -> print.getPages().stream())
                .forEach(page -> texts(page.getElements(), text -> plain(text).codePoints()
                        .filter(each -> each > LAST_ASCII && !face.shows(each))
                        .forEach(each -> counts.merge(each, 1, Integer::sum))));
        return counts.entrySet().stream()
                .map(each -> "No font has U+%04X (%s): left out %s.".formatted(each.getKey(),
                        Character.getName(each.getKey()),
                        each.getValue() == 1 ? "once" : each.getValue() + " times"))
                .toList();
    }

    /** Without markup; what markup escapes are characters that every font has. */
    private static String plain(JRPrintText text) {
        var marked = text.getFullText();
        return marked.indexOf('<') < 0 ? marked : MARKUP.matcher(marked).replaceAll("");
    }

    private static void texts(List<JRPrintElement> elements, Consumer<JRPrintText> reader) {
        for (var element : elements) {
            if (element instanceof JRPrintText text) {
                reader.accept(text);
            } else if (element instanceof JRPrintFrame frame) {
                texts(frame.getElements(), reader);
            }
        }
    }
}
