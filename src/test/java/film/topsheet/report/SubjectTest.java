package film.topsheet.report;

import static film.topsheet.report.NightFerryWeek11.usd;
import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.checks.TieOut;
import film.topsheet.financing.CashStanding;
import film.topsheet.forecast.Headline;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a list of mails shows: forty characters on a phone, so the verdict comes first. */
class SubjectTest {

    @ParameterizedTest(name = "{4}")
    @CsvSource(delimiter = '|', textBlock = """
            11 | 1 | 305010  |  1 | 2026-09-18 | NF #11: on budget, 85% contingency free, \
            ½ day behind, call 18 Sep
            10 | 1 | 278990  |  0 | 2026-09-18 | NF #10: on budget, 86% contingency free, \
            on schedule, call 18 Sep
            4  | 1 | -118400 | -2 |            | NF #4: under by 118,400, 1 day ahead
            13 | 1 | 2200000 |  7 |            | NF #13: over by 146,510, no contingency left, \
            3½ days behind
            9  | 2 | 205349  |  0 |            | NF #9 corrected: on budget, 90% contingency free
            1  | 1 | 0       |  0 |            | NF #1: on budget, all contingency free
            5  | 1 | 2053490 |  2 | 2027-01-08 | NF #5: on budget, no contingency left, \
            1 day behind, call 8 Jan 2027
            """)
    void theVerdictThenContingencyPaceAndCall(
            int number, int version, String over, int halves, LocalDate call, String subject) {
        var report = report(number, version, over, "2053490", halves);

        assertThat(Subject.of(report, call(call))).isEqualTo(subject);
    }

    @Test
    void withoutScheduleContingencyOrCallOnlyTheVerdictIsLeft() {
        var report = Variant.of(report(11, 1, "305010", "0", 1)).pace(null).build();

        assertThat(Subject.of(report, Optional.empty())).isEqualTo("NF #11: over by 305,010");
    }

    @Test
    void booksThatDoNotTieOutAreAllItSays() {
        var proof = new TieOut.Proof("ledger",
                List.of(new TieOut.Part("Cost to date", usd("100.00"))),
                List.of(new TieOut.Part("Ledger", usd("1304.50"))));
        var report = Variant.of(NightFerryWeek11.issued())
                .tieOut(new TieOut(List.of(), List.of(proof), 1)).build();

        assertThat(Subject.of(report, call(LocalDate.of(2026, 9, 18))))
                .isEqualTo("NF #11: does not tie out, 1,204.50 unexplained");
    }

    @Test
    void aLongOneLosesItsEndSoThatAHeaderLineHoldsIt() {
        var report = Variant.of(report(100, 2, "99999999999999", "2053490", 27))
                .cover(cover -> Variant.cover(cover).with("code", "NIGHT-FERRY-2026")
                        .with("number", 100).with("version", 2).build())
                .build();

        assertThat(Subject.of(report, call(LocalDate.of(2027, 9, 18)))).isEqualTo(
                "NIGHT-FERRY-2026 #100 corrected: over by 99,999,997,946,509")
                .hasSizeLessThanOrEqualTo(78);
    }

    private static Optional<CashStanding.Call> call(LocalDate date) {
        return Optional.ofNullable(date)
                .map(each -> new CashStanding.Call(each, usd("1674708")));
    }

    private static CostReport report(
            int number, int version, String over, String contingency, int halves) {
        var budget = usd("21944173");
        return Variant.of(NightFerryWeek11.issued())
                .headline(new Headline(budget, budget.plus(usd(over)), usd(over),
                        usd(contingency)))
                .pace(new CostReport.Pace(558, 900, 570, halves, "", null, null))
                .cover(cover -> Variant.cover(cover).with("number", number)
                        .with("version", version).build())
                .build();
    }
}
