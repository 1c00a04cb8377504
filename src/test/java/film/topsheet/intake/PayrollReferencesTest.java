package film.topsheet.intake;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deals, instalments, dated rates and times: how they come, change and are held. */
class PayrollReferencesTest {

    @TempDir
    Path folder;

    @Test
    void aDealMemoIsAmendedByItsNumber() {
        FeedTrial.of(folder, "deal-memos",
                        "memo_no,extends,employee_id,employee,occupation,account,from,to,rate,"
                                + "rate_unit,guaranteed_weeks,rental_weekly,signed_on",
                        "deal_memo", "memo_no, extends, employee_id, account, from_day, to_day,"
                                + " rate, rate_unit, guaranteed_weeks, rental_weekly_minor,"
                                + " signed_on")
                .brings("D1,,E7,Ruiz M,Key grip,2510,2026-08-03,2026-09-26,56.005,hour,8,250,",
                        "D1 null E7 2510 2026-08-03 2026-09-26 56.005 hour 8 25000 null")
                .brings("D1,,E7,Ruiz M,Key grip,2510,2026-08-03,2026-09-26,57,hour,8,250,"
                                + "2026-08-01",
                        "D1 null E7 2510 2026-08-03 2026-09-26 57 hour 8 25000 2026-08-01")
                .holds("D2,,E7,Ruiz M,Key grip,2510,2026-09-26,2026-08-03,57,hour,,,",
                        "D2 to \"2026-08-03\" is before from, 2026-09-26")
                .holds("D2,,E7,Ruiz M,Key grip,2510,2026-08-03,2026-09-26,-57,hour,,,",
                        "D2 rate \"-57\" is below zero")
                .holds("D2,,E7,Ruiz M,Key grip,2510,2026-08-03,2026-09-26,57,hour,,-0.5,",
                        "D2 rental_weekly \"-0.50\" is below zero")
                .holds("D2,,E7,Ruiz M,Key grip,2510,2026-08-03,2026-09-26,57,month,,,",
                        "D2 rate_unit \"month\" is none of hour, day, week, flat")
                .holds("D2,D2,E7,Ruiz M,Key grip,2510,2026-08-03,2026-09-26,57,hour,,,",
                        "D2 extends \"D2\" is the memo itself");
    }

    @Test
    void anInstalmentIsAmendedByItsMemoAndDay() {
        FeedTrial.of(folder, "deal-instalments", "memo_no,due_on,amount,note",
                        "deal_instalment", "memo_no, due_on, amount_minor, note")
                .brings("D1,2026-08-03,10000.00,on start", "D1 2026-08-03 1000000 on start")
                .brings("D1,2026-09-26,5000,on wrap", "D1 2026-08-03 1000000 on start",
                        "D1 2026-09-26 500000 on wrap")
                .brings("D1,2026-09-26,5500,on wrap", "D1 2026-08-03 1000000 on start",
                        "D1 2026-09-26 550000 on wrap")
                .holds("D1,2026-10-01,-1,", "D1/2026-10-01 amount \"-1.00\" is below zero");
    }

    @Test
    void aRateOfATableIsExactAndHasDates() {
        FeedTrial.of(folder, "rate-table",
                        "plan,item,unit,rate,ceiling,component,base,from,to,source", "plan_rate",
                        "plan, item, unit, rate, ceiling_minor, component, base, from_day, to_day")
                .brings("CAST,pension-health,percent-of-gross,21.0,232000,pension-health,gross,"
                                + "2026-07-01,,Agreement 2026 art. 30",
                        "CAST pension-health percent-of-gross 21.0 23200000 pension-health gross"
                                + " 2026-07-01 null")
                .brings("CAST,pension-health,percent-of-gross,21.125,232000,pension-health,gross,"
                                + "2026-07-01,2027-06-30,Agreement 2026 art. 30",
                        "CAST pension-health percent-of-gross 21.125 23200000 pension-health gross"
                                + " 2026-07-01 2027-06-30")
                .holds("CAST,pension-health,percent-of-gross,21,,,,2026-07-01,2026-06-30,art. 30",
                        "CAST/pension-health/2026-07-01 to \"2026-06-30\""
                                + " is before from, 2026-07-01")
                .holds("CAST,gross,per-week,21,,,,2026-07-01,,art. 30",
                        "CAST/gross/2026-07-01 unit \"per-week\" is none of percent-of-gross,"
                                + " percent-of-scale, per-hour, per-day, flat")
                .holds("CAST,gross,flat,21,,,,2026-07-01,,",
                        "CAST/gross/2026-07-01 source \"\" is needed and is not given");
    }

    @Test
    void aDayMayEndAfterMidnight() {
        FeedTrial.of(folder, "daily-times", "date,employee_id,unit,call,meal_out,meal_in,wrap",
                        "daily_time", "date, employee_id, unit, call, meal_out, meal_in, wrap")
                .brings("2026-08-03,E7,,17:42,23:30,00:12,05:06",
                        "2026-08-03 E7  17:42:00 23:30:00 00:12:00 05:06:00")
                .brings("2026-08-03,E7,,17:42,,,05:12",
                        "2026-08-03 E7  17:42:00 null null 05:12:00")
                .holds("2026-08-04,E7,,7:42,,,19:00",
                        "2026-08-04/E7/ call \"7:42\" is not a time of day")
                .holds("2026-08-04,E7,,07:42,,13:00,19:00",
                        "2026-08-04/E7/ meal_out \"\" is needed beside the other end of the meal")
                .holds("2026-08-04,E7,,07:42,13:30,13:00,19:00", "2026-08-04/E7/ meal_in \"13:00\""
                        + " does not lie between meal_out, 13:30, and wrap, 19:00")
                .holds("2026-08-04,E7,,07:42,,,07:42", "2026-08-04/E7/ wrap \"07:42\" is the call");
    }
}
