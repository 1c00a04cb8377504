package film.topsheet.job;

import film.topsheet.ledger.AuditLog;
import film.topsheet.ledger.Productions;
import film.topsheet.mail.Mail;
import film.topsheet.mail.Outbox;
import film.topsheet.report.Json;
import film.topsheet.slate.ProductionSettings;
import java.sql.Connection;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The command {@code mails}: lists them, or settles one that a person has decided about. */
final class MailRoom {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Session session;
    private final MailsRequest request;

    /** The mails of a production, oldest report first. */
    private record Shelf(ProductionSettings settings, List<Mail> mails) {

        static Shelf of(Connection connection, ProductionSettings settings) {
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            return new Shelf(settings, new Productions(jdbc).number(settings.code())
                    .filter(each -> Outbox.isThere(jdbc))
                    .map(each -> new Outbox(jdbc, each).all()).orElse(List.of()));
        }
    }

    MailRoom(Session.World world, MailsRequest request) {
        this.session = new Session(world, request.common());
        this.request = request;
    }

    Exit run() {
        return request.decision().map(this::settle).orElseGet(this::list);
    }

    private Exit list() {
        var shelves = new Glance(session).at(session.productions().chosen(),
                settings -> new Shelf(settings, List.of()), Shelf::of);
        var exit = shelves.stream().flatMap(each -> each.mails().stream())
                .anyMatch(each -> each.state().needsPerson()) ? Exit.ATTENTION : Exit.DONE;
        if (session.options().json()) {
            Json.document(session.world().out(), json -> json
                    .text("result", exit.result())
                    .objects("productions", shelves, (content, shelf) -> content
                            .text("production", shelf.settings().code())
                            .objects("mails", shelf.mails(), MailRoom::json)));
        } else {
            shelves.forEach(each -> session.world().out().print(text(each)));
        }
        return exit;
    }

    private static String text(Shelf shelf) {
        var text = new StringBuilder("%s  %s: %s\n".formatted(shelf.settings().code(),
                shelf.settings().title(), Wording.count(shelf.mails().size(), "mail")));
        shelf.mails().forEach(each -> text.append("  %-17s  %-8s  %s%s\n".formatted(each.id(),
                each.state() == Mail.State.FILED ? "a file" : Dispatch.words(each.state()),
                to(each), more(shelf.settings(), each))));
        return text.toString();
    }

    private static String to(Mail mail) {
        return mail.address().equals(mail.recipient()) ? mail.address()
                : "%s in place of %s".formatted(mail.address(), mail.recipient());
    }

    private static String more(ProductionSettings settings, Mail mail) {
        return switch (mail.state()) {
            case SENT -> ", " + local(settings, mail.at())
                    + (mail.by().isEmpty() ? "" : ", as %s found out".formatted(mail.by()));
            case FILED -> "";
            case WAITING -> ", next try from %s%s".formatted(
                    local(settings, mail.nextTry().orElseThrow()),
                    mail.says().isEmpty() ? "" : "; " + mail.says());
            case SENDING -> ", since " + local(settings, mail.at());
            case REFUSED, IN_DOUBT -> ", %s: %s; Message-ID %s".formatted(
                    local(settings, mail.at()), mail.says(), mail.messageId());
        };
    }

    private static String local(ProductionSettings settings, Instant moment) {
        return MINUTE.format(moment.atZone(settings.calendar().timeZone()));
    }

    private static void json(Json json, Mail mail) {
        json.text("mail", mail.id())
                .date("week_ending", mail.weekEnding())
                .count("version", mail.version())
                .text("recipient", mail.recipient())
                .text("address", mail.address())
                .text("message_id", mail.messageId())
                .text("state", mail.state().word())
                .text("at", mail.at().toString())
                .count("attempts", mail.attempts())
                .text("next_try", mail.nextTry().map(Instant::toString).orElse(null))
                .text("says", mail.says())
                .text("by", mail.by().isEmpty() ? null : mail.by());
    }

    private Exit settle(MailsRequest.Decision decision) {
        var errand = new Errand(session, "mails");
        var settings = errand.settings(decision.production());
        Optional<Mail> settled;
        try {
            settled = errand.of(settings, place -> settle(place, decision));
        } catch (RuntimeException fault) {
            throw fault;
        } catch (Exception fault) {
            session.report(settings.code(), fault);
            return Exit.FAILED;
        }
        settled.ifPresent(each -> session.world().out().printf("%s: mail %s to %s %s.%s%n",
                settings.code(), each.id(), to(each),
                decision.resend() ? "waits and goes with the next nightly or close"
                        : "is sent, as %s found out".formatted(decision.by()),
                session.options().dryRun() ? " A dry run: nothing is kept." : ""));
        return settled.isPresent() ? Exit.DONE : Exit.BUSY;
    }

    private Mail settle(Errand.Place place, MailsRequest.Decision decision) {
        var outbox = new Outbox(place.tx().jdbc(), place.production());
        var now = session.world().clock().instant();
        outbox.settleBrokenOff(now);
        var mail = outbox.all().stream().filter(each -> each.id().equals(decision.mail()))
                .findFirst().orElseThrow(() -> new Session.Refused(
                        "\"%s\" is no mail of %s.%nName one as topsheet mails lists it.".formatted(
                                decision.mail(), decision.production())));
        if (mail.state() == Mail.State.SENT) {
            throw new Session.Refused(("mail %s was sent on %s, and is never sent again.%n"
                    + "Forward its file, %s, if it was lost.").formatted(mail.id(),
                            local(place.settings(), mail.at()), mail.fileName()));
        }
        new Auditor(place.tx(), place.production(), place.settings(),
                session.asOf(place.settings()), now).wrote(new AuditLog.Deed(decision.by(), "mail",
                        "mail %s, %s".formatted(mail.id(), mail.messageId()), "",
                        Dispatch.words(mail.state()),
                        decision.resend() ? "to be sent again" : "found to be sent"));
        return decision.resend() ? outbox.resend(mail, decision.by(), now)
                : outbox.confirm(mail, decision.by(), now);
    }
}
