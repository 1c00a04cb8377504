package film.topsheet.report;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.job.SmallFilm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page of a shoot day says of cost that no time sheet knows. */
class HotCostNightTest {

    @TempDir
    private Path folder;

    private SmallFilm film;

    /**
     * Of two days at the pier one counts, of five of service one; the deposit is no cost, and what
     * names another day or none is not of this one.
     */
    @Test
    void billsCountByTheirDaysAndASiteThatIsNotBilledIsNamedWithItsRate() throws IOException {
        film = SmallFilm.in(folder);
        theDay();
        film.write("exports/invoices-w01.csv", """
                document_no,line,vendor,invoice_no,invoice_date,posting_date,account,amount,\
                service_from,service_to
                I1,1,Watch,7,2026-08-07,2026-08-07,3620,500.00,2026-08-03,2026-08-07
                I2,1,Watch,8,2026-08-07,2026-08-07,3620,70.00,,
                I3,1,Watch,9,2026-08-07,2026-08-07,3620,80.00,2026-08-06,
                """);
        film.write("exports/locations.csv", """
                document_no,line,location,kind,work_date,work_to,posting_date,vendor,account,amount
                L1,1,Pier 9,site-fee,2026-08-06,2026-08-07,2026-08-07,Harbor,3610,1000.00
                L2,1,Berth 4,deposit,2026-08-07,,2026-08-07,Quay,0140,900.00
                """);
        film.write("exports/petty-cash.csv", """
                envelope,line,holder,receipt_date,posting_date,merchant,account,amount
                PC-1,1,S. Wood,2026-08-07,2026-08-07,Cabs,3620,40.40
                PC-1,2,S. Wood,2026-08-05,2026-08-07,Cabs,3620,9.00
                """);

        assertThat(film.run("nightly", "--as-of", "2026-08-08").err()).isEmpty();

        assertThat(PdfText.page(Files.readAllBytes(film.out()
                .resolve("SF/2026-08-08/hot-cost.pdf")), 1))
                .contains("Labor of the day 1 12.0",
                        "come to 640 so far: Locations 500, Watch and fire 140. Berth 4 is"
                                + " agreed at 4,200 a")
                .doesNotContain("Pier 9 is agreed");
    }

    private void theDay() {
        film.write("exports/chart.csv", """
                account,name,category,category_name,section,kind
                0140,Deposits,0100,Balance sheet,,deposit
                2510,Grips,2500,Set operations,PRODUCTION,cost
                3610,Site fees,3600,Locations,PRODUCTION,cost
                3620,Police,3700,Watch and fire,PRODUCTION,cost
                """);
        film.write("exports/deal-memos.csv", """
                memo_no,employee_id,employee,engagement,union,occupation,account,from,to,rate,\
                rate_unit,signed_on
                DM-1,E1,A. Grip,employee,crew,Grip,2510,2026-08-03,2026-09-26,40.00,hour,2026-08-01
                """);
        film.write("exports/daily-times.csv", """
                date,employee_id,unit,call,meal_out,meal_in,wrap,department
                2026-08-07,E1,main,07:00,13:00,13:30,19:30,Grip
                """);
        film.write("exports/schedule.csv", """
                shoot_day,date,unit,kind,location,pages,scenes
                5,2026-08-07,main,shoot,Pier 9,1,8
                5,2026-08-07,main,shoot,Berth 4,1,9
                """);
        film.write("exports/location-agreements.csv", """
                agreement_no,location,owner,shoot_days,shoot_rate,signed_on
                LA-1,Pier 9,Harbor,2,600.00,2026-08-01
                LA-2,BERTH 4,Quay,1,4200.00,2026-08-01
                """);
    }
}
