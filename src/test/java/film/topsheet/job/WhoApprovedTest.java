package film.topsheet.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhoApprovedTest {

    private static final String WEEK = "2026-06-27";
    private static final String NEXT = "2026-07-04";

    @TempDir
    private Path folder;

    @Test
    void aDraftNamesNobodyWhoApprovedItAndAnIssuedReportNamesWhoDid() {
        var issued = IssuedFilm.in(folder);

        assertThat(issued.night().exit()).isZero();

        assertThat(issued.lines(NEXT, "cost-report.json"))
                .contains("    \"prepared_by\" : \"J. Lee\",", "    \"approved_by\" : \"\",");
        assertThat(issued.lines(WEEK, "cost-report.json"))
                .contains("    \"approved_by\" : \"R. Ortiz\",");
    }
}
