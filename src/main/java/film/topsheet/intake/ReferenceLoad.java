package film.topsheet.intake;

import film.topsheet.profile.FileRefused;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Loads a file of a reference feed inside the caller's transaction: a row with other content than
 * the newest of its key becomes a version; the older ones are kept.
 */
final class ReferenceLoad {

    static final String DELIVER_CHANGES =
            "The locked budget is never edited. Deliver the difference as changes.";

    private final Connection connection;
    private final LoadRequest request;
    private final LoadResult result = new LoadResult();
    private final Map<String, UUID> newest = new HashMap<>();
    private final List<Map<String, Object>> versions = new ArrayList<>();
    private final Set<String> inThisFile = new HashSet<>();
    private final Map<String, String> inThisChart = new HashMap<>();
    private final Set<String> here = new HashSet<>();
    private final Set<String> groups = new HashSet<>();
    private final RestatedRows restated = new RestatedRows();
    private Header header;
    private Feed.Rule rule;

    ReferenceLoad(Connection connection, LoadRequest request) {
        this.connection = connection;
        this.request = request;
    }

    LoadResult run(RowSource source) throws IOException, SQLException, FileRefused {
        judge(source);
        insert();
        restated.write(connection, request);
        if (request.feed().replacing() != null && !request.judgedAgain()) {
            new NewestVersions(connection, request).takeAway(groups, here);
        }
        return result;
    }

    /** Everything but the writing. Without a connection there are no books: nothing is known. */
    LoadResult judge(RowSource source) throws IOException, SQLException, FileRefused {
        header = new Header(request.feed(), source.header());
        result.separator = source.separator();
        result.places = source::place;
        result.edition = source.edition();
        if (connection != null) {
            newest.putAll(new NewestVersions(connection, request).hashes());
        }
        rule = request.feed().rules().open(connection, request.facts());
        var batch = new RowBatch(1_000);
        while (source.read(batch)) {
            for (var at = 0; at < batch.size(); at++) {
                if (batch.note(at) == null) {
                    judge(batch.line(at), batch.row(at), batch.written(at));
                } else {
                    result.note(batch.note(at), batch.line(at), batch.written(at));
                }
            }
        }
        return result;
    }

    private void judge(long line, String[] texts, String[] written) throws FileRefused {
        var own = request.facts().currency().getCurrencyCode();
        if (texts.length == 1 && texts[0].isEmpty()) {
            var parts = result.totals.of(own);
            parts.rowsRead++;
            parts.rowsHeadings++;
            return;
        }
        var row = new ReferenceRow(request.feed(), header, request.facts(), texts);
        var problem = row.read().or(() -> twoSpellings(row)).or(() -> rule.judge(row.values()))
                .or(() -> tooLate(row));
        has(row);
        var parts = result.totals.of(row.currency().getCurrencyCode());
        parts.rowsRead++;
        parts.amountRead += row.amount().orElse(0L);
        if (problem.isPresent()) {
            parts.rowsHeld++;
            parts.amountHeld += row.amount().orElse(0L);
            result.hold(new HeldRow(line, row.key(), problem.get(), result.text(written),
                    header.fields(texts), row.currency().getCurrencyCode(),
                    row.amount().orElse(null)));
            return;
        }
        keep(line, row, parts);
    }

    /** A held row is not gone. */
    private void has(ReferenceRow row) {
        if (request.feed().replacing() != null) {
            here.add(row.key());
        }
    }

    /** Two accounts of one chart would be one: nobody can tell which of them is meant. */
    private Optional<Problem> twoSpellings(ReferenceRow row) {
        if (!request.feed().name().equals("chart") || !request.facts().spellings().isOn()) {
            return Optional.empty();
        }
        var text = row.values().get("account_text");
        var written = String.valueOf(text == null ? row.values().get("account") : text);
        var first = inThisChart.putIfAbsent(
                request.facts().spellings().withoutSeparators(written), written);
        return first == null || first.equals(written) ? Optional.empty()
                : Optional.of(ChartSpellings.together(written, first));
    }

    /** A row that waited until its week was issued is held by itself: its file is loaded. */
    private Optional<Problem> tooLate(ReferenceRow row) {
        return request.judgedAgain() && isClosed() && !row.hash().equals(newest.get(row.key()))
                ? Optional.of(Problem.of("", String.valueOf(row.values().get("account")),
                        lockedBudget(row), DELIVER_CHANGES))
                : Optional.empty();
    }

    private boolean isClosed() {
        return request.feed().closedOnceIssued() && request.facts().firstOpen() != null;
    }

    private static String lockedBudget(ReferenceRow row) {
        return "changes the locked budget: account %s differs from what was issued"
                .formatted(row.values().get("account"));
    }

    private void keep(long line, ReferenceRow row, Totals.Parts parts) throws FileRefused {
        var replacing = request.feed().replacing();
        if (replacing != null) {
            groups.add(replacing.group() == null ? ""
                    : (String) row.values().get(replacing.group()));
        }
        var hash = row.hash();
        if (hash.equals(newest.get(row.key()))) {
            parts.rowsKnown++;
            parts.amountKnown += row.amount().orElse(0L);
            if (inThisFile.contains(row.key())) {
                result.repeated.add(new LoadResult.Repeated(
                        line, row.currency().getCurrencyCode(), row.amount().orElse(0L), 0));
            } else {
                restated.add(row.key(), line, hash);
            }
        } else {
            if (isClosed()) {
                throw new FileRefused(line, lockedBudget(row), DELIVER_CHANGES);
            }
            newest.put(row.key(), hash);
            parts.rowsLoaded++;
            parts.amountLoaded += row.amount().orElse(0L);
            var version = new LinkedHashMap<>(row.values());
            version.put("file_line", line);
            version.put("row_hash", hash);
            var place = result.places.apply(line, "");
            if (place != null) {
                version.put("place", place);
            }
            versions.add(version);
        }
        inThisFile.add(row.key());
        if (request.waiting().contains(row.key())) {
            result.released.add(row.key());
        }
    }

    private void insert() throws SQLException {
        if (versions.isEmpty()) {
            return;
        }
        var columns = List.copyOf(versions.get(0).keySet());
        try (var insert = connection.prepareStatement(
                "insert into %s (production, load, %s) values (?, ?%s)".formatted(
                        request.feed().table(), String.join(", ", columns),
                        ", ?".repeat(columns.size())))) {
            for (var version : versions) {
                insert.setInt(1, request.facts().production());
                insert.setInt(2, request.load());
                for (var at = 0; at < columns.size(); at++) {
                    insert.setObject(at + 3, version.get(columns.get(at)));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
