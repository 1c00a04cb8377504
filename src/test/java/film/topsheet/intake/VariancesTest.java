package film.topsheet.intake;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.forecast.Forecaster;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbered variances and the trial balance: how they come, change and are held. */
class VariancesTest {

    private static final String HEADER =
            "number,account,week_ending,amount,cause,reason,entered_by,approved_by,episode";

    @TempDir
    Path folder;

    @Test
    void aVarianceIsAmendedByItsNumber() {
        FeedTrial.of(folder, "variances", HEADER, "variance",
                        "number, account, week_ending, amount_minor, cause, approved_by, episode")
                .knowing("chart.csv", "account,name,category,section\n8100,C,81,CONTINGENCY\n")
                .brings("V1,3600,2026-08-29,12500,weather,fourth day,J. Lee,,",
                        "V1 3600 2026-08-29 1250000 weather null ")
                .brings("V1,3600,2026-08-29,-500,credit,returned,J. Lee,R. Ortiz,101",
                        "V1 3600 2026-08-29 -50000 credit R. Ortiz 101")
                .holds("V2,3600,2026-08-29,1,rain,fourth day,J. Lee,,",
                        "V2 cause \"rain\" is none of scope, rate, quantity, schedule, weather,"
                                + " price, fx, error, saving, credit")
                .holds("V2,8100,2026-08-29,1,scope,more,J. Lee,,", "V2 account \"8100\" is"
                        + " contingency: what is left of it follows from the approved changes")
                .holds("V2,3600,2026-08-29,,scope,more,J. Lee,,",
                        "V2 amount \"\" is needed and is not given");
    }

    @Test
    void aVarianceOfAnIssuedWeekCountsFromTheFirstOpenOne() {
        var arrivals = new Arrivals(folder).issued("2026-08-15").text("variances.csv", HEADER + """

                V1,3600,2026-08-08,1,scope,more,J. Lee,,
                V2,3600,2026-08-22,1,scope,more,J. Lee,,
                """).night();

        assertThat(arrivals.ask("select number, week_ending, counts_from from variance "
                + "where production = ? order by 1")).isEqualTo("""
                V1 2026-08-08 2026-08-22
                V2 2026-08-22 2026-08-22
                """);
    }

    @Test
    void aTrialBalanceIsAmendedByItsDayAndAccount() {
        FeedTrial.of(folder, "trial-balance", "as_of,account,balance", "trial_balance",
                        "as_of, account, balance_minor")
                .brings("2026-08-29,3600,1204.50", "2026-08-29 3600 120450")
                .brings("2026-08-29,3600,-1204.50", "2026-08-29 3600 -120450")
                .holds("2026-08-29,3610,120.50-",
                        "2026-08-29/3610 balance \"120.50-\" is not an amount")
                .holds("2026-08-29,1.1E+03,1",
                        "? account \"1.1E+03\" is a code that a spreadsheet"
                                + " turned into a number");
    }

    @Test
    void anAccountOnVariancesComesToItsLockedBudgetAndTheVariancesUpToTheWeek() {
        var arrivals = new Arrivals(folder);
        arrivals.text("estimates.csv", "account,week_ending,method,reason,entered_by,entered_at\n"
                + "3600,2026-08-08,variances,by number,J. Lee,2026-08-07T17:30\n").night();
        assertThat(arrivals.rejects()).contains(
                "\"variances\" needs the feed variances, which has not come");

        arrivals.text("budget.csv", "account,line,amount\n3600,1,100000\n3610,1,5000\n")
                .text("changes.csv", "number,date,to_account,amount,reason,approved_on\n"
                        + "1,2026-08-03,3600,7000,signed,2026-08-03\n")
                .text("variances.csv", HEADER + """

                        V1,3600,2026-08-08,12500,weather,fourth day,J. Lee,,
                        V2,3600,2026-08-08,-500,credit,returned,J. Lee,,
                        V3,3600,2026-08-15,900,scope,more,J. Lee,,
                        V4,3610,2026-08-08,900,scope,more,J. Lee,,
                        """).night();

        assertThat(arrivals.rejects()).isEmpty();
        assertThat(forecast(arrivals, "2026-08-08")).isEqualTo("""
                3600 variances 11200000
                3610 hold 500000
                """);
        assertThat(forecast(arrivals, "2026-08-15")).startsWith("3600 variances 11290000\n");
    }

    private static String forecast(Arrivals arrivals, String weekEnding) {
        new Forecaster(Arrivals.jdbc()).forecast(arrivals.production(),
                arrivals.intake().settings(), LocalDate.parse(weekEnding));
        return arrivals.ask("select account, method, efc_minor from cost_line "
                + "where production = ? and week_ending = '%s' order by 1".formatted(weekEnding));
    }
}
