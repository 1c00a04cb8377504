package film.topsheet.profile;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * An export file and what its production says about it.
 *
 * @param name         the file below the production's folder, as {@code exports/w07/gl.csv}
 * @param bytes        opens the file; asked more than once where the encoding or the order of day
 *                     and month must be found out first
 * @param baseCurrency of the production, as {@code USD}
 * @param parameters   what the production sets for the profile
 */
public record Source(
        String name, Opening bytes, String baseCurrency, Map<String, String> parameters) {

    /** Opens the same bytes anew each time; the caller closes them. */
    @FunctionalInterface
    public interface Opening {

        InputStream open() throws IOException;
    }

    public Source {
        requireNonNull(name, "name");
        requireNonNull(bytes, "bytes");
        requireNonNull(baseCurrency, "baseCurrency");
        parameters = Map.copyOf(parameters);
    }

    /** The name without its folders. */
    String fileName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
