package film.topsheet.intake;

import film.topsheet.intake.HashedFile.ChangedMeanwhile;
import film.topsheet.profile.FileRefused;
import java.io.IOException;
import java.util.HashMap;
import java.util.stream.Collectors;

/** Rows that a merge held are known by their line alone: their texts are read again. */
final class HeldTexts {

    private HeldTexts() {}

    static void read(Sources sources, ExportTask task, Facts facts, LoadResult result)
            throws IOException, FileRefused, ChangedMeanwhile {
        var missing = result.held.stream().filter(each -> each.text() == null)
                .collect(Collectors.toMap(HeldRow::line, each -> each));
        if (missing.isEmpty()) {
            return;
        }
        var texts = new HashMap<Long, HeldRow>();
        try (var file = new HashedFile(task);
                var source = sources.open(task, file, facts)) {
            var header = new Header(task.feed(), source.header());
            var batch = new RowBatch(1_000);
            while (source.read(batch)) {
                for (var at = 0; at < batch.size(); at++) {
                    var row = missing.get(batch.line(at));
                    if (row != null && batch.note(at) == null) {
                        texts.put(row.line(), new HeldRow(row.line(), row.key(), row.problem(),
                                HeldRow.text(batch.written(at), source.separator()),
                                header.fields(batch.row(at)), row.currency(), row.amountMinor()));
                    }
                }
            }
        }
        result.held.replaceAll(each -> texts.getOrDefault(each.line(), each));
    }
}
