package film.topsheet.report;

import com.lowagie.text.pdf.BaseFont;
import java.awt.font.TextAttribute;
import java.text.AttributedCharacterIterator.Attribute;
import java.util.HashMap;
import java.util.Map;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;

/**
 * Writes the cells of a very long table without laying each out as a paragraph, which takes ten
 * times as long. A cell is a text field with the key {@code cell}: one line that fits its field, in
 * the field's own font and without markup. Everything else is exported as ever, and a cell stands
 * where it would have stood.
 */
final class CellExporter extends JRPdfExporter {

    private static final String CELL = "cell";

    private final Map<Boolean, BaseFont> fonts = new HashMap<>();

    @Override
    public void exportText(JRPrintText text) {
        if (!CELL.equals(text.getKey())) {
            super.exportText(text);
        } else if (!text.getFullText().isEmpty()) {
            write(text, text.getFullText(), fonts.computeIfAbsent(text.isBold(),
                    bold -> font(text)));
        }
    }

    private BaseFont font(JRPrintText text) {
        var attributes = new HashMap<Attribute, Object>();
        fontUtil.getAttributesWithoutAwtFont(attributes, text);
        attributes.put(TextAttribute.FOREGROUND, text.getForecolor());
        return producer().getFont(attributes, getTextLocale(text)).getBaseFont();
    }

    private ClassicPdfProducer producer() {
        return (ClassicPdfProducer) pdfProducer;
    }

    private void write(JRPrintText text, String cell, BaseFont font) {
        var size = text.getFontSize();
        var room = text.getWidth() - font.getWidthPoint(cell, size);
        var shift = text.getHorizontalTextAlign() == HorizontalTextAlignEnum.RIGHT ? room
                : text.getHorizontalTextAlign() == HorizontalTextAlignEnum.CENTER ? room / 2 : 0;
        var top = text.getY() + getOffsetY() + (text.getHeight() - text.getTextHeight()) / 2
                + text.getLeadingOffset();
        var paper = producer().getPdfContentByte();
        paper.setColorFill(text.getForecolor());
        paper.beginText();
        paper.setFontAndSize(font, size);
        paper.setTextMatrix(text.getX() + getOffsetX() + shift,
                pageFormat.getPageHeight() - top - text.getLineSpacingFactor() * size);
        paper.showText(cell);
        paper.endText();
        paper.resetRGBColorFill();
    }
}
