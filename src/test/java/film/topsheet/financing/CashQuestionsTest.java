package film.topsheet.financing;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.TestDatabase;
import film.topsheet.sql.Query;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class CashQuestionsTest {

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
}
