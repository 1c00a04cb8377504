package film.topsheet.report;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.budget.Section;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducerFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesToTheRightTest {

    private static final String PRODUCER = JRPdfExporter.PDF_PRODUCER_FACTORY_PROPERTY;

    /** The same report, printed with and without the algorithm for lines that run to the left. */
    @ParameterizedTest
    @ValueSource(strings = {"Night Ferry – “Crossing” 1/2", "夜の連絡船", "מעבורת הלילה 7",
            "عبّارة الليل (Pier 9) 12.50", "Ferry 9 מעבורת, part 2"})
    void theBytesAreThoseOfTheLibrarysOwnProducer(String name) {
        var reports = new InventedReports("USD").title(name);
        reports.category(Section.PRODUCTION, "3600", name, reports.account("3610", name,
                reports.figures(1_00, 20_000_00, 300_00, 0, 4_000_00, 25_000_00, 0, 24_000_00)));
        var report = reports.report();

        var ours = new CostReportPdf().print(report).bytes();

        assertThat(ours).isEqualTo(byTheLibrary(report));
    }

    private static byte[] byTheLibrary(CostReport report) {
        var context = DefaultJasperReportsContext.getInstance();
        var named = context.getProperty(PRODUCER);
        assertThat(named).isEqualTo(LinesToTheRight.class.getName());
        context.setProperty(PRODUCER, ClassicPdfProducerFactory.class.getName());
        try {
            return new CostReportPdf().print(report).bytes();
        } finally {
            context.setProperty(PRODUCER, named);
        }
    }
}
