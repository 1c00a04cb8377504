package film.topsheet.intake;

import film.topsheet.sql.Query;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether the sums that reports read are those of the ledger. Reads all of it. */
public final class RollupProof {

    /** A week of an account; minor units of the production's currency. */
    public record Difference(String account, LocalDate week, long ledgerMinor, long sumMinor) {}

    private RollupProof() {}

    /** By account and week; empty when every sum is right to the cent. */
    public static List<Difference> differences(JdbcClient jdbc, int production) {
        return jdbc.sql(Query.of(RollupProof.class, "rollup-differences"))
                .param("production", production)
                .query((row, at) -> new Difference(row.getString(1),
                        row.getObject(2, LocalDate.class), row.getLong(3), row.getLong(4)))
                .list();
    }
}
