package film.topsheet.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Takes one loaded export out again, with the rows of all its feeds, inside the caller's
 * transaction. Nothing is deleted: what the export brought and still stands is reversed, what it
 * changed is as it was before, and what a later export said too, or changed again, stays. The
 * books say afterwards what they would say had the export never come, but for weeks that are
 * closed.
 */
public final class Retraction {

    /**
     * @param file its path below the production's folder, an ending of that, or the beginning of
     *             its SHA-256
     * @param by   who answers for it
     */
    public record Wish(String file, String by, String reason) {}

    /**
     * What became of it.
     *
     * @param reversed  postings or versions that were taken back
     * @param restored  of these and of rows it had taken back: as they were before it
     * @param left      keys that a later export says something about: that stands
     * @param baseMinor the sum of the reversed postings, in the production's currency
     * @param ties      whether the ledger is still the sum of what the files brought
     */
    public record Done(String path, String sha256, String feed, long reversed, long restored,
            long left, long baseMinor, List<String> leftKeys, boolean ties) {

        /** With what became of the same export's rows of another feed. */
        private Done and(Done o) {
            return new Done(path, sha256, feed + ", " + o.feed, reversed + o.reversed,
                    restored + o.restored, left + o.left, baseMinor + o.baseMinor,
                    Stream.concat(leftKeys.stream(), o.leftKeys.stream()).limit(SHOWN).toList(),
                    o.ties);
        }
    }

    private static final int SHOWN = 5;
    private final Connection connection;
    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate named;
    private final Intake intake;
    private final Map<String, Feed> feeds;

    public Retraction(Connection connection, Intake intake, List<Feed> feeds) {
        this.connection = connection;
        var source = new SingleConnectionDataSource(connection, true);
        this.jdbc = JdbcClient.create(source);
        this.named = new NamedParameterJdbcTemplate(source);
        this.intake = intake;
        this.feeds = feeds.stream().collect(Collectors.toMap(Feed::name, Function.identity()));
    }

    /**
     * @throws NotRetracted with the way out; the transaction wrote nothing
     * @throws FenceLost when another run has taken over this production
     */
    public Done retract(Wish wish) throws SQLException, NotRetracted {
        var loads = new Loads(connection, intake.production());
        new Fence(connection, intake).check();
        var all = LoadedExport.all(jdbc, intake.production());
        var meant = new ExportName(jdbc, intake.production(), all).find(wish.file());
        var facts = new FactsQuery(connection, intake).facts();
        var parts = meant.parts(all);
        for (var part : parts) {
            refuseRestated(part, all);
        }
        Done done = null;
        for (var part : parts) {
            if (done != null) {
                // What the last part left in the tables of a merge; a commit would empty them.
                jdbc.sql("discard temp").update();
            }
            var next = retract(wish, part, facts, loads);
            done = done == null ? next : done.and(next);
        }
        return done;
    }

    /** What the export brought to one feed. */
    private Done retract(Wish wish, LoadedExport export, Facts facts, Loads loads)
            throws SQLException, NotRetracted {
        var feed = feeds.get(export.feed());
        refuseLockedBudget(export, feed, facts, export.loads(jdbc, intake.production()));
        var done = takeOut(wish, export, facts, loads);
        new ExportFiles(connection, intake).retracted(
                export, words(wish.by(), intake.asOf(), wish.reason()));
        return done;
    }

    /**
     * Takes back what an older reading of a file brought to one feed, once a load has read the same
     * bytes again: what that says too, or has amended, stands. Not for cumulative series.
     */
    void retire(LoadedExport export, String reason) throws SQLException {
        var facts = new FactsQuery(connection, intake).facts();
        if (feeds.get(export.feed()).closedOnceIssued() && facts.firstOpen() != null) {
            return;
        }
        jdbc.sql("discard temp").update();
        takeOut(new Wish(export.path(), "nightly", reason), export, facts,
                new Loads(connection, intake.production()));
    }

    private Done takeOut(Wish wish, LoadedExport export, Facts facts, Loads loads)
            throws SQLException {
        var feed = feeds.get(export.feed());
        var own = export.loads(jdbc, intake.production());
        var number = loads.nextNumber();
        var request = new LoadRequest(facts, feed, number, export.path(), export.profile(),
                export.mode(), export.series(), null, 0, intake.asOf(), java.util.Set.of());
        loads.writeLoad(request, "retracted", export.sha256(), export.size());
        var done = takeBack(export, feed, parameters(export, feed, facts, own, number));
        write(wish, done, number, own);
        return done;
    }

    /** What is said of an export that was taken out again, after its name. */
    static String words(String by, LocalDate asOf, String reason) {
        return "was retracted by %s, as of %s: %s".formatted(
                by, asOf, reason.replaceFirst("[.]$", ""));
    }

    /** The newest file of a series says what all of it is. */
    private static void refuseRestated(LoadedExport export, List<LoadedExport> all)
            throws NotRetracted {
        var newer = export.restatedBy(all);
        if (newer.isPresent()) {
            throw new NotRetracted("%s is restated by %s, which came later: nothing stands by it."
                            .formatted(export.path(), newer.get().path()),
                    "Retract that one first: the books are then as before it.");
        }
    }

    private void refuseLockedBudget(LoadedExport export, Feed feed, Facts facts,
            List<Integer> loads) throws SQLException, NotRetracted {
        if (feed.closedOnceIssued() && facts.firstOpen() != null
                && new RetractedVersions(connection, intake.production(), feed).any(loads)) {
            throw new NotRetracted(
                    "%s is part of the locked budget: a week is issued on it."
                            .formatted(export.path()),
                    ReferenceLoad.DELIVER_CHANGES);
        }
    }

    private MapSqlParameterSource parameters(LoadedExport export, Feed feed, Facts facts,
            List<Integer> own, int number) {
        var ignored = jdbc.sql("""
                        select load from retracted_load where production = :production
                        union select by_load from retracted_load where production = :production
                        union select load from load
                              where production = :production and kind = 'respelled'""")
                .param("production", intake.production()).query(Integer.class).list();
        ignored.addAll(own);
        ignored.add(number);
        return new MapSqlParameterSource()
                .addValue("production", intake.production())
                .addValue("feed", feed.name())
                .addValue("ledger", feed.isLedger() ? feed.name() : null, Types.VARCHAR)
                .addValue("load", number)
                .addValue("loads", own.toArray(Integer[]::new))
                .addValue("ignored", ignored.toArray(Integer[]::new))
                .addValue("first_open", facts.firstOpen(), Types.DATE)
                .addValue("ending", intake.settings().calendar().weeks().ending().getValue());
    }

    private Done takeBack(LoadedExport export, Feed feed, MapSqlParameterSource parameters)
            throws SQLException {
        Merge.execute(named, parameters, "merge-tables");
        if (feed.isLedger()) {
            Merge.execute(named, parameters, "retract-keys");
            Merge.execute(named, parameters, "retract-postings");
            Merge.execute(named, parameters, "retract-left");
            Merge.execute(named, parameters, "merge-rollups");
        }
        Merge.execute(named, parameters, "retract-held");
        Merge.execute(named, parameters, "retract-totals");
        return feed.isLedger() ? postings(export) : versions(export, feed, parameters);
    }

    private Done postings(LoadedExport export) {
        return jdbc.sql("""
                        select count(*) filter (where verdict in ('reversed', 'restored')),
                               count(*) filter (where verdict in ('brought back', 'restored')),
                               count(*) filter (where verdict = 'left'),
                               (select coalesce(-sum(base_minor), 0) from added where seq % 2 = 0)
                        from undone""")
                .query((row, at) -> new Done(export.path(), export.sha256(), export.feed(),
                        row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4),
                        leftKeys(), ties()))
                .single();
    }

    private List<String> leftKeys() {
        return jdbc.sql("""
                        select document || ' line ' || document_line from undone
                        where verdict = 'left' order by document, document_line limit :shown""")
                .param("shown", SHOWN).query(String.class).list();
    }

    private Done versions(LoadedExport export, Feed feed, MapSqlParameterSource parameters)
            throws SQLException {
        var change = new RetractedVersions(connection, intake.production(), feed).takeBack(
                (Integer[]) parameters.getValue("loads"),
                (Integer[]) parameters.getValue("ignored"));
        return new Done(export.path(), export.sha256(), export.feed(), change.reversed(),
                change.restored(), change.left(), 0, List.of(), ties());
    }

    /** Asked of the sums, so that it costs nothing; they are kept with the postings. */
    private boolean ties() {
        return jdbc.sql("""
                        select (select coalesce(sum(base_minor), 0) from account_week
                                where production = :production)
                             = (select coalesce(sum(base_loaded - base_reversed), 0)
                                from load_total where production = :production)""")
                .param("production", intake.production()).query(Boolean.class).single();
    }

    private void write(Wish wish, Done done, int number, List<Integer> own) {
        jdbc.sql("""
                        insert into retraction (production, load, path, sha256, retracted_by,
                            reason, as_of, rows_reversed, rows_restored, rows_left, base_reversed)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(intake.production(), number, done.path(), done.sha256(), wish.by(),
                        wish.reason(), intake.asOf(), done.reversed(), done.restored(),
                        done.left(), done.baseMinor())
                .update();
        jdbc.sql("""
                        insert into retracted_load (production, load, by_load)
                        select ?, unnest(cast(? as int[])), ?""")
                .params(intake.production(), own.toArray(Integer[]::new), number).update();
    }
}
