package film.topsheet.report;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares a CSV file as issued with the same file made again, cell by cell in the columns that
 * both have: a newer program may write more of them. Rows pass by and none is kept.
 */
final class CsvAgreement {

    /** As many as somebody reads to see what happened. */
    static final int SHOWN = 5;

    /** How a row is told from its neighbours. */
    private static final List<String> NAMES = List.of("level", "section", "category", "account",
            "feed", "key", "version", "reversal", "file", "line");

    /** @param cells that both files have, row by row */
    record Result(long rows, long cells, List<String> differences) {}

    private final String name;
    private final List<String> differences = new ArrayList<>();
    private final Map<String, Integer> issuedColumns = new LinkedHashMap<>();
    private final Map<String, Integer> madeColumns = new LinkedHashMap<>();
    private long rows;
    private long cells;

    private CsvAgreement(String name) {
        this.name = name;
    }

    /** @param name the document's, for the words of a difference */
    static Result of(String name, Path issued, Path made) throws IOException {
        try (var one = reader(issued); var other = reader(made)) {
            return new CsvAgreement(name).compare(one, other);
        } catch (CsvValidationException e) {
            throw new IOException(name + " can't be read", e);
        }
    }

    private static CSVReader reader(Path file) throws IOException {
        return new CSVReaderBuilder(Files.newBufferedReader(file))
                .withCSVParser(new RFC4180ParserBuilder().build()).build();
    }

    private Result compare(CSVReader issued, CSVReader made)
            throws IOException, CsvValidationException {
        columns(issued.readNext(), issuedColumns);
        columns(made.readNext(), madeColumns);
        issuedColumns.keySet().stream().filter(each -> !madeColumns.containsKey(each))
                .forEach(each -> differs("column " + each, "there", "not there"));
        issuedColumns.keySet().retainAll(madeColumns.keySet());
        for (;;) {
            var before = issued.readNext();
            var now = made.readNext();
            if (before == null && now == null || differences.size() >= SHOWN) {
                return new Result(rows, cells, differences);
            }
            rows++;
            if (before == null || now == null) {
                differs(row(before == null ? now : before,
                        before == null ? madeColumns : issuedColumns),
                        before == null ? "not there" : "there",
                        now == null ? "not there" : "there");
            } else {
                compare(before, now);
            }
        }
    }

    private static void columns(String[] head, Map<String, Integer> columns) {
        for (var at = 0; head != null && at < head.length; at++) {
            columns.put(head[at], at);
        }
    }

    private void compare(String[] before, String[] now) {
        for (var column : issuedColumns.keySet()) {
            var issued = before[issuedColumns.get(column)];
            var made = now[madeColumns.get(column)];
            cells++;
            if (!issued.equals(made)) {
                differs(row(before, issuedColumns) + ", " + column, issued, made);
                return;
            }
        }
    }

    private String row(String[] cells, Map<String, Integer> columns) {
        return Stream.concat(Stream.of("line " + (rows + 1)), NAMES.stream()
                        .filter(columns::containsKey)
                        .filter(each -> !cells[columns.get(each)].isEmpty())
                        .map(each -> each + " " + cells[columns.get(each)]))
                .collect(Collectors.joining(", "));
    }

    private void differs(String where, String issued, String made) {
        differences.add("%s, %s: issued %s, made again %s".formatted(
                name, where, shown(issued), shown(made)));
    }

    private static String shown(String cell) {
        return cell.isEmpty() ? "blank" : Arrays.stream(cell.split("\n")).findFirst().orElse(cell);
    }
}
