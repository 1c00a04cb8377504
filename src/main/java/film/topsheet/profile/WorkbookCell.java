package film.topsheet.profile;

import java.io.IOException;
import java.util.regex.Pattern;

/** One cell of a sheet, of whatever type, as the text that Excel shows. */
final class WorkbookCell {

    /** What stands for a formula's result where none is stored; like an error it is no amount. */
    static final String NO_RESULT = "#UNCALCULATED!";

    /** A day is written as its first moment where the format has only moments. */
    private static final Pattern MIDNIGHT = Pattern.compile("T00:00(:00)?([.]0+)?Z?$");

    private final WorkbookXml xml;
    private final WorkbookStyles styles;
    private final WorkbookStrings strings;
    private final boolean since1904;
    private final WorkbookNotes notes;

    private int row;
    private int column;

    WorkbookCell(WorkbookXml xml, WorkbookStyles styles, WorkbookStrings strings,
            boolean since1904, WorkbookNotes notes) {
        this.xml = xml;
        this.styles = styles;
        this.strings = strings;
        this.since1904 = since1904;
        this.notes = notes;
    }

    /** The text of the cell whose element began last; blank when it holds nothing. */
    String read(int atRow, int atColumn) throws IOException, FileRefused {
        row = atRow;
        column = atColumn;
        var type = xml.attribute("t");
        var style = xml.attribute("s");
        String value = null;
        var inline = "";
        var isFormula = false;
        for (var name = xml.next(); name != null && !name.equals("/c"); name = xml.next()) {
            switch (name) {
                case "v" -> value = xml.text();
                case "is" -> inline = WorkbookText.read(xml, "/is");
                case "f" -> {
                    isFormula = true;
                    xml.skip();
                }
                default -> { }
            }
        }
        if (value == null || value.isEmpty()) {
            return isFormula && value == null ? noted(NO_RESULT, WorkbookNotes.Kind.NO_RESULT)
                    : inline;
        }
        return text(type == null ? "n" : type, style, value);
    }

    private String text(String type, String style, String value) throws FileRefused {
        return switch (type) {
            case "s" -> shared(value);
            case "str", "inlineStr" -> WorkbookText.unescaped(value);
            case "d" -> MIDNIGHT.matcher(value).replaceFirst("");
            case "b" -> value.equals("1") ? "TRUE" : value.equals("0") ? "FALSE" : value;
            case "e" -> noted(value, WorkbookNotes.Kind.ERROR);
            default -> number(style, value);
        };
    }

    private String number(String style, String value) {
        var number = WorkbookNumber.of(value);
        if (number == null) {
            return value;
        }
        var text = styles.format(style).text(number, since1904);
        return WorkbookNumber.isBeyond(text) ? noted(text, WorkbookNotes.Kind.BEYOND) : text;
    }

    private String shared(String value) throws FileRefused {
        String text = null;
        try {
            text = strings.get(Integer.parseInt(value));
        } catch (NumberFormatException e) {
            // Then there is no such text either.
        }
        if (text == null) {
            throw new FileRefused(row, "refers in %s to a text that the workbook does not have"
                    .formatted(place()), "Open it in Excel and save it again.");
        }
        return text;
    }

    private String noted(String text, WorkbookNotes.Kind kind) {
        notes.add(kind, 1, place());
        return text;
    }

    private String place() {
        return WorkbookRow.letters(column) + row;
    }
}
