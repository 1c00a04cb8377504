package film.topsheet.intake;

import film.topsheet.profile.CsvRecords;
import film.topsheet.profile.FileRefused;
import film.topsheet.profile.Records;
import java.io.IOException;
import java.io.InputStream;

/** An export file as the canonical profile reads it: rows of texts, the first one its header. */
final class CsvFile implements RowSource {

    private final Records records;
    private final String[] header;

    CsvFile(InputStream bytes) throws IOException, FileRefused {
        records = CsvRecords.canonical(bytes);
        header = records.next();
        if (header == null) {
            throw new FileRefused(0, "is empty",
                    "Export it again; even an export without rows has a header.");
        }
    }

    @Override
    public String[] header() {
        return header;
    }

    @Override
    public boolean read(RowBatch batch) throws IOException, FileRefused {
        batch.clear();
        while (!batch.isFull()) {
            var row = records.next();
            if (row == null) {
                return batch.size() > 0;
            }
            batch.add(records.line(), row);
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
