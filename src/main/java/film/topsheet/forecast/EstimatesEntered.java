package film.topsheet.forecast;

import film.topsheet.money.Money;
import film.topsheet.sql.Query;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Estimates as loads brought them, for those who write down who entered what. */
public final class EstimatesEntered {

    /**
     * @param source the file and the cell or line
     * @param before what stood before it, in words; blank: nothing
     * @param after  as {@code efc 104000.00}, or {@code confirmed}; of a week that was issued by
     *               then also from which week it counts
     */
    public record Entered(String source, String account, String episode,
            LocalDate weekEnding, String by, String reason, String before, String after) {}

    private EstimatesEntered() {}

    /** What loads after this one brought, in their order. */
    public static List<Entered> since(
            JdbcClient jdbc, int production, Currency currency, int load) {
        return jdbc.sql(Query.of(EstimatesEntered.class, "estimates-entered"))
                .param("production", production).param("after", load)
                .query((row, at) -> new Entered(row.getString("source"), row.getString("account"),
                        row.getString("episode"), row.getObject("week_ending", LocalDate.class),
                        row.getString("entered_by"), row.getString("reason"),
                        row.getBoolean("has_before") ? words(row, "before_", "", currency) : "",
                        words(row, "", "_minor", currency) + late(row)))
                .list();
    }

    private static String late(ResultSet row) throws SQLException {
        var countsFrom = row.getObject("counts_from", LocalDate.class);
        return countsFrom.isAfter(row.getObject("week_ending", LocalDate.class))
                ? ", counts from week ending " + countsFrom : "";
    }

    private static String words(ResultSet row, String before, String after, Currency currency)
            throws SQLException {
        var method = row.getString(before + "method");
        var words = new StringBuilder(method == null ? "" : method);
        for (var figure : List.of("efc", "etc")) {
            var minor = row.getObject(before + figure + after, Long.class);
            if (minor != null) {
                words.append(words.isEmpty() ? "" : " ").append(figure).append(' ').append(
                        new Money(currency, minor).decimal().toPlainString());
            }
        }
        return words.isEmpty() ? "confirmed" : words.toString();
    }
}
