package film.topsheet.report;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.export.ExporterInput;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;

/** Fills the parts of a document and binds them. The same parts give the same bytes. */
record Paper(Templates templates) {

    JasperPrint fill(Part part) {
        var parameters = part.parameters();
        parameters.put(JRParameter.REPORT_TEMPLATES, List.of(templates.styles()));
        parameters.put(JRParameter.REPORT_LOCALE, Locale.ENGLISH);
        try {
            return JasperFillManager.fillReport(
                    templates.report(part.template()), parameters, Row.source(part.rows()));
        } catch (JRException e) {
            throw new IllegalStateException(part.template(), e);
        }
    }

    /** Puts a part into another one: a template prints it as the subreport of that name. */
    void inset(Map<String, Object> page, String name, Part part) {
        var parameters = part.parameters();
        parameters.put(JRParameter.REPORT_TEMPLATES, List.of(templates.styles()));
        page.put(name, templates.report(part.template()));
        page.put(name + "Parameters", parameters);
        page.put(name + "Rows", Row.source(part.rows()));
    }

    /** The first layout in which every amount of every part has room. */
    Layout layout(Function<Layout, List<Part>> parts) {
        return Layout.ALL.stream()
                .filter(layout -> parts.apply(layout).stream().allMatch(
                        part -> part.fits(templates)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("An amount has no room on paper."));
    }

    /** @param asOf the day that the document carries as its own */
    Pdf bound(String title, LocalDate asOf, List<JasperPrint> prints) {
        Pages.number(prints);
        return new Pdf(StablePdf.of(export(title, prints), asOf),
                prints.stream().mapToInt(Pages::count).sum(), Pages.unprintable(prints));
    }

    /** For a document that is too long to be held: it comes in parts and goes by way of a file. */
    void bind(String title, LocalDate asOf, ExporterInput parts, OutputStream out)
            throws IOException {
        var file = Files.createTempFile("topsheet", ".pdf");
        try {
            try (var to = new FirstFault(file,
                    new BufferedOutputStream(Files.newOutputStream(file)))) {
                export(title, new CellExporter(), parts, to);
            }
            StablePdf.fix(file, asOf);
            Files.copy(file, out);
        } finally {
            Files.delete(file);
        }
    }

    private static byte[] export(String title, List<JasperPrint> prints) {
        var bytes = new ByteArrayOutputStream();
        export(title, new JRPdfExporter(), SimpleExporterInput.getInstance(prints), bytes);
        return bytes.toByteArray();
    }

    private static void export(
            String title, JRPdfExporter exporter, ExporterInput input, OutputStream out) {
        var settings = new SimplePdfExporterConfiguration();
        settings.setMetadataTitle(title);
        settings.setDisplayMetadataTitle(true);
        exporter.setExporterInput(input);
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.setConfiguration(settings);
        try {
            exporter.exportReport();
        } catch (JRException e) {
            throw new IllegalStateException(title, e);
        }
    }
}
