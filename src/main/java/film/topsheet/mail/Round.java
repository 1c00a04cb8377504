package film.topsheet.mail;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * One round of the postman: every mail that is due, once.
 *
 * <p>That an attempt begins is committed before the relay is called, and nothing is open in the
 * database while it is. So a round that dies at any moment leaves either a mail that was not
 * tried or one whose attempt is known to have begun.
 */
public final class Round {

    /** Does one thing to the outbox in a transaction of its own, and commits it. */
    @FunctionalInterface
    public interface Desk {
        Mail commit(Function<Outbox, Mail> entry) throws Exception;
    }

    private final Desk desk;
    private final Function<Mail, Sealed> letters;
    private final Function<Sealed, Answer> postman;
    private final InstantSource clock;

    /** @param letters finds the bytes of a mail */
    public Round(Desk desk, Function<Mail, Sealed> letters, Function<Sealed, Answer> postman,
            InstantSource clock) {
        this.desk = desk;
        this.letters = letters;
        this.postman = postman;
        this.clock = clock;
    }

    /** Each as it stands afterwards; those behind a relay that is not there are left for later. */
    public List<Mail> deliver(List<Mail> due) throws Exception {
        var tried = new ArrayList<Mail>();
        for (var mail : due) {
            var letter = letters.apply(mail);
            var begun = desk.commit(outbox -> outbox.begin(mail, clock.instant()));
            var answer = postman.apply(letter);
            tried.add(desk.commit(outbox -> outbox.end(begun, answer, clock.instant())));
            if (!answer.reached()) {
                break;
            }
        }
        return tried;
    }
}
