package film.topsheet.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRElementGroup;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRTemplate;
import net.sf.jasperreports.engine.JRTextField;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.xml.JRXmlTemplateLoader;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The templates under {@code reports/}, from the class path and from nowhere else: a template is
 * code. Each is read once in the life of the program.
 */
final class Templates {

    private static final String FOLDER = "/reports/";

    private final Map<String, JasperReport> reports = new ConcurrentHashMap<>();
    private final Map<String, Integer> widths = new ConcurrentHashMap<>();
    private final JRTemplate styles;

    Templates() {
        Fonts.prepare();
        // Pictures are small: a temporary file for each is one more that a full disk can refuse.
        ImageIO.setUseCache(false);
        styles = read("styles.jrtx", JRXmlTemplateLoader::load);
    }

    JasperReport report(String name) {
        return reports.computeIfAbsent(name, each -> read(each + ".jrxml", stream -> {
            try {
                return JasperCompileManager.compileReport(stream);
            } catch (JRException e) {
                throw new IllegalStateException(each, e);
            }
        }));
    }

    JRTemplate styles() {
        return styles;
    }

    /** The narrowest field that prints this value, in hundredths of a point; 0 where none does. */
    int width(String report, String field) {
        return widths.computeIfAbsent(report + "/" + field, key -> fields(report(report)).stream()
                .filter(each -> ("$F{" + field + "}").equals(each.getExpression().getText()))
                .mapToInt(each -> each.getWidth() * Type.POINT)
                .min()
                .orElse(0));
    }

    private static List<JRTextField> fields(JasperReport report) {
        return Stream.of(report.getDetailSection().getBands())
                .flatMap(band -> fields(band).stream())
                .toList();
    }

    private static List<JRTextField> fields(JRElementGroup group) {
        var fields = new ArrayList<JRTextField>();
        for (JRElement element : group.getElements()) {
            if (element instanceof JRTextField field) {
                fields.add(field);
            } else if (element instanceof JRElementGroup inner) {
                fields.addAll(fields(inner));
            }
        }
        return fields;
    }

    /** Of all of them, by name: whether a document can be printed again to the byte. */
    static String sha256() {
        try {
            var files = new TreeMap<String, Resource>();
            for (var each : new PathMatchingResourcePatternResolver(
                    Templates.class.getClassLoader()).getResources("classpath*:reports/*")) {
                files.put(String.valueOf(each.getFilename()), each);
            }
            var digest = Hashes.digest();
            for (var each : files.entrySet()) {
                if (each.getValue().isReadable()) {
                    digest.update(each.getKey().getBytes(StandardCharsets.UTF_8));
                    digest.update(each.getValue().getContentAsByteArray());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(FOLDER, e);
        }
    }

    private static <T> T read(String file, Function<InputStream, T> reader) {
        try (var stream = Templates.class.getResourceAsStream(FOLDER + file)) {
            return reader.apply(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(FOLDER + file, e);
        }
    }
}
