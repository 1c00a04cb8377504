package film.topsheet.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** What somebody else's program reads in a PDF of ours. */
final class PdfText {

    private PdfText() {}

    /** The words of a page, line by line, as they stand on paper; pages count from 1. */
    static String page(byte[] pdf, int page) {
        return read(pdf, document -> {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            stripper.setLineSeparator("\n");
            return stripper.getText(document).replaceAll("[ \u2008\u200a]+", " ")
                    .replace(" \n", "\n");
        });
    }

    static List<String> pages(byte[] pdf) {
        int count = read(pdf, PDDocument::getNumberOfPages);
        return IntStream.rangeClosed(1, count).mapToObj(at -> page(pdf, at)).toList();
    }

    /** Every piece of text that was drawn in one go, without the blanks around it. */
    static List<String> pieces(byte[] pdf) {
        return read(pdf, document -> {
            var pieces = new Pieces();
            pieces.getText(document);
            return pieces.drawn.stream().map(String::strip).toList();
        });
    }

    static String title(byte[] pdf) {
        return read(pdf, document -> document.getDocumentInformation().getTitle());
    }

    static List<String> fonts(byte[] pdf) {
        return read(pdf, document -> {
            var fonts = new ArrayList<String>();
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    fonts.add((font.isEmbedded() ? "embedded " : "missing ") + font.getName());
                }
            }
            return fonts.stream().distinct().sorted().collect(Collectors.toList());
        });
    }

    private interface Reader<T> {
        T of(PDDocument document) throws IOException;
    }

    private static <T> T read(byte[] pdf, Reader<T> reader) {
        try (var document = Loader.loadPDF(pdf)) {
            return reader.of(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Pieces extends PDFTextStripper {

        private final List<String> drawn = new ArrayList<>();
        private StringBuilder piece = new StringBuilder();

        @Override
        public void showTextString(byte[] string) throws IOException {
            piece = new StringBuilder();
            super.showTextString(string);
            drawn.add(piece.toString());
        }

        @Override
        public void showTextStrings(org.apache.pdfbox.cos.COSArray array) throws IOException {
            piece = new StringBuilder();
            super.showTextStrings(array);
            drawn.add(piece.toString());
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            piece.append(text.getUnicode());
            super.processTextPosition(text);
        }
    }
}
