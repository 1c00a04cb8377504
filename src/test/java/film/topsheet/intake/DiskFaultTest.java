package film.topsheet.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DiskFaultTest {

    private static final Path FILE = Path.of("cost-report.csv");

    @Test
    void aFaultThatNamesNoFileGetsOne() {
        assertThat(DiskFault.at(FILE, new IOException("No space left on device")))
                .isInstanceOf(FileSystemException.class)
                .hasMessage("cost-report.csv: No space left on device");
    }

    @Test
    void whatNamesItsFileOrIsWrongForAnotherReasonStaysAsItIs() {
        var named = new FileSystemException("other.csv", null, "Input/output error");
        var other = new IOException("the ledger can't be read", new IllegalStateException());

        assertThat(DiskFault.at(FILE, named)).isSameAs(named);
        assertThat(DiskFault.at(FILE, other)).isSameAs(other);
    }
}
