package film.topsheet.night;

import static film.topsheet.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The mails of the sample, one for each recipient of its settings and issued week. */
abstract class SampleMails extends CausesAddUp {

    private static final Path EXPORTS = Path.of("sample-data", "night-ferry", "exports");

    /** @param words its plain text, then its page; @param papers of what is attached, by name */
    private record Read(String to, String subject, String text, String page,
            TreeMap<String, byte[]> papers) {

        String words() {
            return subject + "\n" + text + "\n" + page;
        }
    }

    @Test
    void anIssuedWeekIsMailedToEveryRecipientAndADraftToNobody() throws Exception {
        for (var week = 1; week <= 13; week++) {
            assertThat(mails(week)).as("week " + week).extracting(Read::to).containsExactly(
                    "ep@example.com", "fund@example.com", "bond@example.com",
                    "production@example.com", "post@example.com");
        }
        assertThat(demo.week(14).resolve("mail")).doesNotExist();
    }

    @Test
    void theMailOfWeekElevenReadsAsWanted() throws Exception {
        for (var mail : mails(11)) {
            var name = mail.to().substring(0, mail.to().indexOf('@'));
            assertGolden(SampleMails.class, name + ".txt",
                    "Subject: " + mail.subject() + "\n\n" + mail.text());
        }
        assertGolden(SampleMails.class, "ep.html", mails(11).get(0).page());
    }

    /** A phone shows forty characters of a subject. */
    @Test
    void everySubjectSaysTheVerdictWhereAPhoneShowsIt() throws Exception {
        for (var week = 1; week <= 13; week++) {
            var subject = mails(week).get(0).subject();
            assertThat(subject.length()).isLessThanOrEqualTo(78);
            assertThat(subject.substring(0, Math.min(40, subject.length())))
                    .matches("NF #" + week + ": (on budget|under by [0-9,]+|over by [0-9,]+).*");
        }
    }

    /** No payroll line, name of an employee or bank detail, in words or in what is attached. */
    @Test
    void noMailNamesAnEmployeeOrTheBank() throws Exception {
        var secrets = new TreeSet<String>();
        secrets.addAll(exported("payroll", "employee", "employee_id"));
        secrets.addAll(exported("deal-memos", "employee", "employee_id", "memo_no"));
        secrets.addAll(exported("bank", "account", "reference"));
        secrets.removeIf(each -> each.length() < 5);
        assertThat(secrets).hasSizeGreaterThan(100);
        var papers = new TreeMap<String, String>();
        for (var week : List.of(3, 8, 11, 13)) {
            for (var mail : mails(week)) {
                for (var paper : mail.papers().entrySet()) {
                    papers.computeIfAbsent(week + " " + paper.getKey(),
                            name -> text(paper.getValue()));
                }
            }
        }
        for (var week = 1; week <= 13; week++) {
            for (var mail : mails(week)) {
                papers.put("mail of week " + week + " to " + mail.to(), mail.words());
            }
        }

        var told = papers.entrySet().stream().flatMap(paper -> secrets.stream()
                .filter(each -> paper.getValue().contains(each))
                .map(each -> paper.getKey() + ": " + each)).toList();

        assertThat(told).isEmpty();
    }

    @Test
    void noDepartmentReadsOfAnAccountAboveTheLineOrOfCash() throws Exception {
        var above = accounts("ATL");
        above.removeAll(accounts("PRODUCTION|POST|OTHER"));
        assertThat(above).hasSizeGreaterThan(10);
        for (var mail : mails(11).subList(3, 5)) {
            var papers = mail.papers().values().stream().map(SampleMails::text)
                    .collect(Collectors.joining("\n"));

            assertThat(mail.papers().keySet())
                    .allMatch(each -> each.startsWith("department-"));
            assertThat(above).noneMatch(each ->
                    mail.words().contains(each) || papers.contains(each));
            assertThat(mail.words().toLowerCase(Locale.ROOT))
                    .doesNotContain("contingency", "headroom", " call ", "above the line");
        }
    }

    @Test
    void whatIsMailedIsWhatWasIssuedAndAStatementGoesToItsPartyAlone() throws Exception {
        for (var mail : mails(11)) {
            for (var paper : mail.papers().entrySet()) {
                assertThat(paper.getValue()).as(paper.getKey())
                        .isEqualTo(Files.readAllBytes(demo.week(11).resolve(paper.getKey())));
            }
        }
        for (var week = 1; week <= 13; week++) {
            assertThat(mails(week).stream().filter(each -> each.papers().keySet().stream()
                            .anyMatch(name -> name.startsWith("statement-")
                                    && !name.equals("statement-%s.pdf".formatted(
                                            each.to().startsWith("ep@")
                                                    ? "saltmarsh-capital"
                                                    : "breakwater-film-fund"))))
                    .toList()).isEmpty();
        }
    }

    /** Names long enough not to be part of another word. */
    private TreeSet<String> accounts(String sections) {
        return CsvRows.of(demo.week(11).resolve("cost-report.csv")).stream()
                .filter(each -> each.get("level").equals("account")
                        && each.get("section").matches(sections))
                .map(each -> each.get("name")).filter(each -> each.length() > 8)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Read> mails(int week) throws Exception {
        try (var files = Files.list(demo.week(week).resolve("mail"))) {
            var mails = new ArrayList<Read>();
            for (var file : files.filter(each -> each.toString().endsWith(".eml")).sorted()
                    .toList()) {
                mails.add(read(file));
            }
            return mails;
        }
    }

    private static Read read(Path file) throws Exception {
        try (var in = new ByteArrayInputStream(Files.readAllBytes(file))) {
            var message = new MimeMessage(Session.getInstance(new Properties()), in);
            var leaves = new ArrayList<Part>();
            gather(message, leaves);
            var papers = new TreeMap<String, byte[]>();
            for (var each : leaves) {
                if (each.isMimeType("application/pdf")) {
                    papers.put(each.getFileName(), each.getInputStream().readAllBytes());
                }
            }
            return new Read(message.getAllRecipients()[0].toString()
                    .replaceAll(".*<|>", ""), message.getSubject(),
                    words(leaves, "text/plain"), words(leaves, "text/html"), papers);
        }
    }

    private static void gather(Part part, List<Part> leaves)
            throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (var at = 0; at < parts.getCount(); at++) {
                gather(parts.getBodyPart(at), leaves);
            }
        } else {
            leaves.add(part);
        }
    }

    private static String words(List<Part> leaves, String type)
            throws MessagingException, IOException {
        for (var each : leaves) {
            if (each.isMimeType(type)) {
                return each.getContent().toString().replace("\r\n", "\n");
            }
        }
        return "";
    }

    private static String text(byte[] paper) {
        try (var pdf = Loader.loadPDF(paper)) {
            return new PDFTextStripper().getText(pdf);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Every value of some columns in all files of one feed. */
    private static List<String> exported(String feed, String... columns) throws IOException {
        try (var files = Files.walk(EXPORTS)) {
            return files.filter(each -> each.getFileName().toString().startsWith(feed))
                    .flatMap(each -> CsvRows.of(each).stream())
                    .flatMap(row -> Stream.of(columns).map(row::get)).distinct().toList();
        }
    }
}
