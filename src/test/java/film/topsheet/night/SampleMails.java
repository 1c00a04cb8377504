package film.topsheet.night;

import static film.topsheet.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.mail.ReadMail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The mails of the sample, one for each recipient of its settings and issued week. */
abstract class SampleMails extends CausesAddUp {

    private static final Path EXPORTS = Path.of("sample-data", "night-ferry", "exports");

    @Test
    void anIssuedWeekIsMailedToEveryRecipientAndADraftToNobody() throws Exception {
        for (var week = 1; week <= 13; week++) {
            assertThat(mails(week)).as("week " + week).extracting(ReadMail::to).containsExactly(
                    "ep@example.com", "fund@example.com", "bond@example.com",
                    "production@example.com", "post@example.com");
            assertThat(mails(week)).extracting(ReadMail::replyTo).containsOnly("jl@example.com");
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

        var told = mailed().entrySet().stream().flatMap(paper -> secrets.stream()
                .filter(each -> paper.getValue().contains(each))
                .map(each -> paper.getKey() + ": " + each)).toList();

        assertThat(told).isEmpty();
    }

    /** A round sum may be a person's rate and a price, too. */
    @Test
    void noMailNamesARateOfPay() throws Exception {
        var rates = new TreeSet<String>();
        rates.addAll(exported("payroll", "rate"));
        rates.addAll(exported("deal-memos", "rate", "rental_weekly", "per_diem_daily"));
        rates.removeIf(each -> !each.matches("\\d+[.]\\d*[1-9]"));
        assertThat(rates).hasSizeGreaterThan(20);
        var amount = Pattern.compile("\\d[\\d,]*[.]\\d\\d");

        var told = mailed().entrySet().stream().flatMap(paper -> amount.matcher(paper.getValue())
                .results().map(each -> each.group().replace(",", "")).filter(rates::contains)
                .map(each -> paper.getKey() + ": " + each)).toList();

        assertThat(told).isEmpty();
    }

    /** Of four weeks what is attached, of all weeks the mails; no line is cut within a name. */
    private Map<String, String> mailed() throws Exception {
        var mailed = new TreeMap<String, String>();
        for (var week = 1; week <= 13; week++) {
            for (var mail : mails(week)) {
                mailed.put("mail of week " + week + " to " + mail.to(), mail.words());
                if (List.of(3, 8, 11, 13).contains(week)) {
                    for (var paper : mail.papers().entrySet()) {
                        mailed.computeIfAbsent(week + " " + paper.getKey(), name ->
                                ReadMail.words(paper.getValue()).replaceAll("\\s+", " "));
                    }
                }
            }
        }
        return mailed;
    }

    @Test
    void noDepartmentReadsOfAnAccountAboveTheLineOrOfCash() throws Exception {
        var above = accounts("ATL");
        above.removeAll(accounts("PRODUCTION|POST|OTHER"));
        assertThat(above).hasSizeGreaterThan(10);
        for (var mail : mails(11).subList(3, 5)) {
            var papers = mail.papersInWords();

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

    private List<ReadMail> mails(int week) throws Exception {
        try (var files = Files.list(demo.week(week).resolve("mail"))) {
            var mails = new ArrayList<ReadMail>();
            for (var file : files.filter(each -> each.toString().endsWith(".eml")).sorted()
                    .toList()) {
                mails.add(ReadMail.of(Files.readAllBytes(file)));
            }
            return mails;
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
