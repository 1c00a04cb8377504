package film.topsheet.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose money a change moves, and from which day on. */
class ChangesTest {

    @TempDir
    Path folder;
    private Arrivals arrivals;

    @BeforeEach
    void begin() {
        arrivals = new Arrivals(folder);
    }

    @Test
    void aChangeWhoseKindContradictsItsGiverIsHeld() {
        arrivals.text("chart.csv", "account,name,category,section\n8100,Contingency,8100,"
                        + "CONTINGENCY\n3600,Sites,3600,PRODUCTION\n")
                .text("changes.csv", """
                number,date,kind,from_account,to_account,amount,reason
                C1,2026-08-01,contingency,3600,3610,5.00,a
                C2,2026-08-01,overage,3600,3610,5.00,b
                C3,2026-08-01,enhancement,8100,3610,5.00,c
                C4,2026-08-01,contingency,8100,3610,5.00,d
                C5,2026-08-01,transfer,,3610,5.00,e
                """).night();

        assertThat(arrivals.ask("select number from change_line where production = ?"))
                .isEqualTo("C4\n");
        assertThat(arrivals.rejects()).isEqualTo("""
                changes.csv:2 C1/1 from_account "3600" is no contingency account in the chart
                changes.csv:3 C2/1 from_account "3600" gives, and money for an overage comes from \
                outside the budget
                changes.csv:4 C3/1 from_account "8100" gives, and money for an enhancement comes \
                from outside the budget
                changes.csv:6 C5/1 from_account "" is needed for a transfer
                """);
    }

    @Test
    void theLinesOfAChangeCountFromTheDayOnWhichTheLastOfThemWasSigned() {
        var head = "number,line,date,to_account,amount,reason,from_account,approved_on\n";
        arrivals.text("changes-1.csv", head
                + "C1,1,2026-08-01,3600,5.00,a,3500,2026-08-03\n"
                + "C1,2,2026-08-01,3610,7.00,b,3500,\n").night();
        assertThat(arrivals.ask("select line, coalesce(approved_on::text, 'pending')"
                + " from change_line where production = ? order by line"))
                .isEqualTo("1 pending\n2 pending\n");

        arrivals.text("changes-2.csv", head
                + "C1,2,2026-08-01,3610,7.00,b,3500,2026-08-10\n").night();
        assertThat(arrivals.ask("select line, approved_on from change_line"
                + " where production = ? order by line"))
                .isEqualTo("1 2026-08-10\n2 2026-08-10\n");
    }
}
