package film.topsheet.report;

import com.lowagie.text.Phrase;
import java.text.Bidi;
import net.sf.jasperreports.pdf.classic.ClassicChunk;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.classic.ClassicPhrase;
import net.sf.jasperreports.pdf.common.PdfChunk;
import net.sf.jasperreports.pdf.common.PdfPhrase;
import net.sf.jasperreports.pdf.common.PdfProducer;
import net.sf.jasperreports.pdf.common.PdfProducerContext;
import net.sf.jasperreports.pdf.common.PdfProducerFactory;
import net.sf.jasperreports.pdf.common.PdfTextAlignment;
import net.sf.jasperreports.pdf.common.TextDirection;

/**
 * Sets the lines of a PDF. A line in which nothing runs from right to left is spared the algorithm
 * that would put its letters into the order in which they stand already; its bytes are the same.
 * Named in {@code jasperreports.properties}.
 */
public final class LinesToTheRight implements PdfProducerFactory {

    @Override
    public PdfProducer createProducer(PdfProducerContext context) {
        return new Producer(context);
    }

    private static final class Producer extends ClassicPdfProducer {

        Producer(PdfProducerContext context) {
            super(context);
        }

        @Override
        public PdfPhrase createPhrase() {
            return new Line(this);
        }
    }

    private static final class Line extends ClassicPhrase {

        private boolean runsToTheRight = true;

        Line(ClassicPdfProducer producer) {
            super(producer, new Phrase());
        }

        @Override
        public void add(PdfChunk chunk) {
            super.add(chunk);
            var letters = ((ClassicChunk) chunk).getChunk().getContent().toCharArray();
            runsToTheRight &= !Bidi.requiresBidi(letters, 0, letters.length);
        }

        @Override
        public float go(float left, float bottom, float right, float top, float fixedLeading,
                float multipliedLeading, PdfTextAlignment alignment, TextDirection direction) {
            var needed = runsToTheRight && direction == TextDirection.LTR
                    ? TextDirection.DEFAULT : direction;
            return super.go(left, bottom, right, top, fixedLeading, multipliedLeading, alignment,
                    needed);
        }
    }
}
