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

    /** All pages of a document. */
    static String text(Path document) throws IOException {
        return text(document, 1, Integer.MAX_VALUE);
    }

    /** A page of a document, counted from 1. */
    static String page(Path document, int number) throws IOException {
        return text(document, number, number);
    }

    private static String text(Path document, int first, int last) throws IOException {
        try (var pdf = Loader.loadPDF(document.toFile())) {
            var text = new PDFTextStripper();
            text.setSortByPosition(true);
            text.setStartPage(first);
            text.setEndPage(last);
            return text.getText(pdf).replaceAll("\\h+", " ");
        }
    }
}
