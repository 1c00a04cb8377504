package film.topsheet.mail;

import static film.topsheet.mail.Mail.State.IN_DOUBT;
import static film.topsheet.mail.Mail.State.SENT;
import static film.topsheet.mail.Mail.State.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.mail.Answer.Fate;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Never two confirmed, never lost, and what is unknown is shown until a person settles it. */
class OutboxByChanceTest {

    private final FiveMails mails = new FiveMails();

    /** Rounds that die anywhere, relays that answer anything, in every order that chance makes. */
    @Test
    void neverTwoConfirmedNeverLostAndNeverResentOutOfDoubt() {
        var random = new Random(20260905);
        var relayHas = new HashMap<String, Integer>();
        for (var night = 0; night < 60; night++) {
            mails.outbox.settleBrokenOff(mails.now);
            var doubted = mails.outbox.all().stream().filter(each -> each.state() == IN_DOUBT)
                    .map(Mail::recipient).toList();
            try {
                mails.round(dying(random), mail -> {
                    assertThat(doubted).doesNotContain(mail.key().recipient());
                    return anything(random, relayHas, mail.key().recipient());
                }).deliver(mails.outbox.due(mails.now));
            } catch (Exception killed) {
                assertThat(killed).hasMessage("killed");
            }
            mails.now = mails.now.plus(Duration.ofHours(8));
            settleSome(random, relayHas);
        }
        mails.outbox.settleBrokenOff(mails.now);

        assertThat(mails.outbox.all()).extracting(Mail::recipient)
                .containsExactlyElementsOf(FiveMails.RECIPIENTS);
        assertThat(relayHas.values()).allMatch(each -> each <= 1);
        mails.outbox.all().stream().filter(each -> each.state() == SENT).forEach(each ->
                assertThat(relayHas).containsEntry(each.recipient(), 1));
        mails.outbox.all().stream().filter(each -> each.state() == WAITING).forEach(each ->
                assertThat(relayHas).doesNotContainKey(each.recipient()));
    }

    /** A person who looks before deciding: the relay's own list says whether it has the mail. */
    private void settleSome(Random random, Map<String, Integer> relayHas) {
        for (var each : mails.outbox.all()) {
            if (each.state().needsPerson() && random.nextInt(6) == 0) {
                if (relayHas.containsKey(each.recipient())) {
                    mails.outbox.confirm(each, "J. Lee", mails.now);
                } else {
                    mails.outbox.resend(each, "J. Lee", mails.now);
                }
            }
        }
    }

    private static Answer anything(Random random, Map<String, Integer> relayHas, String to) {
        return switch (random.nextInt(8)) {
            case 0 -> {
                relayHas.merge(to, 1, Integer::sum);
                yield FiveMails.answer(Fate.SENT);
            }
            case 1 -> {
                relayHas.merge(to, 1, Integer::sum);
                yield FiveMails.answer(Fate.UNKNOWN);
            }
            case 2 -> FiveMails.answer(Fate.UNKNOWN);
            case 3 -> FiveMails.answer(Fate.REFUSED);
            case 4 -> new Answer(Fate.LATER, false, "not reached");
            default -> FiveMails.answer(Fate.LATER);
        };
    }

    private Round.Desk dying(Random random) {
        return entry -> {
            if (random.nextInt(6) == 0) {
                throw new IllegalStateException("killed");
            }
            var done = entry.apply(mails.outbox);
            if (random.nextInt(6) == 0) {
                throw new IllegalStateException("killed");
            }
            return done;
        };
    }
}
