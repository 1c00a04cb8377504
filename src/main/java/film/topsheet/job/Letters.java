package film.topsheet.job;

import film.topsheet.intake.DiskFault;
import film.topsheet.mail.Letter;
import film.topsheet.mail.Page;
import film.topsheet.report.CostReport;
import film.topsheet.report.DepartmentBrief;
import film.topsheet.report.Editions;
import film.topsheet.report.ReportOrder;
import film.topsheet.slate.Person;
import film.topsheet.slate.Recipient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Who is told what when a week is issued: one letter for each recipient of the settings, with
 * what they are to see and nothing else.
 *
 * @param documents the bytes of a document of the week, by file name; empty: it was not printed
 */
record Letters(
        ReportOrder order, Editions editions, Function<String, Optional<byte[]>> documents) {

    private static final String DEPARTMENT = "department";

    /** Their own first words are the verdict on the film. */
    private static final Set<String> WITH_VERDICT =
            Set.of("cost-report", "investor-report", "final-cost-report");

    /**
     * Those of a week that is about to be issued.
     *
     * @param folder where its documents lie
     */
    static List<Letter> of(
            Books.Transaction tx, ReportOrder order, CostReport report, Path folder) {
        if (order.settings().mailing().recipients().isEmpty()) {
            return List.of();
        }
        return new Letters(order, Editions.of(tx.jdbc(), order, report), name -> read(folder, name))
                .all();
    }

    private static Optional<byte[]> read(Path folder, String name) {
        try {
            return Optional.of(Files.readAllBytes(folder.resolve(name)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(DiskFault.at(folder.resolve(name), e));
        }
    }

    /** In the order of the settings; none of a draft. */
    List<Letter> all() {
        return editions.isIssued()
                ? order.settings().mailing().recipients().stream().map(this::letter).toList()
                : List.of();
    }

    private Letter letter(Recipient recipient) {
        var enclosures = Enclosures.of(recipient, editions.statements(), documents);
        var accountant = order.settings().accountant().orElseThrow();
        var page = page(recipient, enclosures.words(), accountant);
        return new Letter(order.settings().code(), order.weekEnding(), order.version(),
                new Letter.Addressee(recipient.name(), recipient.email()), replyTo(accountant),
                page.subject(), page.text(), page.html(), page.pictures(),
                enclosures.attachments());
    }

    private Page page(Recipient recipient, List<String> enclosed, Person accountant) {
        var pages = new LetterPages(editions, accountant.name());
        if (recipient.documents().contains("summary")) {
            return pages.summary(recipient.party(), enclosed);
        }
        var own = departments(recipient);
        if (recipient.documents().equals(List.of(DEPARTMENT)) && !own.isEmpty()) {
            return pages.department(own, enclosed);
        }
        return pages.slip(recipient.documents().stream().anyMatch(WITH_VERDICT::contains),
                enclosed);
    }

    private List<DepartmentBrief> departments(Recipient recipient) {
        return editions.departments().stream()
                .filter(each -> recipient.sections().contains(each.section().name())).toList();
    }

    /** Settings that name recipients name where they can answer, too. */
    private static Letter.Addressee replyTo(Person accountant) {
        return new Letter.Addressee(accountant.name(), accountant.email().orElseThrow());
    }
}
