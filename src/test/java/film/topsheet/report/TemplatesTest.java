package film.topsheet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRPropertiesUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Jasper prints and never computes; and a template is code, so it names no code. */
class TemplatesTest {

    private static final Pattern EXPRESSION = Pattern.compile(
            "<(\\w*[eE]xpression)[^>]*><!\\[CDATA\\[(.*?)]]></\\1>", Pattern.DOTALL);

    static Stream<Path> templates() throws IOException {
        return Files.list(Path.of("reports")).sorted();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void anExpressionIsOneReferenceToAFinishedText(Path template) throws IOException {
        var text = Files.readString(template);

        assertThat(EXPRESSION.matcher(text).results().map(each -> each.group(2)))
                .allMatch(each -> each.matches("\\$[FP]\\{\\w+}"));
        assertThat(text.split("xpression>").length / 2).as("expressions")
                .isEqualTo((int) EXPRESSION.matcher(text).results().count());
        assertThat(text).doesNotContain("<query", "scriptlet", "<import", "http:", "https:",
                "file:", "<!DOCTYPE", "$V{");
    }

    @ParameterizedTest
    @ValueSource(strings = {"net.sf.jasperreports.report.class.filter.enabled",
        "net.sf.jasperreports.deserialization.class.filter.enabled"})
    void aTemplateMayNameNoClass(String setting) {
        assertThat(JRPropertiesUtil.getInstance(DefaultJasperReportsContext.getInstance())
                .getBooleanProperty(setting)).isTrue();
    }

    @Test
    void aFontThatIsNotInTheJarIsAnError() {
        assertThat(JRPropertiesUtil.getInstance(DefaultJasperReportsContext.getInstance())
                .getBooleanProperty("net.sf.jasperreports.awt.ignore.missing.font")).isFalse();
    }
}
