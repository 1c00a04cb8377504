package film.topsheet.report;

import film.topsheet.money.Money;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON document in the making: UTF-8, indented, keys in the order written. Amounts are numbers
 * in plain decimals with all decimals of their currency, never a binary fraction; what is not
 * known is null, so that every row has the same keys.
 */
public final class Json {

    private static final ObjectWriter WRITER = JsonMapper.shared().writer()
            .with(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
            // The system's line break would make the bytes depend on the machine.
            .with(new DefaultPrettyPrinter(Separators.createDefaultInstance())
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private final JsonGenerator generator;

    private Json(JsonGenerator generator) {
        this.generator = generator;
    }

    /** One object, then a line break. The caller keeps the stream and closes it. */
    public static void document(OutputStream out, Consumer<Json> content) {
        try (var generator = WRITER.createGenerator(out)) {
            generator.writeStartObject();
            content.accept(new Json(generator));
            generator.writeEndObject();
            generator.writeRaw('\n');
        }
    }

    public Json text(String name, String value) {
        generator.writeStringProperty(name, value);
        return this;
    }

    public Json amount(String name, Money value) {
        return number(name, value == null ? null : value.decimal());
    }

    public Json number(String name, BigDecimal value) {
        generator.writeName(name);
        if (value == null) {
            generator.writeNull();
        } else {
            generator.writeNumber(value);
        }
        return this;
    }

    public Json count(String name, long value) {
        generator.writeNumberProperty(name, value);
        return this;
    }

    public Json date(String name, LocalDate value) {
        return text(name, value == null ? null : value.toString());
    }

    public Json yesNo(String name, boolean value) {
        generator.writeBooleanProperty(name, value);
        return this;
    }

    public Json texts(String name, List<String> values) {
        generator.writeArrayPropertyStart(name);
        values.forEach(generator::writeString);
        generator.writeEndArray();
        return this;
    }

    /** Keys in the map's order. */
    public Json texts(String name, Map<String, String> values) {
        return object(name, content -> values.forEach(content::text));
    }

    public Json nothing(String name) {
        generator.writeNullProperty(name);
        return this;
    }

    public Json object(String name, Consumer<Json> content) {
        generator.writeObjectPropertyStart(name);
        content.accept(this);
        generator.writeEndObject();
        return this;
    }

    /** An array of objects, one per item. */
    public <T> Json objects(String name, List<T> items, BiConsumer<Json, T> content) {
        generator.writeArrayPropertyStart(name);
        for (var item : items) {
            generator.writeStartObject();
            content.accept(this, item);
            generator.writeEndObject();
        }
        generator.writeEndArray();
        return this;
    }
}
