package film.topsheet.report;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.report.CostReport.Category;
import java.util.List;
import org.junit.jupiter.api.Test;

class CategoryTest {

    @Test
    void whatHasNoCategoryInTheChartIsPrintedByItsNameAlone() {
        assertThat(category("3600", "Locations").number()).isEqualTo("3600");
        assertThat(category("Unassigned", "Unassigned").number()).isEmpty();
    }

    private static Category category(String code, String name) {
        return new Category(null, code, name, List.of());
    }
}
