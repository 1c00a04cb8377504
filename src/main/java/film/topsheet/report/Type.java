package film.topsheet.report;

import java.util.ArrayList;
import java.util.function.BiFunction;

/**
 * Text of one face and size: measures it, breaks it into lines, cuts what does not fit.
 *
 * @param size hundredths of a point
 */
record Type(Typeface face, int size) {

    /** One point in the unit of all widths here. */
    static final int POINT = 100;

    private static final String CUT = "…";

    static Type condensed(int size, boolean bold) {
        return new Type(Typeface.of(Fonts.CONDENSED, bold), size);
    }

    static Type sans(int size, boolean bold) {
        return new Type(Typeface.of(Fonts.SANS, bold), size);
    }

    int width(String text) {
        return face.width(text, size);
    }

    boolean fits(String text, int width) {
        return width(text) <= width;
    }

    /** The text itself, or as much of it as fits and an ellipsis. */
    String cut(String text, int width) {
        return fits(text, width) ? text : longest(text, width, Type::beginning);
    }

    /** The text itself, or an ellipsis and as much of its end as fits. */
    String cutBefore(String text, int width) {
        return fits(text, width) ? text : longest(text, width, Type::ending);
    }

    private static String beginning(String text, int letters) {
        var inCharacter = letters > 0 && Character.isHighSurrogate(text.charAt(letters - 1));
        return text.substring(0, inCharacter ? letters - 1 : letters).stripTrailing() + CUT;
    }

    private static String ending(String text, int letters) {
        var from = text.length() - letters;
        var inCharacter = letters > 0 && Character.isLowSurrogate(text.charAt(from));
        return CUT + text.substring(inCharacter ? from + 1 : from);
    }

    /** @param part of a text, of so many letters at most; longer ones are wider */
    private String longest(String text, int width, BiFunction<String, Integer, String> part) {
        var fitting = 0;
        var tooLong = text.length();
        while (tooLong - fitting > 1) {
            var middle = (fitting + tooLong) / 2;
            if (fits(part.apply(text, middle), width)) {
                fitting = middle;
            } else {
                tooLong = middle;
            }
        }
        return part.apply(text, fitting);
    }

    /** At most so many lines, broken at blanks where there are any; the last one may be cut. */
    String lines(String text, int width, int most) {
        var lines = new ArrayList<String>();
        var rest = text.strip();
        while (lines.size() < most - 1 && !fits(rest, width)) {
            var end = lineEnd(rest, width);
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        lines.add(cut(rest, width));
        return String.join("\n", lines);
    }

    /** How many lines the text takes when nothing is cut. */
    int height(String text, int width) {
        var lines = 1;
        var rest = text.strip();
        while (!fits(rest, width)) {
            rest = rest.substring(lineEnd(rest, width)).stripLeading();
            lines++;
        }
        return lines;
    }

    private int lineEnd(String text, int width) {
        var fitting = text.offsetByCodePoints(0, 1);
        var blank = 0;
        for (var end = fitting; end < text.length() && fits(text.substring(0, end), width);
                end = text.offsetByCodePoints(end, 1)) {
            fitting = end;
            if (text.charAt(end) == ' ') {
                blank = end;
            }
        }
        return blank > 0 ? blank : fitting;
    }

    /** Whether a field without markup prints it. */
    boolean isPlain(String text) {
        return face.isOwn(text);
    }

    /** The text for a field with styled markup: escaped, and each script in a font that has it. */
    String markup(String text) {
        var styled = new StringBuilder();
        for (var run : face.runs(text)) {
            var family = run.face().family();
            if (family.equals(Fonts.CONDENSED) || family.equals(Fonts.SANS)) {
                styled.append(escaped(run.text()));
            } else {
                styled.append("<style fontName=\"").append(family).append("\">")
                        .append(escaped(run.text())).append("</style>");
            }
        }
        return styled.toString();
    }

    /** Bold, then plain; both as markup. */
    String markup(String bold, String plain) {
        return "<style isBold=\"true\">" + markup(bold) + "</style>" + markup(plain);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
