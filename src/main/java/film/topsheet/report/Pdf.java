package film.topsheet.report;

import java.util.List;

/**
 * A document ready to be kept.
 *
 * @param bytes    the same for the same report, always
 * @param warnings what a reader would miss: characters that no font has, one line per character
 */
public record Pdf(byte[] bytes, int pages, List<String> warnings) {

    public Pdf {
        warnings = List.copyOf(warnings);
    }
}
