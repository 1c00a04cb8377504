package film.topsheet.night;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads paper as somebody else's program would. */
final class Pdfs {

    private Pdfs() {}

    /** The cost report's first page, line by line; blanks of all widths are one blank. */
    static String cover(Path week) throws IOException {
        return page(week.resolve("cost-report.pdf"), 1);
    }

    /** A page of any document, counted from 1. */
    static String page(Path file, int number) throws IOException {
        try (var pdf = Loader.loadPDF(file.toFile())) {
            var text = new PDFTextStripper();
            text.setSortByPosition(true);
            text.setStartPage(number);
            text.setEndPage(number);
            return text.getText(pdf).replaceAll("\\h+", " ");
        }
    }
}
