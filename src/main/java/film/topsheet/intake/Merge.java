package film.topsheet.intake;

import film.topsheet.intake.LedgerLoad.SlowRoadNeeded;
import film.topsheet.profile.FileRefused;
import film.topsheet.sql.Query;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Merges the rows kept aside: what amends, voids or comes again, and what vanished from a
 * cumulative file. Set-based, inside the caller's transaction.
 */
final class Merge {

    private final LoadRequest request;
    private final LoadResult result;
    private final StandingRows standing;
    private final NamedParameterJdbcTemplate jdbc;
    private final MapSqlParameterSource parameters;
    private final boolean many;

    /**
     * @param standing null on the slow road, and for files that restate nothing
     * @param many     so many rows were kept aside that the planner should know
     */
    Merge(Connection connection, LoadRequest request, LoadResult result, StandingRows standing,
            boolean many) {
        this.many = many;
        this.request = request;
        this.result = result;
        this.standing = standing;
        this.jdbc = new NamedParameterJdbcTemplate(
                new SingleConnectionDataSource(connection, true));
        this.parameters = new MapSqlParameterSource()
                .addValue("production", request.facts().production())
                .addValue("feed", request.feed().name())
                .addValue("series", request.series())
                .addValue("load", request.load())
                .addValue("first_open", request.facts().firstOpen(), java.sql.Types.DATE);
    }

    void run() throws SQLException, FileRefused, SlowRoadNeeded {
        execute("merge-tables");
        execute("merge-wishes");
        if (many) {
            jdbc.update("analyze wish", parameters);
        }
        execute("merge-fates");
        refuseTwice();
        if (request.isCumulative()) {
            findVanished();
        }
        if (request.series() == 0) {
            execute("merge-restated");
        }
        execute("merge-postings");
        execute("merge-rollups");
        count();
        readHeld();
    }

    private void execute(String name) {
        execute(jdbc, parameters, name);
    }

    /** One statement after the other; the columns of a posting stand where they are named. */
    static void execute(NamedParameterJdbcTemplate jdbc, MapSqlParameterSource parameters,
            String name) {
        var sql = Query.of(Merge.class, name)
                .replace("/*columns*/", String.join(", ", PostingColumns.COPIED))
                .replace("/*p_columns*/", "p." + String.join(", p.", PostingColumns.COPIED))
                .replace("/*other_columns*/", String.join(", ", PostingColumns.OTHERS))
                .replace("/*p_other_columns*/", "p." + String.join(", p.", PostingColumns.OTHERS))
                .replace("/*s_columns*/", "s." + String.join(", s.", PostingColumns.COPIED));
        for (var statement : sql.split(";\\s*\\n")) {
            if (!statement.isBlank()) {
                jdbc.update(statement, parameters);
            }
        }
    }

    /** The quick road met a key whose standing content is in the file as well. */
    private void refuseTwice() throws SlowRoadNeeded {
        if (standing == null) {
            return;
        }
        var amended = jdbc.query(
                "select last_hash from wish where verdict in ('amend', 'amend-void')",
                (row, at) -> row.getObject(1, UUID.class));
        for (var hash : amended) {
            if (standing.isTicked(hash.getMostSignificantBits(), hash.getLeastSignificantBits())) {
                throw new SlowRoadNeeded();
            }
        }
    }

    private void findVanished() throws FileRefused {
        parameters.addValue("held_documents", keyParts(0)).addValue("held_lines", keyParts(1));
        long live;
        if (standing == null) {
            execute("merge-vanished");
            live = count("""
                    select count(*) from live_posting
                    where production = :production and feed = cast(:feed as feed)
                      and series = :series""");
        } else {
            parameters.addValue("places", tuples(standing.unseen()));
            execute("merge-vanished-places");
            live = standing.live();
        }
        var gone = count("select count(*) from gone");
        refuseTooMuch(gone, live);
    }

    private void refuseTooMuch(long gone, long live) throws FileRefused {
        if (request.acceptedBy() == null) {
            refuseTooMuch(gone, live, result.totals.rowsOfContent() == 0, request.path());
        }
    }

    /**
     * @param gone live rows of the series that its newest file lacks
     * @param path as the way out names the file
     * @throws FileRefused when more than a fifth would vanish, or no row came at all
     */
    static void refuseTooMuch(long gone, long live, boolean nothingCame, String path)
            throws FileRefused {
        if (gone * 5 > live || nothingCame) {
            throw new FileRefused(0,
                    nothingCame ? "has no rows"
                            : "would take back %,d of the %,d rows of its series"
                                    .formatted(gone, live),
                    "Export it whole, or let it in with nightly --accept %s --by NAME."
                            .formatted(path));
        }
    }

    private String[] keyParts(int part) {
        return result.held.stream().map(each -> keyPart(each, part)).toArray(String[]::new);
    }

    private static String keyPart(HeldRow row, int part) {
        var parts = row.key().split(String.valueOf(HeldRow.JOIN), 2);
        return parts.length > part ? parts[part] : "";
    }

    static String[] tuples(long[] places) {
        var texts = new String[places.length];
        for (var at = 0; at < places.length; at++) {
            texts[at] = "(%d,%d)".formatted(places[at] >>> 16, places[at] & 0xFFFF);
        }
        return texts;
    }

    private long count(String sql) {
        var count = jdbc.queryForObject(sql, parameters, Long.class);
        return count == null ? 0 : count;
    }

    private void count() {
        jdbc.query("""
                select currency, part, count(*), coalesce(sum(amount_minor), 0),
                       coalesce(sum(amount_minor) filter (where is_opposite), 0)
                from fate group by currency, part""",
                (ResultSet row) -> {
                    var parts = result.totals.of(row.getString(1));
                    parts.amountRead -= row.getLong(5);
                    add(parts, row.getString(2), row.getLong(3), row.getLong(4) - row.getLong(5));
                });
        jdbc.query("""
                select currency,
                       coalesce(sum(base_minor) filter (where seq % 2 = 1), 0),
                       coalesce(-sum(base_minor) filter (where seq % 2 = 0), 0),
                       count(*) filter (where seq % 2 = 0)
                from added group by currency""",
                (ResultSet row) -> {
                    var parts = result.totals.of(row.getString(1));
                    parts.baseLoaded += row.getLong(2);
                    parts.baseReversed += row.getLong(3);
                    parts.rowsReversed += row.getLong(4);
                });
    }

    private static void add(Totals.Parts parts, String part, long rows, long amount) {
        switch (part) {
            case "loaded" -> {
                parts.rowsLoaded += rows;
                parts.amountLoaded += amount;
            }
            case "known", "repeated" -> {
                parts.rowsKnown += rows;
                parts.amountKnown += amount;
            }
            default -> {
                parts.rowsHeld += rows;
                parts.amountHeld += amount;
            }
        }
    }

    /** Rows that can't count, accepted keys that were held before, and rows that repeat. */
    private void readHeld() throws FileRefused {
        var held = jdbc.query("""
                select file_line, document, document_line, currency, amount_minor, part
                from fate where part in ('conflict', 'foreign') order by file_line""",
                parameters, (row, at) -> new HeldRow(row.getLong(1),
                        row.getString(2) + HeldRow.JOIN + row.getString(3),
                        problem(row.getString(6), row.getString(2)), null, null,
                        row.getString(4), row.getObject(5, Long.class)));
        for (var row : held) {
            result.hold(row);
        }
        result.repeated.addAll(jdbc.query("""
                select file_line, currency, amount_minor, base_minor from fate
                where part = 'repeated' order by file_line""",
                (row, at) -> new LoadResult.Repeated(
                        row.getLong(1), row.getString(2), row.getLong(3), row.getLong(4))));
        release();
    }

    private void release() {
        if (request.waiting().isEmpty()) {
            return;
        }
        List<String> accepted = jdbc.query("""
                select distinct document || chr(31) || document_line from fate
                where part in ('loaded', 'known')""", (row, at) -> row.getString(1));
        accepted.stream().filter(request.waiting()::contains).forEach(result.released::add);
    }

    private static Problem problem(String part, String document) {
        return part.equals("conflict") ? conflict(document)
                : Problem.of("", document, "was brought by another series of exports",
                        "Deliver each row in one series only, or give it another number.");
    }

    /** Two rows of one file name one key, with different content. */
    static Problem conflict(String document) {
        return Problem.of("", document, "stands in this file again with other content",
                "Correct the number of one of the rows: each row needs its own.");
    }
}
