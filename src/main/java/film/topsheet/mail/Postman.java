package film.topsheet.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * Hands one mail at a time to the relay, each over a connection of its own, and says exactly what
 * is known of it afterwards.
 *
 * <p>A mail is the relay's from the line with a single dot on. Whatever breaks before it leaves
 * the mail ours; what breaks after it, before the relay's answer, leaves it unknown.
 */
public final class Postman {

    /** Where a mail is: who sends the dot and who gives up must not both believe to be first. */
    private enum Place { OURS, GIVEN_UP, HANDED_OVER }

    private final Relay relay;

    public Postman(Relay relay) {
        this.relay = relay;
    }

    /** Never throws for what a relay does, and never takes longer than the limits say. */
    public Answer handOver(Sealed mail) {
        var place = new AtomicReference<>(Place.OURS);
        var attempt = new FutureTask<>(() -> attempt(mail, place));
        var thread = new Thread(attempt, "topsheet-mail");
        thread.setDaemon(true);
        thread.start();
        try {
            return attempt.get(relay.limits().whole().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return place.compareAndSet(Place.OURS, Place.GIVEN_UP)
                    ? new Answer(Answer.Fate.LATER, true, "it took too long")
                    : unknown("no answer in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return place.compareAndSet(Place.OURS, Place.GIVEN_UP)
                    ? new Answer(Answer.Fate.LATER, false, "stopped")
                    : unknown("stopped before the answer came");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private Answer attempt(Sealed mail, AtomicReference<Place> place) throws MessagingException {
        var session = Session.getInstance(relay.properties());
        var line = new Line(session, place);
        try {
            try {
                line.connect(relay.host(), relay.port(),
                        relay.login().map(Relay.Login::user).orElse(null),
                        relay.login().map(Relay.Login::password).orElse(null));
            } catch (AuthenticationFailedException e) {
                return new Answer(Answer.Fate.LATER, false,
                        "it refuses the user or the password");
            } catch (MessagingException e) {
                return new Answer(Answer.Fate.LATER, false, "not reached: " + words(e));
            }
            line.sendMessage(message(session, mail),
                    new InternetAddress[] {new InternetAddress(mail.address())});
            return new Answer(Answer.Fate.SENT, true, line.getLastServerResponse());
        } catch (MessagingException | RuntimeException e) {
            return broken(line, place.get(), e);
        } finally {
            hangUp(line);
        }
    }

    /** A number from 400 on is an answer, wherever it came. Without one, the place decides. */
    private static Answer broken(Line line, Place place, Exception fault) {
        var code = line.getLastReturnCode();
        if (code >= 500) {
            return new Answer(Answer.Fate.REFUSED, true, line.getLastServerResponse());
        }
        if (code >= 400) {
            return new Answer(Answer.Fate.LATER, true, line.getLastServerResponse());
        }
        return place == Place.HANDED_OVER
                ? unknown("the line broke before the answer came")
                : new Answer(Answer.Fate.LATER, true, "the line broke: " + words(fault));
    }

    private static Answer unknown(String says) {
        return new Answer(Answer.Fate.UNKNOWN, true, says);
    }

    private static String words(Exception fault) {
        Throwable last = fault;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return last.getMessage() == null ? "no reason given" : last.getMessage();
    }

    private static void hangUp(Line line) {
        try {
            line.close();
        } catch (MessagingException e) {
            // The mail has its answer; a line that can't be closed is closed.
        }
    }

    private MimeMessage message(Session session, Sealed mail) throws MessagingException {
        var message = new MimeMessage(session) {
            @Override
            public void writeTo(OutputStream out, String[] without) throws IOException {
                out.write(mail.mime());
            }
        };
        message.setFrom(new InternetAddress(mail.sender()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.address()));
        return message;
    }

    /** Knows whether the dot was sent. */
    private static final class Line extends SMTPTransport {

        private final AtomicReference<Place> place;

        Line(Session session, AtomicReference<Place> place) {
            super(session, new URLName("smtp", null, -1, null, null, null));
            this.place = place;
        }

        @Override
        protected void finishData() throws IOException, MessagingException {
            if (!place.compareAndSet(Place.OURS, Place.HANDED_OVER)) {
                throw new IOException("it took too long");
            }
            super.finishData();
        }
    }
}
