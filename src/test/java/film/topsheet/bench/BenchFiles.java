package film.topsheet.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The export files of the bench, written once. */
record BenchFiles(Path folder, Scale scale) {

    void write() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var rows = (long) scale.rows();
        new Invoices(rows).write(whole(), 0, rows, false);
        MappedRows.write(whole(), mapped());
        new Invoices(rows).write(amended(), 0, rows, true);
        var tenfold = new Invoices(rows * 10);
        tenfold.write(tenfold(), 0, rows * 10, false);
        for (var part = 1; part <= 10; part++) {
            tenfold.write(part(part), rows * (part - 1), rows * part, false);
        }
    }

    /** Forty weeks in one file. */
    Path whole() {
        return folder.resolve("whole.csv");
    }

    /** The same as another system writes them. */
    Path mapped() {
        return folder.resolve("mapped.csv");
    }

    /** The same with one row in a hundred changed. */
    Path amended() {
        return folder.resolve("amended.csv");
    }

    /** The same forty weeks with ten times the rows. */
    Path tenfold() {
        return folder.resolve("tenfold.csv");
    }

    /** A tenth of {@link #tenfold}: four weeks. */
    Path part(int number) {
        return folder.resolve("part-" + number + ".csv");
    }

    long bytes() {
        try {
            return Files.size(whole());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
