package film.topsheet.report;

import film.topsheet.intake.DiskFault;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * A file's stream that keeps its first fault to itself and takes whatever follows to nowhere, until
 * it is asked. The workbook's writer packs on when a write has failed, and then spins for ever.
 */
final class FirstFault extends OutputStream {

    @FunctionalInterface
    private interface Write {
        void run() throws IOException;
    }

    private final Path file;
    private final OutputStream out;
    private IOException fault;

    FirstFault(Path file, OutputStream out) {
        this.file = file;
        this.out = out;
    }

    @Override
    public void write(int one) {
        unlessFaulty(() -> out.write(one));
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        unlessFaulty(() -> out.write(bytes, from, length));
    }

    @Override
    public void flush() {
        unlessFaulty(out::flush);
    }

    private void unlessFaulty(Write write) {
        if (fault == null) {
            try {
                write.run();
            } catch (IOException e) {
                fault = e;
            }
        }
    }

    /** Closes the file. Fails with the first fault of all, which names the file. */
    @Override
    public void close() throws IOException {
        unlessFaulty(out::close);
        if (fault != null) {
            out.close();
            throw DiskFault.at(file, fault);
        }
    }
}
