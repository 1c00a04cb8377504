package film.topsheet.report;

import film.topsheet.sql.Query;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares an issued report with the same one made again from the books as issued. */
public final class Reproduction {

    private static final String RUN = "run.json";

    /**
     * How they compare.
     *
     * @param figures     cells of {@code cost-report.csv} that were compared
     * @param ledgerRows  rows of {@code ledger.csv}
     * @param documents   how many were compared to the byte; 0: none
     * @param unlike      why bytes were not compared; blank: they were
     * @param differences the first of them, each a sentence without its full stop; none: it agrees
     */
    public record Verdict(IssuedReports.Issue issue, long figures, long ledgerRows, int documents,
            String unlike, List<String> differences) {

        public boolean agrees() {
            return differences.isEmpty();
        }
    }

    private final JdbcClient jdbc;
    private final IssuedReports.Issue issue;
    private final Path issued;
    private final Path made;
    private final List<String> differences = new ArrayList<>();

    /**
     * @param jdbc on the connection on which the books as issued are laid out
     * @param made the folder with the documents made again
     * @param aside an empty folder for those that were kept
     */
    public Reproduction(JdbcClient jdbc, IssuedReports.Issue issue, Path made, Path aside) {
        this.jdbc = jdbc;
        this.issue = issue;
        this.made = made;
        this.issued = aside;
    }

    /** @param program the version that made them again */
    public Verdict verdict(String program) throws IOException {
        var kept = keptDocuments();
        lines();
        var report = rows("cost-report.csv");
        var ledger = rows("ledger.csv");
        var unlike = unlike(program);
        if (unlike.isEmpty()) {
            for (var name : kept) {
                bytes(name);
            }
        }
        return new Verdict(issue, report.cells(), ledger.rows(),
                unlike.isEmpty() ? kept.size() : 0, unlike, List.copyOf(differences));
    }

    private List<String> keptDocuments() throws IOException {
        var statement = issue.statement();
        var reports = new IssuedReports(jdbc);
        var documents = reports.documents(
                statement.production(), statement.weekEnding(), statement.version());
        for (var each : documents.entrySet()) {
            var file = issued.resolve(each.getKey());
            try (var out = Files.newOutputStream(file)) {
                reports.write(statement.production(), statement.weekEnding(),
                        statement.version(), each.getKey(), out);
            }
            if (!Hashes.sha256(file).equals(each.getValue())) {
                differences.add("%s: its kept bytes are not those that were issued"
                        .formatted(each.getKey()));
            }
        }
        return List.copyOf(documents.keySet());
    }

    /** The next report's movements are taken from these lines. */
    private void lines() {
        differences.addAll(jdbc.sql(Query.of(Reproduction.class, "lines-that-differ"))
                .param("production", issue.statement().production())
                .param("ending", issue.statement().weekEnding())
                .query((row, at) -> "account %s%s: its kept figures are not those made again"
                        .formatted(row.getString("account"), row.getString("episode").isEmpty()
                                ? "" : ", episode " + row.getString("episode")))
                .list().stream().limit(CsvAgreement.SHOWN).toList());
    }

    private CsvAgreement.Result rows(String name) throws IOException {
        if (!Files.exists(issued.resolve(name))) {
            differences.add(name + ": it was not kept");
            return new CsvAgreement.Result(0, 0, List.of());
        }
        var result = CsvAgreement.of(name, issued.resolve(name), made.resolve(name));
        differences.addAll(result.differences());
        return result;
    }

    private String unlike(String program) {
        var by = issue.statement().program();
        if (!by.equals(program)) {
            return "issued by program %s, this is %s".formatted(by, program);
        }
        if (issue.templates().isEmpty()) {
            return "issued before what nights overwrite was kept";
        }
        return issue.templates().equals(Templates.sha256()) ? "" : "issued with other templates";
    }

    private void bytes(String name) throws IOException {
        if (!Files.exists(made.resolve(name))) {
            differences.add(name + ": it is not made any more");
        } else if (name.equals(RUN)
                ? !Arrays.equals(withoutClock(issued), withoutClock(made))
                : Files.mismatch(issued.resolve(name), made.resolve(name)) != -1) {
            differences.add(name + ": its bytes differ");
        }
    }

    /** Its last block tells when and on which machine. */
    private static byte[] withoutClock(Path folder) throws IOException {
        var text = Files.readString(folder.resolve(RUN));
        var clock = text.lastIndexOf("\"clock\"");
        return (clock < 0 ? text : text.substring(0, clock)).getBytes(StandardCharsets.UTF_8);
    }
}
