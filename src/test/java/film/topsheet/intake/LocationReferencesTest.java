package film.topsheet.intake;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Agreements, permits, the schedule and daily reports: how they come, change and are held. */
class LocationReferencesTest {

    @TempDir
    Path folder;

    @Test
    void anAgreementIsAmendedByItsNumber() {
        FeedTrial.of(folder, "location-agreements",
                        "agreement_no,location,prep_days,shoot_days,prep_rate,shoot_rate,deposit,"
                                + "permit_no,permit_from,permit_to",
                        "location_agreement", "agreement_no, location, prep_days, shoot_days,"
                                + " prep_rate_minor, shoot_rate_minor, deposit_minor, permit_to")
                .brings("L9,Pier 9,0.5,3,4000,12500.00,15000,P1,2026-08-17,2026-08-28",
                        "L9 Pier 9 0.5 3 400000 1250000 1500000 2026-08-28")
                .brings("L9,Pier 9,1,4,4000,12500.00,15000,,,",
                        "L9 Pier 9 1 4 400000 1250000 1500000 null")
                .holds("L10,Depot,,-3,,1,,,,", "L10 shoot_days \"-3\" is below zero")
                .holds("L10,Depot,,3,,1,,,2026-08-28,2026-08-17",
                        "L10 permit_to \"2026-08-17\" is before permit_from, 2026-08-28")
                .holds("L10,Depot,,3,,12.505,,,,",
                        "L10 shoot_rate \"12.505\" has more decimals than its currency");
    }

    @Test
    void aPermitIsAmendedByItsNumber() {
        FeedTrial.of(folder, "permits", "permit_no,location,from,to", "permit",
                        "permit_no, location, from_day, to_day")
                .brings("P1,Pier 9,2026-08-17,2026-08-20", "P1 Pier 9 2026-08-17 2026-08-20")
                .brings("P1,Pier 9,2026-08-17,2026-08-21", "P1 Pier 9 2026-08-17 2026-08-21")
                .holds("P2,Pier 9,2026-08-17,2026-08-16",
                        "P2 to \"2026-08-16\" is before from, 2026-08-17")
                .holds("P2,,2026-08-17,2026-08-18", "P2 location \"\" is needed and is not given");
    }

    @Test
    void aDayOfTheScheduleCountsPagesInEighths() {
        FeedTrial.of(folder, "schedule", "shoot_day,date,unit,kind,location,pages,scenes",
                        "schedule_day",
                        "date, unit, location, shoot_day, kind, page_eighths, scenes")
                .brings("1,2026-08-03,main,shoot,Pier 9,2 3/8,\"84, 86\"",
                        "2026-08-03 main Pier 9 1 shoot 19 84, 86")
                .brings("1,2026-08-03,main,shoot,Pier 9,7/8,84",
                        "2026-08-03 main Pier 9 1 shoot 7 84")
                .brings(",2026-08-03,second,off,,0,", "2026-08-03 main Pier 9 1 shoot 7 84",
                        "2026-08-03 second  null off 0 null")
                .holds("2,2026-08-04,main,shoot,Pier 9,2.5,",
                        "2026-08-04/main/Pier 9 pages \"2.5\" is not a number of pages")
                .holds("2,2026-08-04,main,strike,Pier 9,1/8,",
                        "2026-08-04/main/Pier 9 pages \"1/8\" stands on a day of kind strike")
                .holds("2,2026-08-04,main,rest,Pier 9,,",
                        "2026-08-04/main/Pier 9 kind \"rest\" is none of prep, shoot, strike,"
                                + " travel, off");
    }

    @Test
    void aDailyReportIsAmendedByItsDayAndUnit() {
        FeedTrial.of(folder, "daily-reports",
                        "date,unit,shoot_day,location,pages,setups,first_shot,wrap", "daily_report",
                        "date, unit, shoot_day, page_eighths, setups, first_shot, wrap")
                .brings("2026-08-03,main,1,Pier 9,2 3/8,22,08:42,20:06",
                        "2026-08-03 main 1 19 22 08:42:00 20:06:00")
                .brings("2026-08-03,main,1,Pier 9,2 4/8,23,18:42,05:06",
                        "2026-08-03 main 1 20 23 18:42:00 05:06:00")
                .holds("2026-08-04,main,,Pier 9,2,,,",
                        "2026-08-04/main shoot_day \"\" is needed and is not given")
                .holds("2026-08-04,main,2,Pier 9,4-Aug,,,",
                        "2026-08-04/main pages \"4-Aug\" is not a number of pages")
                .holds("2026-08-04,main,2,Pier 9,2,-1,,",
                        "2026-08-04/main setups \"-1\" is below zero");
    }
}
