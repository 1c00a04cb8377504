package film.topsheet.intake;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Brings rows that came before the chart knew their account, or before the production set its
 * aliases, to the chart's spelling: postings by a reversal and a new posting, each with the file
 * and line that brought the row; other rows in place, with what the file wrote beside. What their
 * content is does not change, so that the same export is known as before.
 */
final class Respelling {

    private final Connection connection;
    private final Intake intake;
    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate named;

    Respelling(Connection connection, Intake intake) {
        this.connection = connection;
        this.intake = intake;
        var source = new SingleConnectionDataSource(connection, true);
        this.jdbc = JdbcClient.create(source);
        this.named = new NamedParameterJdbcTemplate(source);
    }

    /** One transaction for each feed with such rows. */
    void run(Iterable<Feed> feeds) throws SQLException {
        var facts = new FactsQuery(connection, intake).facts();
        if (!facts.spellings().isOn()) {
            return;
        }
        var inLedger = respelled(facts, """
                select account from account_week where production = :production
                group by account
                having sum(base_minor) <> 0 or sum(posting_rows) % 2 <> 0""");
        for (var feed : feeds) {
            new Fence(connection, intake).check();
            if (feed.isLedger() && !inLedger.isEmpty()) {
                postings(facts, feed, inLedger);
            } else if (!feed.isLedger() && !feed.name().equals("chart")) {
                versions(facts, feed);
            }
            connection.commit();
        }
    }

    /** What the question's accounts are in the chart, where they are spelled otherwise. */
    private TreeMap<String, String> respelled(Facts facts, String question) {
        var meanings = new TreeMap<String, String>();
        for (var each : jdbc.sql(question).param("production", intake.production())
                .query(String.class).list()) {
            var meant = facts.spellings().of(each);
            if (!meant.equals(each) && facts.spellings().doubt("account", each).isEmpty()) {
                meanings.put(each, meant);
            }
        }
        return meanings;
    }

    private void postings(Facts facts, Feed feed, TreeMap<String, String> meanings)
            throws SQLException {
        var load = new Loads(connection, intake.production()).nextNumber();
        var parameters = new MapSqlParameterSource()
                .addValue("production", intake.production())
                .addValue("feed", feed.name())
                .addValue("load", load)
                .addValue("written", meanings.keySet().toArray(String[]::new))
                .addValue("meant", meanings.values().toArray(String[]::new))
                .addValue("first_open", facts.firstOpen(), Types.DATE)
                .addValue("ending", intake.settings().calendar().weeks().ending().getValue());
        write(facts, feed, load);
        Merge.execute(named, parameters, "merge-tables");
        Merge.execute(named, parameters, "respell-postings");
        Merge.execute(named, parameters, "merge-rollups");
        if (jdbc.sql("select count(*) from added").query(Long.class).single() == 0) {
            connection.rollback();
        }
    }

    /** What brought it is the setting. */
    private void write(Facts facts, Feed feed, int load) throws SQLException {
        var source = intake.settings().source().getBytes(StandardCharsets.UTF_8);
        var request = new LoadRequest(facts, feed, load, "production.yaml", "", "incremental", 0,
                null, 0, intake.asOf(), Set.of());
        new Loads(connection, intake.production()).writeLoad(request, "respelled",
                HexFormat.of().formatHex(Sha256.digest().digest(source)), source.length);
    }

    private void versions(Facts facts, Feed feed) {
        for (var column : accountColumns(feed)) {
            var meanings = respelled(facts, """
                    select distinct %1$s from %2$s
                    where production = :production and %1$s is not null"""
                    .formatted(column, feed.table()));
            if (!meanings.isEmpty()) {
                jdbc.sql("""
                        update %2$s v set %1$s = s.meant, %1$s_text = coalesce(v.%1$s_text, v.%1$s)
                        from unnest(:written, :meant) as s (written, meant)
                        where v.production = :production and v.%1$s = s.written"""
                        .formatted(column, feed.table()))
                        .param("production", intake.production())
                        .param("written", meanings.keySet().toArray(String[]::new))
                        .param("meant", meanings.values().toArray(String[]::new))
                        .update();
            }
        }
    }

    private static List<String> accountColumns(Feed feed) {
        return feed.columns().stream().filter(ReferenceRow::isAccount)
                .map(Column::storedAs).toList();
    }
}
