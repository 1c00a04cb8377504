package film.topsheet.job;

import film.topsheet.intake.DiskFault;
import film.topsheet.job.server.Database;
import film.topsheet.mail.Answer;
import film.topsheet.mail.Letter;
import film.topsheet.mail.Postman;
import film.topsheet.mail.Relay;
import film.topsheet.slate.ProductionSettings;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Tells the operator of a night that failed: one mail for a production and day, in plain words.
 * Its file says that it was told, for the database may be what failed; nothing that goes wrong
 * here changes how the night ended.
 */
final class Alarm {

    private final Session session;

    Alarm(Session session) {
        this.session = session;
    }

    void tell(List<ProductionSettings> productions, List<Outcome> outcomes) {
        for (var outcome : outcomes) {
            if (outcome.exit() == Exit.FAILED && !Database.isEnding()) {
                productions.stream().filter(each -> each.code().equals(outcome.production()))
                        .forEach(each -> tell(each, outcome.trouble()));
            }
        }
    }

    private void tell(ProductionSettings settings, String trouble) {
        settings.mailing().operator().ifPresent(operator -> {
            try {
                tell(settings, operator, trouble);
            } catch (IOException | RuntimeException fault) {
                session.world().err().printf("%s: the operator was not told: %s%n",
                        settings.code(), Faults.inWords(fault));
            }
        });
    }

    private void tell(ProductionSettings settings, String operator, String trouble)
            throws IOException {
        var environment = session.world().environment();
        var day = session.asOf(settings);
        var mail = Dispatch.stationery(settings, environment, day).seal(
                new Letter.Key(settings.code(), day, 1, operator),
                "%s: the night of %s failed".formatted(settings.code(), day),
                words(settings, trouble));
        var advice = new MailExam(environment).trouble();
        var file = session.options().out().resolve("mail")
                .resolve("%s-%s-night-failed.eml".formatted(day, settings.code()));
        try {
            if (!isFirst(file, mail.mime())) {
                return;
            }
        } catch (IOException e) {
            // A full disk may be what the operator is to be told of.
            if (Relay.sender(environment).isEmpty()) {
                throw e;
            }
        }
        if (advice.isPresent()) {
            session.world().err().printf("%s: the operator was not told: %s.%n  %s%n",
                    settings.code(), advice.get().says(), advice.get().remedy());
            Files.deleteIfExists(file);
            return;
        }
        var answer = Relay.of(environment).map(relay -> new Postman(relay).handOver(mail))
                .filter(each -> each.fate() != Answer.Fate.SENT);
        if (answer.isPresent()) {
            session.world().err().printf("%s: the operator was not told: %s%n",
                    settings.code(), answer.get().says());
        }
        // The next failure of the day tries again, unless this one may have arrived.
        if (answer.filter(each -> each.fate() != Answer.Fate.UNKNOWN).isPresent()) {
            Files.deleteIfExists(file);
        }
    }

    private static boolean isFirst(Path file, byte[] mime) throws IOException {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, mime, StandardOpenOption.CREATE_NEW);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (IOException e) {
            throw DiskFault.at(file, e);
        }
    }

    private String words(ProductionSettings settings, String trouble) {
        return """
                The night of %s (%s) as of %s failed.

                %s

                What was loaded before stays loaded, and nothing is issued by a night. Run it
                again: it goes on from there.

                    topsheet nightly --production %s

                If it fails again, topsheet doctor says what is missing on the machine.
                """.formatted(settings.title(), settings.code(), session.asOf(settings),
                        masked(trouble), settings.code());
    }

    /** A database may quote what it chokes on, and that may be anybody's pay or bank. */
    static String masked(String trouble) {
        return trouble.replaceAll("\"[^\"]*\"", "\"…\"").replaceAll("=\\([^)]*\\)", "=(…)")
                .replaceAll("\\d{5,}", "…");
    }
}
