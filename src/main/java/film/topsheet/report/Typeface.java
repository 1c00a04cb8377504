package film.topsheet.report;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;

/**
 * One family in one weight, with the families that stand in for what it has no glyph for: DejaVu
 * for Hebrew, Arabic and signs, Droid for han, kana and hangul.
 */
final class Typeface {

    private static final List<String> OTHERS =
            List.of("DejaVu Sans Condensed", "Droid Sans Fallback");
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final int SIZE = 1000;
    private static final Map<String, Typeface> KNOWN = new ConcurrentHashMap<>();

    private final Face own;
    private final List<Face> others;
    /** Widths of the own font's characters by code, each plus 1; 0: not yet asked for. */
    private final int[] widths = new int[0x2100];

    private Typeface(String family, boolean bold) {
        own = new Face(family, bold);
        others = OTHERS.stream().map(name -> new Face(name, bold)).toList();
    }

    static Typeface of(String family, boolean bold) {
        return KNOWN.computeIfAbsent(family + bold, key -> new Typeface(family, bold));
    }

    /** How wide a text is at this size, rounded up; both in hundredths of a point. */
    int width(String text, int size) {
        var width = runs(text).stream().mapToLong(Run::width).sum();
        return Math.toIntExact((width * size + SIZE - 1) / SIZE);
    }

    /** The text in pieces of one font each, in order. */
    List<Run> runs(String text) {
        if (isOwn(text)) {
            return List.of(new Run(text, own, ownWidth(text)));
        }
        var runs = Stream.<Run>builder();
        for (var at = 0; at < text.length();) {
            var face = face(text.codePointAt(at));
            var end = at;
            while (end < text.length() && goesOn(face, text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            var piece = text.substring(at, end);
            runs.add(new Run(piece, face, face.width(piece)));
            at = end;
        }
        return runs.build().toList();
    }

    /** False: no font of ours has it, and paper would show nothing in its place. */
    boolean shows(int codePoint) {
        return codePoint == '\n' || face(codePoint).shows(codePoint);
    }

    /** The letters as shapes, on a base line that begins at this point; in the own font only. */
    Shape outline(String text, float size, double x, double y) {
        return own.font().deriveFont(size).createGlyphVector(EXACT, text)
                .getOutline((float) x, (float) y);
    }

    /** The same of any script, each in a font that has it; runs that go to the left do so. */
    Shape outlineOfRuns(String text, float size, double x, double y) {
        var letters = new Path2D.Double();
        var at = x;
        for (var run : runs(text)) {
            letters.append(new TextLayout(run.text(), run.face().font().deriveFont(size), EXACT)
                    .getOutline(AffineTransform.getTranslateInstance(at, y)), false);
            at += run.width() * (double) size / SIZE;
        }
        return letters;
    }

    private Face face(int codePoint) {
        if (own.shows(codePoint)) {
            return own;
        }
        return others.stream().filter(each -> each.shows(codePoint)).findFirst().orElse(own);
    }

    /** Blanks and digits between two words of another script stay with it. */
    private boolean goesOn(Face face, int codePoint) {
        return face(codePoint) == face
                || face != own && !Character.isAlphabetic(codePoint) && face.shows(codePoint);
    }

    /** Whether its own font has every character. */
    boolean isOwn(String text) {
        return text.chars().allMatch(c -> c < widths.length && (widths[c] > 0 || own.shows(c)));
    }

    private int ownWidth(String text) {
        return text.chars().map(this::ownWidth).sum();
    }

    /** Two threads may both measure the same character; they find the same width. */
    private int ownWidth(int c) {
        if (widths[c] == 0) {
            widths[c] = own.width(String.valueOf((char) c)) + 1;
        }
        return widths[c] - 1;
    }

    /** @param width at a size of 1,000 points */
    record Run(String text, Face face, int width) {}

    /** One font file of a family; opened when it is first asked for. */
    static final class Face {

        private final String family;
        private final boolean bold;
        private Font font;

        private Face(String family, boolean bold) {
            this.family = family;
            this.bold = bold;
        }

        String family() {
            return family;
        }

        private boolean shows(int codePoint) {
            return font().canDisplay(codePoint);
        }

        private int width(String text) {
            return (int) Math.ceil(font().getStringBounds(text, EXACT).getWidth());
        }

        private synchronized Font font() {
            if (font == null) {
                Fonts.prepare();
                font = FontUtil.getInstance(DefaultJasperReportsContext.getInstance())
                        .getAwtFontFromBundles(false, family, bold ? Font.BOLD : Font.PLAIN, SIZE,
                                Locale.ENGLISH, false);
            }
            return font;
        }
    }
}
