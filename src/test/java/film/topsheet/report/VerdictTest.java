package film.topsheet.report;

import static film.topsheet.report.NightFerryWeek11.usd;
import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.checks.Finding;
import film.topsheet.checks.Severity;
import film.topsheet.checks.TieOut;
import film.topsheet.forecast.Headline;
import film.topsheet.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

    @ParameterizedTest(name = "{0} over, {1} half days behind")
    @CsvSource(delimiter = '|', textBlock = """
            305010  |  1 | On budget. Forecast 305,010 over before contingency, which carries \
            it; 1,748,480 of contingency is free (85%); half a day behind schedule.
            -118400 | -2 | Under budget. Forecast 118,400 under before contingency; all \
            2,053,490 of contingency is free; one day ahead of schedule.
            2200000 |  7 | Over budget by 146,510. Forecast 2,200,000 over before contingency, \
            which carries 2,053,490 of it; none is free; 3½ days behind schedule.
            2053490 |  0 | On budget. Forecast 2,053,490 over before contingency, which carries \
            it; none is free; on schedule.
            2053000 | 26 | On budget. Forecast 2,053,000 over before contingency, which carries \
            it; 490 of contingency is free (under 1%); 13 days behind schedule.
            1       |  4 | On budget. Forecast 1 over before contingency, which carries it; \
            2,053,489 of contingency is free (over 99%); two days behind schedule.
            0.30    | -3 | On budget. Forecast less than 1 over before contingency, which \
            carries it; 2,053,490 of contingency is free (over 99%); 1½ days ahead of schedule.
            """)
    void theVerdictComesFirstThenOneSentenceSaysWhy(String over, int halves, String words) {
        var report = Variant.of(NightFerryWeek11.issued())
                .headline(headline(over, "2053490"))
                .pace(new CostReport.Pace(558, 900, 570, halves, "", null, null))
                .build();

        assertThat(Verdict.of(report, 11).text()).isEqualTo(words);
    }

    @Test
    void contingencyThatIsNearlyGoneIsSaidBeforeTheNumbers() {
        var finding = new Finding("F1", "contingency-short", Severity.HIGH, Finding.State.OPEN, "",
                "NF", usd("0"), "", "", "", 0, LocalDate.of(2026, 9, 5));
        var report = Variant.of(NightFerryWeek11.issued())
                .headline(headline("1912300", "2053490"))
                .pace(new CostReport.Pace(558, 900, 570, 4, "", null, null))
                .findings(List.of(finding))
                .build();

        assertThat(Verdict.of(report, 11).text()).isEqualTo("On budget, contingency nearly gone."
                + " Forecast 1,912,300 over before contingency, which still carries it;"
                + " 141,190 is free (7%), 1.6% of the cost to complete;"
                + " two days behind schedule.");
    }

    @Test
    void contingencyThatWasShortAtLockAndIsAllFreeHasNotGone() {
        var finding = new Finding("F1", "contingency-short", Severity.HIGH, Finding.State.OPEN, "",
                "NF", usd("0"), "", "", "", 0, LocalDate.of(2026, 9, 5));
        var report = Variant.of(NightFerryWeek11.issued())
                .headline(headline("0", "2053490")).findings(List.of(finding)).build();

        assertThat(Verdict.of(report, 11).text()).startsWith("On budget. ");
    }

    @Test
    void beforeTheFirstReportTheForecastIsTheLockedBudget() {
        var report = Variant.of(NightFerryWeek11.draft())
                .headline(headline("0", "2053490"))
                .pace(null)
                .cover(cover -> Variant.cover(cover).with("number", 1).with("previousNumber", 0)
                        .with("previousWeekEnding", null).with("shootDay", 0)
                        .with("weekEnding", LocalDate.of(2026, 6, 27)).build())
                .build();

        assertThat(Verdict.of(report, 11).text()).isEqualTo("No report issued yet. Forecast equals"
                + " the locked budget, 23,997,663; all 2,053,490 of contingency is free;"
                + " the shoot begins on 3 August.");
    }

    @Test
    void booksThatDoNotTieOutAreSaidInPlaceOfTheVerdictOnDraftsToo() {
        var proof = new TieOut.Proof("ledger",
                List.of(new TieOut.Part("Cost to date", usd("100.00"))),
                List.of(new TieOut.Part("Ledger", usd("1304.50"))));
        var report = Variant.of(NightFerryWeek11.draft())
                .tieOut(new TieOut(List.of(), List.of(proof), 1))
                .build();

        assertThat(Verdict.of(report, 11).text()).startsWith("Not issued: the books do not tie out,"
                + " 1,204.50 unexplained (page 11). Forecast 305,010 over");
    }

    @Test
    void aDifferenceInAnotherCurrencyNamesIt() {
        var rand = Currency.getInstance("ZAR");
        var proof = new TieOut.Proof("invoices-w07.csv",
                List.of(new TieOut.Part("Read", Money.of(rand, "5.00"))),
                List.of(new TieOut.Part("Accounted for", Money.zero(rand))));
        var own = NightFerryWeek11.issued().tieOut().proofs();
        var report = Variant.of(NightFerryWeek11.draft())
                .tieOut(new TieOut(List.of(), List.of(own.get(0), proof), 1)).build();

        assertThat(Verdict.of(report, 11).verdict()).isEqualTo("Not issued: the books do not tie"
                + " out, ZAR 5.00 unexplained (page 11).");
    }

    @ParameterizedTest(name = "{0} without contingency")
    @CsvSource(delimiter = '|', textBlock = """
            305010 | Over budget by 305,010. Forecast 305,010 over; there is no contingency; \
            half a day behind schedule.
            -5     | Under budget. Forecast 5 under; there is no contingency; half a day behind \
            schedule.
            """)
    void aBudgetWithoutContingencySaysSo(String over, String words) {
        var report = Variant.of(NightFerryWeek11.issued()).headline(headline(over, "0")).build();

        assertThat(Verdict.of(report, 11).text()).isEqualTo(words);
    }

    private static Headline headline(String over, String contingency) {
        var budget = usd("21944173");
        return new Headline(budget, budget.plus(usd(over)), usd(over), usd(contingency));
    }
}
