package film.topsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares text with a file kept beside the test. Run with {@code -Dgolden=write} to rewrite the
 * files, then read the git diff: the diff is the review.
 */
public final class Golden {

    private Golden() {}

    public static void assertGolden(Class<?> test, String name, String actual) {
        assertGolden(fileOf(test, name), actual);
    }

    /** The same with a file that stands elsewhere, beside the input it belongs to. */
    public static void assertGolden(Path file, String actual) {
        try {
            if ("write".equals(System.getProperty("golden"))) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, actual);
            }
            assertThat(file).as("the golden file; -Dgolden=write makes it").exists();
            assertThat(actual).as(file.toString()).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a file kept beside the test stands: a golden one or the input that provokes it. */
    public static Path fileOf(Class<?> test, String name) {
        return Path.of("src/test/resources", test.getName().replace('.', '/'), name);
    }
}
