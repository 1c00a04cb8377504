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

    /** One week a night is issued, so that there is always something left to do. */
    @Test
    void whateverTheRelayAnswersAndWheneverTheRunIsKilled() {
        var random = new Random(20260905);
        var relayHas = new HashMap<Letter.Key, Integer>();
        for (var night = 1; night <= 40; night++) {
            mails.issue(FiveMails.WEEK.plusWeeks(night));
            mails.outbox.settleBrokenOff(mails.now);
            var doubted = mails.outbox.all().stream().filter(each -> each.state() == IN_DOUBT)
                    .map(OutboxByChanceTest::key).toList();
            try {
                mails.round(dying(random), mail -> {
                    assertThat(doubted).doesNotContain(mail.key());
                    return anything(random, relayHas, mail.key());
                }).deliver(mails.outbox.due(mails.now));
            } catch (Exception killed) {
                assertThat(killed).hasMessage("killed");
            }
            mails.now = mails.now.plus(Duration.ofHours(8));
            settleSome(random, relayHas);
        }
        mails.outbox.settleBrokenOff(mails.now);

        var all = mails.outbox.all();
        assertThat(all).hasSize(41 * FiveMails.RECIPIENTS.size());
        assertThat(relayHas.values()).hasSizeGreaterThan(40).allMatch(each -> each == 1);
        all.stream().filter(each -> each.state() == SENT).forEach(each ->
                assertThat(relayHas).containsKey(key(each)));
        all.stream().filter(each -> each.state() == WAITING).forEach(each ->
                assertThat(relayHas).doesNotContainKey(key(each)));
    }

    private static Letter.Key key(Mail mail) {
        return new Letter.Key("NF", mail.weekEnding(), mail.version(), mail.recipient());
    }

    /** A person who looks before deciding: the relay's own list says whether it has the mail. */
    private void settleSome(Random random, Map<Letter.Key, Integer> relayHas) {
        for (var each : mails.outbox.all()) {
            if (each.state().needsPerson() && random.nextInt(6) == 0) {
                if (relayHas.containsKey(key(each))) {
                    mails.outbox.confirm(each, "J. Lee", mails.now);
                } else {
                    mails.outbox.resend(each, "J. Lee", mails.now);
                }
            }
        }
    }

    private static Answer anything(
            Random random, Map<Letter.Key, Integer> relayHas, Letter.Key to) {
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4, 5, 6 -> {
                relayHas.merge(to, 1, Integer::sum);
                yield FiveMails.answer(Fate.SENT);
            }
            case 7, 8 -> {
                relayHas.merge(to, 1, Integer::sum);
                yield FiveMails.answer(Fate.UNKNOWN);
            }
            case 9 -> FiveMails.answer(Fate.UNKNOWN);
            case 10, 11 -> FiveMails.answer(Fate.REFUSED);
            case 12 -> new Answer(Fate.LATER, false, "not reached");
            default -> FiveMails.answer(Fate.LATER);
        };
    }

    private Round.Desk dying(Random random) {
        return entry -> {
            if (random.nextInt(20) == 0) {
                throw new IllegalStateException("killed");
            }
            var done = entry.apply(mails.outbox);
            if (random.nextInt(20) == 0) {
                throw new IllegalStateException("killed");
            }
            return done;
        };
    }
}
