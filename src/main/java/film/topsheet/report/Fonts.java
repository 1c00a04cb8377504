package film.topsheet.report;

import film.topsheet.intake.DiskFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Lets AWT start on a machine that has neither fonts nor fontconfig, by naming one of our own fonts
 * as its logical font. AWT reads the setting once, so this must come before its first use.
 */
final class Fonts {

    static final String CONDENSED = "IBM Plex Sans Condensed";
    static final String SANS = "IBM Plex Sans";

    private static final String SETTING = "sun.awt.fontconfig";
    private static final String FONT = "/fonts/IBMPlexSansCondensed-Regular.ttf";

    private Fonts() {}

    /** Does nothing the second time, nor where AWT finds fonts in another way. */
    static synchronized void prepare() {
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
        var system = System.getProperty("os.name", "");
        if (system.startsWith("Windows") || system.startsWith("Mac")
                || System.getProperty(SETTING) != null) {
            return;
        }
        try {
            var folder = removedAtTheEnd(Files.createTempDirectory("topsheet-fonts"));
            var font = removedAtTheEnd(folder.resolve("font.ttf"));
            try (var stream = Fonts.class.getResourceAsStream(FONT)) {
                Files.copy(stream, font, StandardCopyOption.REPLACE_EXISTING);
            }
            var setting = removedAtTheEnd(folder.resolve("fontconfig.properties"));
            Files.writeString(setting, setting(font));
            System.setProperty(SETTING, setting.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("The fonts cannot be unpacked.",
                    DiskFault.at(Path.of(System.getProperty("java.io.tmpdir")), e));
        }
    }

    /** Removed in reverse: the folder last. */
    private static Path removedAtTheEnd(Path path) {
        path.toFile().deleteOnExit();
        return path;
    }

    private static String setting(Path font) {
        var text = new StringBuilder("version=1\nsequence.allfonts=latin-1\n");
        text.append("filename.-topsheet-plex-plain=").append(font).append('\n');
        for (var logical : List.of("serif", "sansserif", "monospaced", "dialog", "dialoginput")) {
            for (var face : List.of("plain", "bold", "italic", "bolditalic")) {
                text.append(logical).append('.').append(face)
                        .append(".latin-1=-topsheet-plex-plain\n");
            }
        }
        return text.toString();
    }
}
