package film.topsheet.profile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** The number formats of a workbook, by the number that a cell names its style with. */
final class WorkbookStyles {

    private static final int MOST = 65_536;

    private final List<WorkbookFormat> formats = new ArrayList<>();

    /** The styles of a workbook that has none. */
    WorkbookStyles() {}

    WorkbookStyles(WorkbookXml xml) throws IOException, FileRefused {
        var codes = new HashMap<String, String>();
        var known = new HashMap<String, WorkbookFormat>();
        var inCells = false;
        for (var name = xml.next(); name != null; name = xml.next()) {
            switch (name) {
                case "numFmt" -> codes.put(xml.attribute("numFmtId"), xml.attribute("formatCode"));
                case "cellXfs" -> inCells = true;
                case "/cellXfs" -> inCells = false;
                case "xf" -> {
                    if (inCells) {
                        var id = xml.attribute("numFmtId");
                        formats.add(known.computeIfAbsent(id == null ? "0" : id,
                                each -> WorkbookFormat.of(number(each), codes.get(each))));
                    }
                }
                default -> { }
            }
            if (formats.size() > MOST || codes.size() > MOST) {
                throw new FileRefused(0, "has more than %,d styles".formatted(MOST),
                        "Save the sheet as CSV.");
            }
        }
    }

    private static int number(String id) {
        try {
            return Integer.parseInt(id);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** @param style as the cell has it; null for none */
    WorkbookFormat format(String style) {
        var number = style == null ? 0 : number(style);
        return number < formats.size() && number >= 0
                ? formats.get(number) : WorkbookFormat.GENERAL;
    }
}
