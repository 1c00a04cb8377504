package film.topsheet.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import org.dhatim.fastexcel.Workbook;

/** A workbook on its way out: what it is of, its sheets, and the same bytes each time. */
final class SealedWorkbook {

    /** What stands in it. */
    @FunctionalInterface
    interface Sheets {
        void into(Workbook book, Seal seal) throws IOException;
    }

    private SealedWorkbook() {}

    /**
     * Leaves the stream open.
     *
     * @param kind of document, in small letters
     */
    static void write(Content content, String kind, OutputStream out, Sheets sheets)
            throws IOException {
        var seal = new Seal(content.cover().asOf());
        var unsealed = Files.createTempFile("topsheet", ".xlsx");
        try {
            try (var file = new FirstFault(unsealed,
                            new BufferedOutputStream(Files.newOutputStream(unsealed)));
                    var book = new Workbook(file, "Topsheet", null)) {
                // Lightly: the seal packs it again.
                book.setCompressionLevel(1);
                describe(book, content, kind);
                sheets.into(book, seal);
            }
            seal.apply(unsealed, out);
        } finally {
            Files.delete(unsealed);
        }
    }

    private static void describe(Workbook book, Content content, String kind) {
        var cover = content.cover();
        book.properties()
                .setTitle("%s: %s, week ending %s".formatted(
                        cover.title(), kind, cover.weekEnding()))
                .setSubject(content.reportWords())
                .setCategory(Character.toUpperCase(kind.charAt(0)) + kind.substring(1))
                .setCompany(cover.code());
    }
}
