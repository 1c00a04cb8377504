package film.topsheet.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PDFs that two threads print and one writes. */
class PressTest {

    @TempDir
    private Path folder;

    private static Callable<Pdf> pdf(String text) {
        return () -> new Pdf(text.getBytes(StandardCharsets.UTF_8), 1, List.of());
    }

    private static Callable<Pdf> faulty(String problem) {
        return () -> {
            throw new IllegalStateException(problem);
        };
    }

    @Test
    void whateverThreadPrintsADocumentItIsWrittenUnderItsName() throws IOException {
        try (var press = new Press(); var publication = Publication.into(folder)) {
            for (var number = 1; number <= 20; number++) {
                press.print(number + ".pdf", pdf("document " + number));
            }
            press.writeAll(publication);
            publication.publish();
        }

        for (var number = 1; number <= 20; number++) {
            assertThat(folder.resolve(number + ".pdf")).hasContent("document " + number);
        }
    }

    /** The first document waits for the last one, which only another thread can print. */
    @Test
    void theCallersThreadHelpsWithTheLast() throws IOException {
        var lastIsPrinted = new CountDownLatch(1);
        try (var press = new Press(); var publication = Publication.into(folder)) {
            press.print("first.pdf", () -> {
                assertThat(lastIsPrinted.await(30, TimeUnit.SECONDS)).isTrue();
                return pdf("first").call();
            });
            press.print("last.pdf", () -> {
                lastIsPrinted.countDown();
                return pdf("last").call();
            });
            press.writeAll(publication);
            publication.publish();
        }

        assertThat(folder.resolve("first.pdf")).hasContent("first");
    }

    @Test
    void ofSeveralFaultsTheCallerMeetsTheFirstInTheirOrder() throws IOException {
        try (var press = new Press(); var publication = Publication.into(folder)) {
            press.print("a.pdf", pdf("a"));
            press.print("b.pdf", faulty("b cannot be printed"));
            press.print("c.pdf", faulty("c cannot be printed"));

            assertThatThrownBy(() -> press.writeAll(publication))
                    .isInstanceOf(IllegalStateException.class).hasMessage("b cannot be printed");
        }

        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }
}
