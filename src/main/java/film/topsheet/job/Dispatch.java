package film.topsheet.job;

import film.topsheet.ledger.Runs;
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
import film.topsheet.slate.Mailing;
import film.topsheet.slate.Person;
import film.topsheet.slate.ProductionSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    /** What this run has to tell, by mail, as it stands by now. */
    private final Map<String, Mail> news = new LinkedHashMap<>();
    /** Mails whose trouble no run before has told. */
    private Set<String> untold = Set.of();
    private Optional<Advice> trouble = Optional.empty();
    private boolean filesAreMissing;

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
        return stationery(settings.mailing(), settings.accountant(), environment,
                day.atStartOfDay(settings.calendar().timeZone()));
    }

    static Stationery stationery(Mailing mailing, Optional<Person> accountant,
            Map<String, String> environment, ZonedDateTime dated) {
        var sender = Relay.sender(environment).or(() -> accountant.flatMap(Person::email))
                .orElse(NOBODY);
        return new Stationery(sender, mailing.testRecipient(), dated);
    }

    /** Does all that can be done now. A disk that fails meanwhile keeps no night from its work. */
    void run() throws Exception {
        var now = world.clock().instant();
        books.write(tx -> outbox(tx.jdbc()).settleBrokenOff(now)).forEach(this::learn);
        untold().forEach(this::learn);
        untold = Set.copyOf(news.keySet());
        var due = read().due(now);
        if (!due.isEmpty()) {
            handOver(due);
        }
        tell();
        writeFiles();
    }

    private void learn(Mail mail) {
        news.put(mail.id(), mail);
    }

    /** What happened since the last run that ended well: the runs between told nobody. */
    private List<Mail> untold() {
        var told = new Runs(JdbcClient.create(books.database())).lastTold(books.production())
                .map(Runs.Run::ended).orElse(Instant.MIN);
        return read().all().stream().filter(Dispatch::isTroubling)
                .filter(each -> each.at().isAfter(told)).toList();
    }

    private void handOver(List<Mail> due) throws Exception {
        var relay = relay();
        if (relay.isPresent()) {
            var postman = new Postman(relay.get());
            Function<Sealed, Answer> door = mail ->
                    forbidden(mail).orElseGet(() -> postman.handOver(mail));
            new Round(entry -> books.write(tx -> entry.apply(outbox(tx.jdbc()))),
                    each -> read().sealed(each, settings.code()), door, world.clock())
                    .deliver(due).forEach(this::learn);
        }
    }

    private Optional<Relay> relay() {
        var exam = new MailExam(world.environment());
        trouble = exam.trouble();
        if (trouble.isPresent()) {
            return Optional.empty();
        }
        try {
            var relay = Relay.of(world.environment());
            if (relay.isEmpty()) {
                trouble = Optional.of(Advice.fails("mail", "mails wait, and no relay is named",
                        "Name it by TOPSHEET_SMTP_HOST, as the run that kept them had it."));
            }
            return relay;
        } catch (IOException sinceTheExam) {
            trouble = Optional.of(exam.unread(sinceTheExam));
            return Optional.empty();
        }
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
    private void writeFiles() {
        var missing = new LinkedHashMap<Path, List<Mail>>();
        for (var each : read().all()) {
            var folder = publisher.folder(each.weekEnding(), each.version()).resolve("mail");
            if (!Files.exists(folder.resolve(each.fileName()))) {
                missing.computeIfAbsent(folder, key -> new ArrayList<>()).add(each);
            }
        }
        missing.forEach((folder, mails) -> {
            try {
                writeFiles(folder, mails);
            } catch (IOException | UncheckedIOException fault) {
                filesAreMissing = true;
                world.err().printf("%s: mails are not written as files: %s.%n"
                        + "  Once that is mended, the next nightly writes them.%n",
                        settings.code(), Faults.ofDisk(folder, fault));
            }
        });
    }

    private void writeFiles(Path folder, List<Mail> mails) throws IOException {
        try (var publication = Publication.into(folder)) {
            for (var each : mails) {
                publication.write(each.fileName(),
                        out -> out.write(read().sealed(each, settings.code()).mime()));
            }
            publication.publish();
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
        return trouble.isPresent() || filesAreMissing
                || news.values().stream().anyMatch(each -> isTroubling(each)
                        || untold.contains(each.id()) && !each.state().isHandedOver());
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
        news.values().stream().filter(each -> each.state() == Mail.State.WAITING).forEach(each ->
                world.err().printf("%s: mail %s to %s waits: %s%n",
                        code, each.id(), each.address(), each.says()));
        var decide = news.values().stream().filter(each -> each.state().needsPerson()).toList();
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
