package film.topsheet.checks;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

public final class TieOuts {
    public TieOuts(JdbcClient jdbc) {}
    public TieOut prove(int production, LocalDate week) { return new TieOut(List.of(), List.of(), 0); }
}
