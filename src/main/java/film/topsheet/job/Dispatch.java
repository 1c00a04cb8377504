package film.topsheet.job;

import film.topsheet.mail.Answer;
import film.topsheet.mail.Letter;
import film.topsheet.mail.Mail;
import film.topsheet.mail.Outbox;
import film.topsheet.mail.Postman;
import film.topsheet.mail.Relay;
import film.topsheet.mail.Round;
import film.topsheet.mail.Sealed;
import film.topsheet.mail.Stationery;
import film.topsheet.report.Publication;
import film.topsheet.slate.Person;
import film.topsheet.slate.ProductionSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The mails of one production: keeps those of an issue, hands over what waits, and writes each as
 * a file into the folder of its report. What a relay does never fails a run.
 */
final class Dispatch {

    private static final String NOBODY = "topsheet@localhost";

    private final Books books;
    private final ProductionSettings settings;
    private final Publisher publisher;
    private final Session.World world;
    private final List<Mail> news = new ArrayList<>();
    private Optional<Advice> trouble = Optional.empty();

    Dispatch(Books books, ProductionSettings settings, Publisher publisher, Session.World world) {
        this.books = books;
        this.settings = settings;
        this.publisher = publisher;
        this.world = world;
    }

    /** Keeps the mails of a report, in their order; in the transaction that issues it. */
    void keep(Books.Transaction tx, List<Letter> letters, LocalDate issuedOn) {
        var outbox = new Outbox(tx.jdbc(), books.production());
        var stationery = stationery(settings, world.environment(), issuedOn);
        var now = world.clock().instant();
        for (var at = 0; at < letters.size(); at++) {
            outbox.add(stationery.seal(letters.get(at)), at + 1, now);
        }
        if (Relay.sender(world.environment()).isEmpty() && !letters.isEmpty()) {
            var report = letters.get(0).key();
            outbox.of(report.weekEnding(), report.version())
                    .forEach(each -> outbox.file(each, now));
        }
    }

    /** Mails are dated with their day and no hour: a document holds no clock time. */
    static Stationery stationery(
            ProductionSettings settings, Map<String, String> environment, LocalDate day) {
        var sender = Relay.sender(environment)
                .or(() -> settings.accountant().flatMap(Person::email)).orElse(NOBODY);
        return new Stationery(sender, settings.mailing().testRecipient(),
                day.atStartOfDay(settings.calendar().timeZone()));
    }

    /** Does all that can be done now. */
    void run() throws Exception {
        books.write(tx -> news.addAll(
                outbox(tx.jdbc()).settleBrokenOff(world.clock().instant())));
        var due = read().due(world.clock().instant());
        if (!due.isEmpty()) {
            handOver(due);
        }
        tell();
        writeFiles();
    }

    private void handOver(List<Mail> due) throws Exception {
        trouble = new MailExam(world.environment()).trouble();
        if (trouble.isPresent()) {
            return;
        }
        var relay = Relay.of(world.environment());
        if (relay.isEmpty()) {
            trouble = Optional.of(Advice.fails("mail", "mails wait, and no relay is named",
                    "Name it by TOPSHEET_SMTP_HOST, as the run that kept them had it."));
            return;
        }
        var postman = new Postman(relay.get());
        Function<Sealed, Answer> door = mail ->
                forbidden(mail).orElseGet(() -> postman.handOver(mail));
        news.addAll(new Round(entry -> books.write(tx -> entry.apply(outbox(tx.jdbc()))),
                each -> read().sealed(each, settings.code()), door, world.clock())
                .deliver(due));
    }

    /** What is corrected or what the settings forbid by now is not sent, whenever it was kept. */
    private Optional<Answer> forbidden(Sealed mail) {
        var key = mail.key();
        if (!read().of(key.weekEnding(), key.version() + 1).isEmpty()) {
            return Optional.of(new Answer(Answer.Fate.REFUSED, true,
                    "its report was corrected before it was sent"));
        }
        var mailing = settings.mailing();
        var address = mail.address();
        if (!mailing.allows(address)) {
            return Optional.of(new Answer(
                    Answer.Fate.REFUSED, true, "the address is outside the mail domains by now"));
        }
        return mailing.testRecipient().filter(each -> !each.equalsIgnoreCase(address))
                .map(each -> new Answer(Answer.Fate.LATER, true,
                        "it is held while the settings name a test-recipient"));
    }

    /** Those that are missing: of a new report all, later what a crash left out. */
    private void writeFiles() throws IOException {
        var missing = new LinkedHashMap<Path, List<Mail>>();
        for (var each : read().all()) {
            var folder = publisher.folder(each.weekEnding(), each.version()).resolve("mail");
            if (!Files.exists(folder.resolve(each.fileName()))) {
                missing.computeIfAbsent(folder, key -> new ArrayList<>()).add(each);
            }
        }
        for (var folder : missing.entrySet()) {
            try (var publication = Publication.into(folder.getKey())) {
                for (var each : folder.getValue()) {
                    publication.write(each.fileName(),
                            out -> out.write(read().sealed(each, settings.code()).mime()));
                }
                publication.publish();
            }
        }
    }

    private Outbox read() {
        return outbox(JdbcClient.create(books.database()));
    }

    private Outbox outbox(JdbcClient jdbc) {
        return new Outbox(jdbc, books.production());
    }

    /** Somebody must look at something that no run has reported yet. */
    boolean needsPerson() {
        return trouble.isPresent() || news.stream().anyMatch(Dispatch::isTroubling);
    }

    private static boolean isTroubling(Mail mail) {
        return mail.state().needsPerson() || Outbox.isTroubling(mail);
    }

    /** How the mails of one report stand. */
    Outcome.Mails of(LocalDate week, int version) {
        var mails = read().of(week, version);
        return new Outcome.Mails(mails.size(),
                (int) mails.stream().filter(each -> each.state().isHandedOver()).count());
    }

    private void tell() {
        var code = settings.code();
        trouble.ifPresent(each -> world.err().printf(
                "%s: no mail is sent: %s.%n  %s%n", code, each.says(), each.remedy()));
        news.stream().filter(each -> each.state() == Mail.State.WAITING).forEach(each ->
                world.err().printf("%s: mail %s to %s waits: %s%n",
                        code, each.id(), each.address(), each.says()));
        var decide = news.stream().filter(each -> each.state().needsPerson()).toList();
        decide.forEach(each -> world.err().printf("%s: mail %s to %s is %s: %s%n",
                code, each.id(), each.address(), words(each.state()), each.says()));
        if (!decide.isEmpty()) {
            world.err().printf("  It is not sent again by itself; settle it with topsheet mails "
                    + "--production %s.%n", code);
        }
    }

    static String words(Mail.State state) {
        return state == Mail.State.FILED ? "as files" : state.word().replace('-', ' ');
    }
}
