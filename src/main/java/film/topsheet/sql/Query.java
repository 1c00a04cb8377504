package film.topsheet.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A question kept as one {@code .sql} file beside the class that asks it, so that it can be pasted
 * into psql as it is.
 */
public final class Query {

    private Query() {}

    /**
     * The text of {@code name.sql} in the package of {@code asker}.
     *
     * @throws IllegalArgumentException when there is no such file: a mistake in the program
     */
    public static String of(Class<?> asker, String name) {
        try (var file = asker.getResourceAsStream(name + ".sql")) {
            if (file == null) {
                throw new IllegalArgumentException(
                        "%s has no query %s.sql".formatted(asker.getPackageName(), name));
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
