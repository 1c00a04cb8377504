package film.topsheet.report;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The fonts that the program brings, so that a document looks the same on every machine. */
public final class BundledFonts {

    private static final Pattern FILE = Pattern.compile("fonts/[A-Za-z-]+\\.ttf");

    private BundledFonts() {}

    /** Files of ours that this Java cannot use; empty when documents can be printed. */
    public static List<String> unusable() throws IOException {
        Fonts.prepare();
        try (var list = BundledFonts.class.getResourceAsStream("/fonts/fonts.xml")) {
            var files = FILE.matcher(new String(list.readAllBytes(), StandardCharsets.UTF_8))
                    .results().map(MatchResult::group).distinct();
            return files.filter(each -> !isUsable(each)).toList();
        }
    }

    private static boolean isUsable(String file) {
        try (var bytes = BundledFonts.class.getResourceAsStream("/" + file)) {
            return Font.createFont(Font.TRUETYPE_FONT, bytes).getNumGlyphs() > 1;
        } catch (IOException | FontFormatException | RuntimeException e) {
            return false;
        }
    }
}
