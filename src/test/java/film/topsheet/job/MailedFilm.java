package film.topsheet.job;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.ledger.Productions;
import film.topsheet.ledger.Runs;
import film.topsheet.mail.Letter;
import film.topsheet.mail.Letter.Addressee;
import film.topsheet.mail.Outbox;
import film.topsheet.mail.Stationery;
import film.topsheet.slate.ProductionSettings;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A small film whose first week is issued with three mails, and rounds that hand them over. */
final class MailedFilm {

    static final LocalDate WEEK = LocalDate.of(2026, 6, 27);
    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    final SmallFilm film;
    final Outbox outbox;
    private final JdbcClient jdbc;
    private ProductionSettings settings;

    /** @param needsPerson whether the run that did it returns 3 */
    record Round(boolean needsPerson, String err) {}

    private MailedFilm(SmallFilm film) {
        this.film = film;
        jdbc = JdbcClient.create(film.database());
        settings = film.production();
        outbox = new Outbox(jdbc, 1);
    }

    static MailedFilm in(Path folder) {
        var mailed = new MailedFilm(SmallFilm.in(folder));
        assertThat(new Productions(mailed.jdbc).enter(Nightly.identity(mailed.settings)))
                .isEqualTo(1);
        mailed.issue(1, "ann", "bob", "cid");
        return mailed;
    }

    void issue(int version, String... names) {
        jdbc.sql("""
                        insert into issued_report (production, week_ending, version, number, load,
                            issued_on, prepared_by, approved_by, settings, program,
                            over_before_contingency_minor)
                        values (1, ?, ?, 1, 0, ?, 'a', 'b', '', '', 0)""")
                .params(WEEK, version, WEEK).update();
        for (var name : names) {
            var letter = new Letter("SF", WEEK, version, new Addressee(name, name + "@example.com"),
                    new Addressee("J. Lee", "jl@example.com"), "SF #1: on budget", "On budget.",
                    "<p>On budget.</p>", List.of(), List.of());
            outbox.add(new Stationery("topsheet@example.com", Optional.empty(),
                    WEEK.atStartOfDay(ZoneOffset.UTC)).seal(letter),
                    outbox.of(WEEK, version).size() + 1, NOON);
        }
    }

    void settings(String more) {
        film.write("production.yaml", film.settings(more));
        settings = film.production();
    }

    /** The first step of a night that ends well. */
    Round round(Map<String, String> environment, Instant now) {
        return round(environment, now, "");
    }

    /** The first step of a night that fails afterwards. */
    Round failingRound(Map<String, String> environment, Instant now) {
        return round(environment, now, Exit.FAILED.result());
    }

    /** @param result of the run; blank: done, or attention where somebody must look */
    private Round round(Map<String, String> environment, Instant now, String result) {
        var err = new ByteArrayOutputStream();
        var world = new Session.World(System.out,
                new PrintStream(err, true, StandardCharsets.UTF_8), environment,
                InstantSource.fixed(now), "test");
        var run = UUID.nameUUIDFromBytes(new byte[0]);
        var runs = new Runs(jdbc);
        var fence = runs.begin(1, run, "nightly", WEEK, now);
        var books = new Books(film.database(), 1, fence);
        var dispatch = new Dispatch(books, settings, new Publisher(
                books, settings, film.out(), Machine.run(world, run, Set.of())), world);
        try {
            dispatch.run();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        var well = dispatch.needsPerson() ? Exit.ATTENTION : Exit.DONE;
        runs.end(1, fence, result.isEmpty() ? well.result() : result, now);
        return new Round(dispatch.needsPerson(), err.toString(StandardCharsets.UTF_8));
    }

    /** A file of the week's mails; of no name, their folder. */
    Path mail(String name) {
        return film.out().resolve("SF").resolve(WEEK.toString()).resolve("mail").resolve(name);
    }
}
