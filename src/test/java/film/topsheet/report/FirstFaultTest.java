package film.topsheet.report;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

class FirstFaultTest {

    private static final Path FILE = Path.of("a.xlsx");

    /** Takes some bytes; then there is no room. */
    private static OutputStream disk(int room) {
        return new OutputStream() {
            private int left = room;

            @Override
            public void write(int one) throws IOException {
                if (left-- <= 0) {
                    throw new IOException("No space left on device");
                }
            }
        };
    }

    @Test
    void aWorkbookOnAFullDiskFailsAndNamesTheFileAndEnds() {
        for (var room = 0; room < 3_000; room += 100) {
            var disk = disk(room);
            assertThatThrownBy(() -> assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
                try (var file = new FirstFault(FILE, disk);
                        var book = new Workbook(file, "Topsheet", null)) {
                    for (var sheet = 0; sheet < 5; sheet++) {
                        book.newWorksheet("sheet " + sheet).value(0, 0, "a text " + sheet);
                    }
                }
            })).isInstanceOf(FileSystemException.class).hasMessageContaining("a.xlsx")
                    .hasMessageContaining("No space left on device");
        }
    }
}
