package film.topsheet.mail;

import static film.topsheet.mail.Mail.State.FILED;
import static film.topsheet.mail.Mail.State.IN_DOUBT;
import static film.topsheet.mail.Mail.State.REFUSED;
import static film.topsheet.mail.Mail.State.SENDING;
import static film.topsheet.mail.Mail.State.SENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import film.topsheet.mail.Answer.Fate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** What becomes of a mail, and who may decide it. */
class OutboxTest {

    private final FiveMails mails = new FiveMails();
    private final Outbox outbox = mails.outbox;

    @Test
    void oneOfFiveIsRefusedAndTheOthersAreSent() throws Exception {
        mails.round(mail -> FiveMails.answer(mail.address().equals("cid@example.com")
                ? Fate.REFUSED : Fate.SENT)).deliver(outbox.due(mails.now));

        assertThat(outbox.all()).extracting(Mail::state)
                .containsExactly(SENT, SENT, REFUSED, SENT, SENT);
        assertThat(outbox.due(mails.now.plus(Duration.ofDays(365)))).isEmpty();
    }

    @Test
    void pausesGrowFromAQuarterOfAnHourToADay() throws Exception {
        var pauses = new ArrayList<Duration>();
        for (var attempt = 1; attempt <= 6; attempt++) {
            mails.round(mail -> FiveMails.answer(Fate.LATER))
                    .deliver(List.of(outbox.due(mails.now).get(0)));
            var next = outbox.all().get(0).nextTry().orElseThrow();
            pauses.add(Duration.between(mails.now, next));
            assertThat(outbox.due(next.minusSeconds(1))).hasSize(4);
            mails.now = next;
        }

        assertThat(pauses).extracting(Duration::toMinutes)
                .containsExactly(15L, 60L, 240L, 1_440L, 1_440L, 1_440L);
    }

    @Test
    void behindARelayThatIsNotThereNobodyElseIsTried() throws Exception {
        var tried = mails.round(mail -> new Answer(Fate.LATER, false, "not reached"))
                .deliver(outbox.due(mails.now));

        assertThat(tried).hasSize(1);
        assertThat(outbox.due(mails.now)).extracting(Mail::recipient)
                .containsExactlyElementsOf(FiveMails.RECIPIENTS.subList(1, 5));
    }

    @Test
    void anAttemptWhoseRunWasKilledIsInDoubtAndNeverTriedAgainByItself() {
        outbox.begin(outbox.due(mails.now).get(0), mails.now);

        assertThat(outbox.all().get(0).state()).isEqualTo(SENDING);
        assertThat(outbox.settleBrokenOff(mails.now)).extracting(Mail::recipient)
                .containsExactly("ann@example.com");
        assertThat(outbox.settleBrokenOff(mails.now)).isEmpty();
        assertThat(outbox.all().get(0).state()).isEqualTo(IN_DOUBT);
        assertThat(outbox.due(mails.now.plus(Duration.ofDays(365)))).hasSize(4);
    }

    @Test
    void aPersonSettlesWhatIsInDoubtOneWayOrTheOther() {
        outbox.begin(outbox.all().get(0), mails.now);
        outbox.begin(outbox.all().get(1), mails.now);
        var doubted = outbox.settleBrokenOff(mails.now);

        outbox.confirm(doubted.get(0), "J. Lee", mails.now);
        outbox.resend(doubted.get(1), "J. Lee", mails.now);

        assertThat(outbox.all().get(0).state()).isEqualTo(SENT);
        assertThat(outbox.all().get(0).by()).isEqualTo("J. Lee");
        assertThat(outbox.due(mails.now)).extracting(Mail::recipient).contains("bob@example.com")
                .doesNotContain("ann@example.com");
    }

    @Test
    void whatIsSentIsSentOnce() {
        var begun = outbox.begin(outbox.all().get(0), mails.now);
        var sent = outbox.end(begun, FiveMails.answer(Fate.SENT), mails.now);

        assertThatThrownBy(() -> outbox.resend(sent, "J. Lee", mails.now))
                .hasMessage("mail 2026-09-05/001 is sent");
        assertThatThrownBy(() -> outbox.end(begun, FiveMails.answer(Fate.SENT), mails.now))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void twoRunsNeverBeginOneMailBoth() {
        var seen = outbox.all().get(0);
        outbox.begin(seen, mails.now);

        assertThatThrownBy(() -> outbox.begin(seen, mails.now))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void oneReportGivesARecipientOneMail() {
        var again = FiveMails.sealed(FiveMails.WEEK, "ANN@example.com");

        assertThatThrownBy(() -> outbox.add(again, 6, mails.now))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whatIsKeptIsNeverChangedOrRemoved() {
        for (var each : List.of("delete from outbox", "update outbox set mime = ''",
                "delete from mail_event", "update mail_event set state = 'sent'",
                "truncate mail_event")) {
            assertThatThrownBy(() -> mails.jdbc.sql(each).update()).as(each)
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void withoutARelayAMailIsAFileAndDoneWith() {
        assertThat(outbox.file(outbox.all().get(0), mails.now).state()).isEqualTo(FILED);
        assertThat(outbox.due(mails.now)).hasSize(4);
        assertThat(outbox.all().get(0).fileName()).isEqualTo("001-ann@example.com.eml");
    }
}
