package film.topsheet.job;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.mail.ReadMail;
import film.topsheet.mail.ScriptedRelay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a person earns, and where their money and their bed are, stays at home: a film whose every
 * feed about people holds something that nothing else is called, and whose pay is wrong in all the
 * ways that the checks ask about.
 */
class PayStaysAtHomeTest {

    /** Amounts and hours of one person; none is a sum of others. */
    private static final List<String> NUMBERS = List.of("4321.09", "4999.77", "161.81", "83.17",
            "81.47", "79.93", "271.83", "1618.03", "93.71", "57.3", "61.7", "9.4");

    private static final List<String> WORDS = List.of("Canarius", "E99817", "DM-7731",
            "Keygrip", "DE02120300000000202051", "00202051", "WIRE-8812", "078-05-1120",
            "Canary Lane");

    @TempDir
    private static Path folder;

    private static SmallFilm film;
    private static final Map<String, ReadMail> MAILS = new TreeMap<>();
    /** Of each mail and of what is attached to it. */
    private static final Map<String, String> TEXTS = new TreeMap<>();

    @BeforeAll
    static void aWeekOfWrongPayIsIssuedAndMailed() throws Exception {
        film = SmallFilm.in(folder);
        film.write("production.yaml", film.settings("""
                recipients:
                  - {name: Ep, email: ep@example.com, party: Harbor Fund, documents: [summary, cost-report, guarantor, variance, final-cost-report, cash-flow, investor-report, statement, hot-cost]}
                  - {name: Shoot, email: shoot@example.com, sections: [PRODUCTION, POST], documents: [department]}
                """).replace("J. Lee}", "J. Lee, email: jl@example.com}")
                .replace("prep:     {from: 2026-06-22, to: 2026-08-01}",
                        "prep:     {from: 2026-06-01, to: 2026-06-20}")
                .replace("shoot:    {from: 2026-08-03", "shoot:    {from: 2026-06-22"));
        exports();
        assertThat(film.night().exit()).isEqualTo(3);
        try (var relay = new ScriptedRelay(Map.of())) {
            var environment = new HashMap<>(film.environment());
            environment.putAll(relay.named());
            var said = new InProcess(film.slate(), film.out(), film.home(), environment).run(
                    "close", "--production", "SF", "--week-ending", SmallFilm.NIGHT, "--as-of",
                    SmallFilm.NIGHT, "--by", "J. Lee", "--approved-by", "R. Ortiz");
            assertThat(said.exit()).as(said.err()).isZero();
            for (var each : relay.taken()) {
                var mail = ReadMail.of(each.getBytes(StandardCharsets.US_ASCII));
                MAILS.put(mail.to(), mail);
                TEXTS.put(mail.to(), mail.words());
                mail.papers().forEach((name, pdf) -> TEXTS.put(mail.to() + ", " + name,
                        ReadMail.words(pdf).replaceAll("\\s+", " ")));
            }
        }
    }

    private static void exports() {
        film.write("exports/chart.csv", """
                account,name,category,section,kind,bonded
                0110,Bank,0100,,cash,
                3610,Site fees,3600,PRODUCTION,,yes
                3620,Police,3600,PRODUCTION,,yes
                """);
        film.write("exports/deal-memos.csv", """
                memo_no,employee_id,employee,engagement,union,occupation,account,from,to,rate,\
                rate_unit,guaranteed_hours,guaranteed_weeks,rental_weekly,rental_cap,\
                per_diem_daily,signed_on
                DM-7731,E99817,Q. Canarius,employee,IA,Keygrip,3620,2026-06-22,2026-09-26,4321.09,\
                week,57.3,13,271.83,1618.03,93.71,2026-06-19
                DM-7732,E99818,P. Canarius,employee,IA,Keygrip,3620,2026-06-22,2026-09-26,81.47,\
                hour,,,,,,2026-06-19
                """);
        film.write("exports/payroll.csv", """
                invoice_no,line,payroll,week_ending,work_from,work_to,check_date,posting_date,\
                employee_id,employee,engagement,union,occupation,account,component,hours,\
                pay_hours,rate,rate_unit,plan,amount,Tax number,Home address
                PR-4471,1,crew,2026-06-27,2026-06-22,2026-06-26,2026-07-02,2026-06-26,E99817,\
                Q. Canarius,employee,IA,Keygrip,3620,gross,61.7,61.7,4999.77,week,IA,4999.77,\
                078-05-1120,14 Canary Lane
                PR-4471,2,crew,2026-06-27,2026-06-22,2026-06-26,2026-07-02,2026-06-26,E99817,\
                Q. Canarius,employee,IA,Keygrip,3620,overtime,9.4,9.4,161.81,hour,IA,1521.01,\
                078-05-1120,14 Canary Lane
                PR-4471,3,crew,2026-06-27,2026-06-22,2026-06-26,2026-07-02,2026-06-26,E99817,\
                Q. Canarius,employee,IA,Keygrip,3620,rental,,,2000.11,week,IA,2000.11,,
                PR-4471,4,crew,2026-06-27,2026-06-22,2026-06-26,2026-07-02,2026-06-26,E99818,\
                P. Canarius,employee,IA,Keygrip,3620,gross,40.0,40.0,79.93,hour,IA,3197.20,,
                PR-4471,5,crew,2026-06-27,2026-06-22,2026-06-26,2026-07-02,2026-06-26,E99817,\
                Q. Canarius,employee,IA,Keygrip,3620,tax,,,,,IA,12.34,,
                """);
        film.write("exports/rate-table.csv", """
                plan,item,unit,rate,component,base,from,source
                IA,Keygrip,per-hour,83.17,,,2026-01-01,Example
                IA,tax,percent-of-gross,9.50,tax,"gross, overtime",2026-01-01,Example
                """);
        film.write("exports/daily-times.csv", """
                date,employee_id,unit,call,meal_out,meal_in,wrap,department,note
                2026-06-25,E99817,main,07:00,14:10,14:40,23:30,Grip,home to 14 Canary Lane
                2026-06-26,E99817,main,07:00,13:00,13:30,20:00,Grip,
                2026-06-25,E99818,main,07:00,13:00,13:30,21:30,Grip,
                2026-06-26,E99818,main,07:00,13:00,13:30,20:00,Grip,
                """);
        film.write("exports/schedule.csv", """
                shoot_day,date,unit,kind,location,pages
                1,2026-06-25,main,shoot,Pier 9,2 6/8
                2,2026-06-26,main,shoot,Pier 9,2 7/8
                """);
        film.write("exports/bank.csv", """
                account,date,reference,description,amount,balance
                0110,2026-06-24,WIRE-8812,"Q. Canarius, DE02120300000000202051",-6000.00,
                """);
        film.write("exports/vendors.csv", """
                vendor_id,name,tax_form,employee_id
                V1,Canarius Tools,no,E99817
                """);
        film.write("exports/funding.csv", """
                source,kind,party,amount,signed_on
                equity-1,equity,Harbor Fund,60000.00,2026-05-18
                """);
        film.write("exports/contributions.csv", """
                source,party,due_on,line,amount,received_on
                equity-1,Harbor Fund,2026-07-22,1,60000.00,
                """);
    }

    @Test
    void theWeekHasEverythingThatIsMailedAndTheChecksFoundThePay() {
        assertThat(MAILS.get("ep@example.com").papers().keySet()).containsExactlyInAnyOrder(
                "cost-report.pdf", "guarantor.pdf", "variance.pdf", "cash-flow.pdf",
                "investor-report.pdf", "statement-harbor-fund.pdf", "hot-cost.pdf");
        assertThat(findings()).contains("rate-over-deal", "under-scale", "rental-over-cap",
                "fringe-off");
    }

    @Test
    void noRateAndNoHoursOfAPersonAreMailed() {
        var told = new ArrayList<String>();
        for (var number : NUMBERS) {
            var amount = new BigDecimal(number);
            for (var form : new TreeSet<>(List.of(number,
                    String.format(Locale.ROOT, "%.2f", amount),
                    String.format(Locale.ROOT, "%,.2f", amount), whole(amount)))) {
                told.addAll(found("(?<![\\d,.])" + form.replace(".", "[.]") + "(?![\\d.,]*\\d)"));
            }
        }

        assertThat(told).isEmpty();
    }

    /** Of small numbers there are many. */
    private static String whole(BigDecimal amount) {
        return amount.compareTo(BigDecimal.valueOf(1000)) < 0 ? "not whole"
                : String.format(Locale.ROOT, "%,.0f", amount);
    }

    @Test
    void noNameNumberAccountOrAddressOfAPersonIsMailed() {
        var told = new ArrayList<String>();
        WORDS.forEach(each -> told.addAll(found(each)));

        assertThat(told).isEmpty();
    }

    private static List<String> found(String pattern) {
        var found = new ArrayList<String>();
        TEXTS.forEach((name, text) -> Pattern.compile(pattern).matcher(text).results()
                .forEach(each -> found.add("%s: …%s".formatted(name, text.substring(
                        Math.max(0, each.start() - 80), each.end())))));
        return found;
    }

    private static String findings() {
        try {
            return Files.readString(
                    film.out().resolve("SF/2026-06-27/findings.csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
