package film.topsheet.mail;

import java.util.Locale;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * A mail as a page of one column, for a phone: no tables, nothing fetched from anywhere, colours
 * set for light and for dark. Whatever the page says is escaped.
 */
final class PageHtml {

    private static final TemplateEngine ENGINE = engine();

    private PageHtml() {}

    static String of(Page page) {
        return ENGINE.process("page", new Context(Locale.ENGLISH, Map.of("page", page)));
    }

    private static TemplateEngine engine() {
        var templates = new ClassLoaderTemplateResolver(PageHtml.class.getClassLoader());
        templates.setPrefix("film/topsheet/mail/");
        templates.setSuffix(".html");
        templates.setTemplateMode(TemplateMode.HTML);
        templates.setCharacterEncoding("UTF-8");
        var engine = new TemplateEngine();
        engine.setTemplateResolver(templates);
        return engine;
    }
}
