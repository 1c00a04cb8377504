package film.topsheet.job;

import film.topsheet.intake.DiskFault;
import film.topsheet.job.server.Database;
import film.topsheet.mail.Answer;
import film.topsheet.mail.Letter;
import film.topsheet.mail.Postman;
import film.topsheet.mail.Relay;
import film.topsheet.mail.Sealed;
import film.topsheet.mail.Stationery;
import film.topsheet.slate.ProductionSettings;
import film.topsheet.slate.RefusedProduction;
import film.topsheet.slate.SettingsProblem;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tells the operator of a night that failed, or did not run because of its settings: one mail for
 * a production and day, in plain words. Its file says that it was told, for the database may be
 * what failed; nothing that goes wrong here changes how the night ended. A dry run tells nobody.
 */
final class Alarm {

    private final Session session;

    Alarm(Session session) {
        this.session = session;
    }

    /** Of those that failed. */
    void tell(List<ProductionSettings> productions, List<Outcome> outcomes) {
        for (var outcome : outcomes) {
            if (!outcome.trouble().isBlank() && !Database.isEnding()) {
                tell(productions.stream()
                        .filter(each -> each.code().equals(outcome.production())).toList(),
                        outcome.trouble());
            }
        }
    }

    /** What failed all of them. */
    void tell(List<ProductionSettings> productions, String trouble) {
        for (var each : productions) {
            var day = session.asOf(each);
            each.mailing().operator().ifPresent(operator -> tell(each.code(), day,
                    Dispatch.stationery(each, session.world().environment(), day), operator,
                    "failed", words(each, trouble)));
        }
    }

    /** Of settings that are refused, as far as they say who is to be told. */
    void tellOfSettings() {
        for (var each : session.refused()) {
            var day = session.options().asOf().orElseGet(() ->
                    LocalDate.ofInstant(session.world().clock().instant(), ZoneOffset.UTC));
            var mailing = each.mailing();
            mailing.operator().ifPresent(operator -> tell(
                    each.name().replaceAll("[^A-Za-z0-9-]", "-"), day,
                    Dispatch.stationery(mailing, Optional.empty(),
                            session.world().environment(), day.atStartOfDay(ZoneOffset.UTC)),
                    operator, "did not run", words(each, day)));
        }
    }

    /** @param how the night ended, in the subject */
    private void tell(String code, LocalDate day, Stationery stationery, String operator,
            String how, String words) {
        if (session.options().dryRun()) {
            return;
        }
        try {
            tell(code, day, stationery.seal(new Letter.Key(code, day, 1, operator),
                    "%s: the night of %s %s".formatted(code, day, how), words));
        } catch (IOException | RuntimeException fault) {
            session.world().err().printf("%s: the operator was not told: %s%n",
                    code, Faults.inWords(fault));
        }
    }

    private void tell(String code, LocalDate day, Sealed mail) throws IOException {
        var environment = session.world().environment();
        var advice = new MailExam(environment).trouble();
        var file = session.options().out().resolve("mail")
                .resolve("%s-%s-night-failed.eml".formatted(day, code));
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
                    code, advice.get().says(), advice.get().remedy());
            Files.deleteIfExists(file);
            return;
        }
        var answer = Relay.of(environment).map(relay -> new Postman(relay).handOver(mail))
                .filter(each -> each.fate() != Answer.Fate.SENT);
        if (answer.isPresent()) {
            session.world().err().printf("%s: the operator was not told: %s%n",
                    code, answer.get().says());
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

    private static String words(RefusedProduction refused, LocalDate day) {
        return """
                The night of %s as of %s did not run.
                Its settings are refused:

                %s
                Nothing was loaded, written or issued. Correct this, and run the night:

                    topsheet nightly%s

                Before it, topsheet doctor says whether the settings are right.
                """.formatted(refused.name(), day, refused.problems().stream()
                                .map(SettingsProblem::mailable).collect(Collectors.joining("\n")),
                        refused.code().map(each -> " --production " + each).orElse(""));
    }

    /** A database may quote what it chokes on, and that may be anybody's pay or bank. */
    static String masked(String trouble) {
        return trouble.replaceAll("\"[^\"]*\"", "\"…\"").replaceAll("=\\([^)]*\\)", "=(…)")
                .replaceAll("\\d{5,}", "…");
    }
}
