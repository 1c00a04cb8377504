package film.topsheet.report;

import java.util.Iterator;

/**
 * The rows still held that the workbook lists; as many as of transactions at most.
 *
 * @param total how many there are in {@code rejects.csv}
 * @param rows  read once, while the sheet is written
 */
public record Rejects(long total, Iterator<RejectRow> rows) {}
