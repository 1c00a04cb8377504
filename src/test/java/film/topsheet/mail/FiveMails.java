package film.topsheet.mail;

import film.topsheet.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An outbox with five mails of an issued week, and a clock that a test moves. */
final class FiveMails {

    static final List<String> RECIPIENTS = List.of("ann@example.com", "bob@example.com",
            "cid@example.com", "dot@example.com", "eve@example.com");

    static final LocalDate WEEK = LocalDate.of(2026, 9, 5);

    final JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh());
    final Outbox outbox = new Outbox(jdbc, 1);
    Instant now = Instant.parse("2026-09-09T12:00:00Z");

    FiveMails() {
        jdbc.sql("""
                        insert into production (production, code, title, currency, digits,
                            week_ending, time_zone, fence)
                        values (1, 'NF', 'Night Ferry', 'USD', 2, 'SATURDAY', 'UTC', 1)""")
                .update();
        issue(WEEK);
    }

    /** Another week with five mails to the same people. */
    void issue(LocalDate week) {
        jdbc.sql("""
                        insert into issued_report (production, week_ending, version, number, load,
                            issued_on, prepared_by, approved_by, settings, program,
                            over_before_contingency_minor)
                        values (1, ?, 1, 1, 0, '2026-09-09', 'a', 'b', '', '', 0)""")
                .param(week).update();
        for (var number = 1; number <= RECIPIENTS.size(); number++) {
            outbox.add(sealed(week, RECIPIENTS.get(number - 1)), number, now);
        }
    }

    Round round(Function<Sealed, Answer> relay) {
        return round(entry -> entry.apply(outbox), relay);
    }

    Round round(Round.Desk desk, Function<Sealed, Answer> relay) {
        return new Round(desk, mail -> outbox.sealed(mail, "NF"), relay, () -> now);
    }

    static Sealed sealed(LocalDate week, String recipient) {
        return new Sealed(new Letter.Key("NF", week, 1, recipient), "Somebody",
                "topsheet@example.com", recipient, "<%s.%s>".formatted(week, recipient),
                new byte[] {1, 2});
    }

    static Answer answer(Answer.Fate fate) {
        return new Answer(fate, true, "as it said");
    }
}
