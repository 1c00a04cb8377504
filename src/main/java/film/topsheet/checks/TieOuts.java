package film.topsheet.checks;

import film.topsheet.checks.TieOut.FeedTotals;
import film.topsheet.checks.TieOut.Part;
import film.topsheet.checks.TieOut.Proof;
import film.topsheet.money.Money;
import film.topsheet.sql.Query;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Proves that nothing was lost between the export files and the report, from the sums that were
 * kept when the files were loaded. A difference is written down with both figures, never balanced.
 */
public final class TieOuts {

    private final JdbcClient jdbc;

    public TieOuts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The proof of a week that is about to be issued: the ledger is added up posting by posting,
     * so that a posting which somebody changed in the database is found. Else as {@link #prove}.
     */
    public TieOut proveForIssue(
            int production, LocalDate weekEnding, UnaryOperator<String> accountKey) {
        return prove(production, weekEnding, accountKey, true);
    }

    /**
     * Writes the proof of a week, after its forecast and before its checks; needs a transaction of
     * the caller. Per-file lines stand in the database only, unless they differ.
     *
     * @param accountKey equal for two spellings of one account
     */
    public TieOut prove(
            int production, LocalDate weekEnding, UnaryOperator<String> accountKey) {
        return prove(production, weekEnding, accountKey, false);
    }

    private TieOut prove(int production, LocalDate weekEnding, UnaryOperator<String> accountKey,
            boolean everyPosting) {
        var currency = Currency.getInstance(
                jdbc.sql("select currency from production where production = ?")
                        .param(production).query(String.class).single());
        new Givens(jdbc).nameAccounts(production, weekEnding, accountKey);
        jdbc.sql("delete from tie_out where production = ? and week_ending = ?")
                .params(production, weekEnding).update();
        jdbc.sql(Query.of(TieOuts.class, "tie-out-lines"))
                .param("production", production)
                .param("now", weekEnding)
                .param("currency", currency.getCurrencyCode())
                .param("every_posting", everyPosting)
                .update();
        var proofs = new ArrayList<Proof>();
        proofs.addAll(ofTheLedger(production, weekEnding, currency, everyPosting));
        proofs.addAll(ofTheTrialBalance(production, weekEnding, currency));
        proofs.addAll(ofFilesThatDiffer(production, weekEnding));
        return new TieOut(feeds(production), proofs, files(production));
    }

    private List<Proof> ofTheLedger(int production, LocalDate weekEnding, Currency currency,
            boolean everyPosting) {
        return jdbc.sql(Query.of(TieOuts.class, "tie-out-parts"))
                .param("production", production)
                .param("now", weekEnding)
                .param("every_posting", everyPosting)
                .query((row, at) -> List.of(
                        new Proof("Ledger",
                                List.of(part("Cost accounts, to date", row, "cost", currency),
                                        part("Balance-sheet accounts", row, "balance_sheet",
                                                currency),
                                        part("Postings of later weeks", row, "later", currency)),
                                List.of(part("Ledger", row, "whole", currency))),
                        new Proof("Files",
                                List.of(part("Ledger", row, "whole", currency)),
                                List.of(part("Loaded from files", row, "loaded", currency),
                                        part("Reversals", row, "reversed", currency)))))
                .single();
    }

    /** None where no trial balance was delivered. */
    private List<Proof> ofTheTrialBalance(
            int production, LocalDate weekEnding, Currency currency) {
        return jdbc.sql("""
                select left_minor, right_minor,
                       (select day_text(max(as_of)) from trial_balance
                        where production = :production and as_of <= :now
                          and (:now - as_of) % 7 = 0) as day
                from tie_out
                where production = :production and week_ending = :now
                  and proof = 'trial balance'""")
                .param("production", production)
                .param("now", weekEnding)
                .query((row, at) -> new Proof("Accounting system",
                        List.of(part("Its trial balance of " + row.getString("day"), row,
                                "left_minor", currency)),
                        List.of(part("Cost accounts to that day", row, "right_minor", currency))))
                .list();
    }

    private List<Proof> ofFilesThatDiffer(int production, LocalDate weekEnding) {
        return jdbc.sql("""
                select file, currency, left_minor, right_minor from tie_out
                where production = ? and week_ending = ? and proof = 'amounts read'
                  and left_minor <> right_minor
                order by position""")
                .params(production, weekEnding)
                .query((row, at) -> {
                    var currency = Currency.getInstance(row.getString("currency"));
                    return new Proof(row.getString("file"),
                            List.of(part("Read", row, "left_minor", currency)),
                            List.of(part("Accounted for", row, "right_minor", currency)));
                })
                .list();
    }

    private static Part part(String name, ResultSet row, String column, Currency currency)
            throws SQLException {
        return new Part(name, new Money(currency, row.getLong(column)));
    }

    private List<FeedTotals> feeds(int production) {
        return jdbc.sql(Query.of(TieOuts.class, "feed-totals"))
                .param("production", production)
                .query((row, at) -> {
                    var currency = Currency.getInstance(row.getString("currency"));
                    return new FeedTotals(
                            row.getString("feed"), currency.getCurrencyCode(),
                            row.getInt("files"), row.getLong("rows_read"),
                            row.getLong("rows_loaded"), row.getLong("rows_known"),
                            row.getLong("rows_held"), row.getLong("rows_headings"),
                            new Money(currency, row.getLong("amount_read")),
                            new Money(currency, row.getLong("amount_loaded")),
                            new Money(currency, row.getLong("amount_known")),
                            new Money(currency, row.getLong("amount_held")),
                            new Money(currency, row.getLong("amount_headings")));
                })
                .list();
    }

    /** Files of ledger feeds: those that the ledger is the sum of. */
    private int files(int production) {
        return jdbc.sql("""
                select count(distinct path) from active_load
                where production = ? and kind = 'file'
                  and feed = any(enum_range(null::feed)::text[])""")
                .param(production).query(Integer.class).single();
    }
}
