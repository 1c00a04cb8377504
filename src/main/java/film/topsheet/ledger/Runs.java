package film.topsheet.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every run that touched a production, each with the fence it raised. */
public final class Runs {

    /** @param result as the last line says it, or refused; null while it runs or was killed */
    public record Run(UUID run, String command, LocalDate asOf, Instant started, Instant ended,
            String result) {}

    private final JdbcClient jdbc;

    public Runs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Raises the production's fence: whoever ran before can't commit any more. */
    public long begin(int production, UUID run, String command, LocalDate asOf, Instant now) {
        long fence = jdbc.sql("""
                        update production set fence = fence + 1 where production = :production
                        returning fence""")
                .param("production", production)
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into run (production, fence, run, command, as_of, started_at)
                        values (:production, :fence, :run, :command, :as_of, :now)""")
                .param("production", production).param("fence", fence).param("run", run)
                .param("command", command).param("as_of", asOf).param("now", utc(now))
                .update();
        return fence;
    }

    public void end(int production, long fence, String result, Instant now) {
        jdbc.sql("""
                        update run set ended_at = :now, result = :result
                        where production = :production and fence = :fence""")
                .param("production", production).param("fence", fence)
                .param("result", result).param("now", utc(now))
                .update();
    }

    /** The newest night that ended well: it read all there was and wrote its drafts. */
    public Optional<Run> lastGoodNight(int production) {
        return jdbc.sql("""
                        select run, command, as_of, started_at, ended_at, result from run
                        where production = :production and command = 'nightly'
                          and result in ('ok', 'attention', 'not-issued')
                        order by ended_at desc limit 1""")
                .param("production", production)
                .query(Runs::run)
                .optional();
    }

    /** The newest run that hands mails over and ended well: it told what became of them. */
    public Optional<Run> lastTold(int production) {
        return jdbc.sql("""
                        select run, command, as_of, started_at, ended_at, result from run
                        where production = :production and command in ('nightly', 'close')
                          and result in ('ok', 'attention')
                        order by ended_at desc limit 1""")
                .param("production", production)
                .query(Runs::run)
                .optional();
    }

    /** The newest run of any command, whether it ended or not. */
    public Optional<Run> newest(int production) {
        return jdbc.sql("""
                        select run, command, as_of, started_at, ended_at, result from run
                        where production = :production order by fence desc limit 1""")
                .param("production", production)
                .query(Runs::run)
                .optional();
    }

    /** Runs whose end was never written, oldest first: killed ones, and one that goes on now. */
    public List<Run> withoutEnd(int production) {
        return jdbc.sql("""
                        select run, command, as_of, started_at, ended_at, result from run
                        where production = :production and ended_at is null order by fence""")
                .param("production", production)
                .query(Runs::run)
                .list();
    }

    private static Run run(ResultSet row, int at) throws SQLException {
        var ended = row.getObject(5, OffsetDateTime.class);
        return new Run(row.getObject(1, UUID.class), row.getString(2),
                row.getObject(3, LocalDate.class),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(), row.getString(6));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
