package film.topsheet.mail;

import static film.topsheet.mail.Mail.State.FILED;
import static film.topsheet.mail.Mail.State.IN_DOUBT;
import static film.topsheet.mail.Mail.State.REFUSED;
import static film.topsheet.mail.Mail.State.SENDING;
import static film.topsheet.mail.Mail.State.SENT;
import static film.topsheet.mail.Mail.State.WAITING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import film.topsheet.TestDatabase;
import film.topsheet.mail.Answer.Fate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Never two confirmed, never lost, and what is unknown is shown until a person settles it. */
class OutboxTest {

    private static final LocalDate WEEK = LocalDate.of(2026, 9, 5);
    private static final List<String> RECIPIENTS = List.of("ann@example.com", "bob@example.com",
            "cid@example.com", "dot@example.com", "eve@example.com");

    private final JdbcClient jdbc = issued(JdbcClient.create(TestDatabase.fresh()));
    private final Outbox outbox = new Outbox(jdbc, 1);
    private Instant now = Instant.parse("2026-09-09T12:00:00Z");

    @Test
    void oneOfFiveIsRefusedAndTheOthersAreSent() throws Exception {
        fill();

        round(mail -> answer(mail.address().equals("cid@example.com")
                ? Fate.REFUSED : Fate.SENT)).deliver(outbox.due(now));

        assertThat(outbox.all()).extracting(Mail::state)
                .containsExactly(SENT, SENT, REFUSED, SENT, SENT);
        assertThat(outbox.due(now.plus(Duration.ofDays(365)))).isEmpty();
    }

    @Test
    void pausesGrowFromAQuarterOfAnHourToADay() throws Exception {
        fill();
        var pauses = new ArrayList<Duration>();
        for (var attempt = 1; attempt <= 6; attempt++) {
            round(mail -> answer(Fate.LATER)).deliver(List.of(outbox.due(now).get(0)));
            var next = outbox.all().get(0).nextTry().orElseThrow();
            pauses.add(Duration.between(now, next));
            assertThat(outbox.due(next.minusSeconds(1))).hasSize(4);
            now = next;
        }

        assertThat(pauses).extracting(Duration::toMinutes)
                .containsExactly(15L, 60L, 240L, 1_440L, 1_440L, 1_440L);
    }

    @Test
    void behindARelayThatIsNotThereNobodyElseIsTried() throws Exception {
        fill();
        var tried = round(mail -> new Answer(Fate.LATER, false, "not reached"))
                .deliver(outbox.due(now));

        assertThat(tried).hasSize(1);
        assertThat(outbox.due(now)).extracting(Mail::recipient)
                .containsExactlyElementsOf(RECIPIENTS.subList(1, 5));
    }

    @Test
    void anAttemptWhoseRunWasKilledIsInDoubtAndNeverTriedAgainByItself() {
        fill();
        outbox.begin(outbox.due(now).get(0), now);

        assertThat(outbox.all().get(0).state()).isEqualTo(SENDING);
        assertThat(outbox.settleBrokenOff(now)).extracting(Mail::recipient)
                .containsExactly("ann@example.com");
        assertThat(outbox.settleBrokenOff(now)).isEmpty();
        assertThat(outbox.all().get(0).state()).isEqualTo(IN_DOUBT);
        assertThat(outbox.due(now.plus(Duration.ofDays(365)))).hasSize(4);
    }

    @Test
    void aPersonSettlesWhatIsInDoubtOneWayOrTheOther() {
        fill();
        outbox.begin(outbox.all().get(0), now);
        outbox.begin(outbox.all().get(1), now);
        var doubted = outbox.settleBrokenOff(now);

        outbox.confirm(doubted.get(0), "J. Lee", now);
        outbox.resend(doubted.get(1), "J. Lee", now);

        assertThat(outbox.all().get(0).state()).isEqualTo(SENT);
        assertThat(outbox.all().get(0).by()).isEqualTo("J. Lee");
        assertThat(outbox.due(now)).extracting(Mail::recipient).contains("bob@example.com")
                .doesNotContain("ann@example.com");
    }

    @Test
    void whatIsSentIsSentOnce() {
        fill();
        var begun = outbox.begin(outbox.all().get(0), now);
        var sent = outbox.end(begun, answer(Fate.SENT), now);

        assertThatThrownBy(() -> outbox.resend(sent, "J. Lee", now))
                .hasMessage("mail 2026-09-05/001 is sent");
        assertThatThrownBy(() -> outbox.end(begun, answer(Fate.SENT), now))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void twoRunsNeverBeginOneMailBoth() {
        fill();
        var seen = outbox.all().get(0);
        outbox.begin(seen, now);

        assertThatThrownBy(() -> outbox.begin(seen, now)).isInstanceOf(DataAccessException.class);
    }

    @Test
    void oneReportGivesARecipientOneMail() {
        fill();

        assertThatThrownBy(() -> outbox.add(sealed("ANN@example.com"), 6, now))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whatIsKeptIsNeverChangedOrRemoved() {
        fill();

        for (var each : List.of("delete from outbox", "update outbox set mime = ''",
                "delete from mail_event", "update mail_event set state = 'sent'",
                "truncate mail_event")) {
            assertThatThrownBy(() -> jdbc.sql(each).update()).as(each)
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void withoutARelayAMailIsAFileAndDoneWith() {
        fill();

        assertThat(outbox.file(outbox.all().get(0), now).state()).isEqualTo(FILED);
        assertThat(outbox.due(now)).hasSize(4);
        assertThat(outbox.all().get(0).fileName()).isEqualTo("001-ann@example.com.eml");
    }

    /** Rounds that die anywhere, relays that answer anything, in every order that chance makes. */
    @Test
    void neverTwoConfirmedNeverLostAndNeverResentOutOfDoubt() {
        fill();
        var random = new Random(20260905);
        var relayHas = new HashMap<String, Integer>();
        for (var night = 0; night < 60; night++) {
            outbox.settleBrokenOff(now);
            var doubted = outbox.all().stream().filter(each -> each.state() == IN_DOUBT)
                    .map(Mail::recipient).toList();
            try {
                round(dying(random), mail -> {
                    assertThat(doubted).doesNotContain(mail.key().recipient());
                    return anything(random, relayHas, mail.key().recipient());
                }).deliver(outbox.due(now));
            } catch (Exception killed) {
                assertThat(killed).hasMessage("killed");
            }
            now = now.plus(Duration.ofHours(8));
            settleSome(random, relayHas);
        }
        outbox.settleBrokenOff(now);

        assertThat(outbox.all()).extracting(Mail::recipient)
                .containsExactlyElementsOf(RECIPIENTS);
        assertThat(relayHas.values()).allMatch(each -> each <= 1);
        outbox.all().stream().filter(each -> each.state() == SENT).forEach(each ->
                assertThat(relayHas).containsEntry(each.recipient(), 1));
        outbox.all().stream().filter(each -> each.state() == WAITING).forEach(each ->
                assertThat(relayHas).doesNotContainKey(each.recipient()));
    }

    /** A person who looks before deciding: the relay's own list says whether it has the mail. */
    private void settleSome(Random random, Map<String, Integer> relayHas) {
        for (var each : outbox.all()) {
            if (each.state().needsPerson() && random.nextInt(6) == 0) {
                if (relayHas.containsKey(each.recipient())) {
                    outbox.confirm(each, "J. Lee", now);
                } else {
                    outbox.resend(each, "J. Lee", now);
                }
            }
        }
    }

    private static Answer anything(Random random, Map<String, Integer> relayHas, String to) {
        return switch (random.nextInt(8)) {
            case 0 -> {
                relayHas.merge(to, 1, Integer::sum);
                yield answer(Fate.SENT);
            }
            case 1 -> {
                relayHas.merge(to, 1, Integer::sum);
                yield answer(Fate.UNKNOWN);
            }
            case 2 -> answer(Fate.UNKNOWN);
            case 3 -> answer(Fate.REFUSED);
            case 4 -> new Answer(Fate.LATER, false, "not reached");
            default -> answer(Fate.LATER);
        };
    }

    private Round.Desk dying(Random random) {
        return entry -> {
            if (random.nextInt(6) == 0) {
                throw new IllegalStateException("killed");
            }
            var done = entry.apply(outbox);
            if (random.nextInt(6) == 0) {
                throw new IllegalStateException("killed");
            }
            return done;
        };
    }

    private Round round(Function<Sealed, Answer> relay) {
        return round(entry -> entry.apply(outbox), relay);
    }

    private Round round(Round.Desk desk, Function<Sealed, Answer> relay) {
        return new Round(desk, mail -> outbox.sealed(mail, "NF"), relay, () -> now);
    }

    private static Answer answer(Fate fate) {
        return new Answer(fate, true, "as it said");
    }

    private void fill() {
        for (var number = 1; number <= RECIPIENTS.size(); number++) {
            outbox.add(sealed(RECIPIENTS.get(number - 1)), number, now);
        }
    }

    private static Sealed sealed(String recipient) {
        return new Sealed(new Letter.Key("NF", WEEK, 1, recipient), "Somebody",
                "topsheet@example.com", recipient, "<" + recipient + ">", new byte[] {1, 2});
    }

    private static JdbcClient issued(JdbcClient jdbc) {
        jdbc.sql("""
                        insert into production (production, code, title, currency, digits, week_ending,
                            time_zone, fence)
                        values (1, 'NF', 'Night Ferry', 'USD', 2, 'SATURDAY', 'UTC', 1)""").update();
        jdbc.sql("""
                        insert into issued_report (production, week_ending, version, number, load,
                            issued_on, prepared_by, approved_by, settings, program,
                            over_before_contingency_minor)
                        values (1, '2026-09-05', 1, 1, 0, '2026-09-09', 'a', 'b', '', '', 0)""")
                .update();
        return jdbc;
    }
}
