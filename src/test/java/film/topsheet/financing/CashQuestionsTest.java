package film.topsheet.financing;

import static film.topsheet.financing.CashLedger.NOW;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.TestDatabase;
import film.topsheet.money.Money;
import film.topsheet.sql.Query;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the books are asked for the cash, over books that are filled. */
class CashQuestionsTest {

    @TempDir
    private Path folder;

    private CashLedger ledger(String... settings) throws IOException {
        return new CashLedger(folder, String.join("\n", settings))
                .account("2010", "cash payroll").account("3600", "cash vendor")
                .account("5110", "section POST phase post");
    }

    @Test
    void emptyBooksPayNothingOweNothingAndDrawNothing() {
        var jdbc = JdbcClient.create(TestDatabase.fresh());

        for (var question : new String[] {"paid-days", "rests", "contributions"}) {
            assertThat(jdbc.sql(Query.of(CashQuery.class, question))
                    .param("production", 1).param("now", LocalDate.of(2026, 9, 5))
                    .param("currency", "USD").param("payroll", 1).param("vendor", 4)
                    .query().listOfRows()).as(question).isEmpty();
        }
    }

    @Test
    void theRestIsOfAccountsThatPayCashWithThePlanOfComingWeeks() throws IOException {
        var ledger = ledger().account("8100", "section CONTINGENCY")
                .account("8300", "cash deferred").account("0140", "kind deposit section -")
                .forecast("2010", "60", "100").forecast("3600", "0", "50")
                .forecast("8100", "0", "1000").forecast("8300", "10", "1000")
                .forecast("9999", "1", "3")
                .row("cash_plan", plan("2026-09-06", "3600", "payment", "20"))
                .row("cash_plan", plan("2026-09-05", "3600", "payment", "7"))
                .row("cash_plan", plan("2026-10-01", "5110", "payment", "5"))
                .row("cash_plan", plan("2026-10-01", "8300", "payment", "9"))
                .row("cash_plan", plan("2026-10-01", "0140", "deposit", "9"));

        assertThat(ledger.jdbc().sql(Query.of(CashQuery.class, "rests"))
                .param("production", 1).param("now", NOW)
                .query((row, at) -> "%s %s %s %s %s %s %s%n".formatted(row.getString("account"),
                        row.getString("section"), row.getString("phase"),
                        row.getBoolean("by_payroll") ? "payroll" : "vendor",
                        CashLedger.amount(row.getLong("efc_minor")),
                        CashLedger.amount(row.getLong("to_date_minor")),
                        CashLedger.amount(row.getLong("planned_minor"))))
                .list().stream().collect(joining())).isEqualTo("""
                2010 PRODUCTION shoot payroll 100 60 0
                3600 PRODUCTION shoot vendor 50 0 20
                5110 POST post vendor 0 0 5
                9999 OTHER shoot vendor 3 1 0
                """);
    }

    @Test
    void whatIsOverdueComesNextWeekAndWhatNobodySignedNever() throws IOException {
        var flow = ledger()
                .row("funding", "source a kind equity party A amount 100 signed_on 2026-06-01")
                .row("funding", "source b kind equity party B amount 50")
                .row("funding", "source c kind loan party C amount 30 signed_on 2026-06-01"
                        + " expected_on 2026-09-01")
                .row("funding", "source d kind deferment party D amount 9 signed_on 2026-06-01"
                        + " expected_on 2026-09-20")
                .row("contribution", due("a", "2026-08-01", "60") + " received_on 2026-08-03")
                .row("contribution", due("a", "2026-08-30", "40"))
                .row("contribution", due("b", "2026-09-10", "50"))
                .row("contribution", due("a", "2026-09-20", "1000") + " gone true")
                .reckon();

        assertThat(flow.parts()).extracting(each -> "%s %s %s %s".formatted(each.day(),
                        each.kind(), each.name(), CashLedger.amount(each.amount().minor())))
                .containsExactly("2026-08-08 EQUITY  60", "2026-09-12 EQUITY  40",
                        "2026-09-12 FUNDING c 30");
        assertThat(flow.standing().unsigned().minor()).isEqualTo(5_000);
        assertThat(flow.standing().nextCall()).contains(new CashStanding.Call(
                LocalDate.of(2026, 8, 30), CashTable.usd("40")));
    }

    @Test
    void moneyOfAnotherCurrencyComesAtTheRateOfItsDayAndIsAwaitedAtTheNewest()
            throws IOException {
        var flow = ledger()
                .row("exchange_rate", "date 2026-08-01 currency EUR rate 1.10")
                .row("exchange_rate", "date 2026-08-20 currency EUR rate 1.20")
                .row("exchange_rate", "date 2026-09-06 currency EUR rate 9")
                .row("funding", "source a kind loan party A amount 100 signed_on 2026-06-01"
                        + " currency EUR expected_on 2026-10-01")
                .row("contribution", due("a", "2026-08-01", "30")
                        + " currency EUR received_on 2026-08-03")
                .reckon();

        assertThat(flow.parts()).extracting(each -> "%s %s".formatted(each.day(),
                        CashLedger.amount(each.amount().minor())))
                .containsExactly("2026-08-08 33", "2026-10-03 84");
    }

    @Test
    void thePlanTakesDepositsOutAndBackAndACallOfWhatIsDeferredIsOutsideTheCashToComplete()
            throws IOException {
        var flow = ledger().account("8300", "cash deferred")
                .account("0140", "kind deposit section -").forecast("3600", "0", "50")
                .row("cash_plan", plan("2026-09-07", "0140", "deposit", "15"))
                .row("cash_plan", plan("2026-09-14", "0140", "deposit-return", "15"))
                .row("cash_plan", plan("2026-09-15", "0140", "deposit-return", "-2"))
                .row("cash_plan", plan("2026-09-14", "8300", "payment", "9"))
                .row("cash_plan", plan("2026-09-14", "3600", "payment", "50"))
                .row("cash_plan", plan("2026-09-14", "_", "receipt", "3"))
                .row("cash_plan", plan("2026-09-14", "3600", "payment", "7") + " gone true party x")
                .reckon();

        assertThat(flow.parts()).extracting(each -> "%s %s %s".formatted(each.day(), each.kind(),
                        CashLedger.amount(each.amount().minor())))
                .containsExactly("2026-09-12 HELD 15", "2026-09-19 OTHER_RECEIPT 3",
                        "2026-09-19 PAYMENT 50", "2026-09-19 DEFERRED 9", "2026-09-19 HELD -17");
        assertThat(flow.standing().cashToComplete()).isEqualTo(CashTable.usd("50"));
    }

    @Test
    void theBankIsReadUpToThisWeekAndWhatIsWrittenIsReadAgain() throws IOException {
        var ledger = ledger()
                .row("bank_line", "account 1 reference a date 2026-08-31 amount 5 balance 70")
                .row("bank_line", "account 1 reference b date 2026-09-02 amount -10")
                .row("bank_line", "account 1 reference c date 2026-09-07 amount 0 balance 999")
                .posting("invoices", "I1", "3600", "2026-08-01", "4",
                        "paid_on 2026-09-01 tax_recoverable 1");
        var flow = ledger.reckon();

        assertThat(flow.standing().bank()).isEqualTo(CashTable.usd("60"));
        assertThat(new CashFlows(ledger.jdbc()).of(1, CashTable.USD, NOW)).contains(flow);
    }

    @Test
    void anIssuedWeekKeepsTheCurveItWasIssuedWith() throws IOException {
        Files.createDirectories(folder.resolve("film"));
        Files.writeString(folder.resolve("film/curve.csv"),
                "date,cumulative\n2026-08-03,100\n2026-08-31,250.50\n");
        var ledger = ledger("cash: {drawdown: curve.csv}");
        assertThat(approved(ledger)).contains(CashTable.usd("250.50"));

        ledger.insert("issued_report", "week_ending 2026-09-05 version 1 number 1 load 1"
                + " issued_on 2026-09-09 prepared_by J approved_by R reason _ overrides []"
                + " settings s program p templates t"
                + " over_before_contingency_minor 0");
        ledger.jdbc().sql("update drawdown_point set cumulative_minor = 1 where date = ?")
                .param(LocalDate.of(2026, 8, 31)).update();
        assertThat(approved(ledger)).contains(CashTable.usd("0.01"));
    }

    private static Optional<Money> approved(CashLedger ledger) {
        var weeks = ledger.reckon().weeks();
        return weeks.get(weeks.size() - 1).drawdown();
    }

    private static String plan(String date, String account, String kind, String amount) {
        return "date %s account %s party _ kind %s amount %s".formatted(
                date, account, kind, amount);
    }

    private static String due(String source, String day, String amount) {
        return "source %s party P line 1 due_on %s amount %s".formatted(source, day, amount);
    }
}
