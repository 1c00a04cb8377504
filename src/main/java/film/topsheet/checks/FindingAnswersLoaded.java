package film.topsheet.checks;

import film.topsheet.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers to findings as loads brought them, for those who carry them out. */
public final class FindingAnswersLoaded {

    /**
     * @param finding its name; blank: the one that asks for a note on the account
     * @param source  the file and the cell or line
     */
    public record Answer(String finding, String account, String source,
            FindingAnswers.Origin origin, Optional<FindingAnswers.Waiver> waiver,
            Optional<FindingAnswers.Note> note) {

        public boolean isAbout(FindingAnswers.Known known) {
            return finding.isEmpty()
                    ? known.check().equals(FindingAnswers.ASKS_FOR_A_NOTE)
                            && known.subject().equals(account)
                    : known.id().equals(finding);
        }
    }

    private FindingAnswersLoaded() {}

    /**
     * What loads after this one brought, in the order it was said, else in theirs: the newest word
     * is the last. Retracted ones are left out.
     */
    public static List<Answer> since(
            JdbcClient jdbc, int production, Currency currency, int load) {
        return jdbc.sql("""
                        select a.*, l.path || ' '
                                    || coalesce(a.place, 'line ' || a.file_line) as source
                        from finding_answer a join load l using (production, load)
                        where production = ? and load > ?
                        order by entered_at, load, file_line""")
                .params(production, load)
                .query((row, at) -> new Answer(row.getString("finding"), row.getString("account"),
                        row.getString("source"), new FindingAnswers.Origin(
                                row.getInt("load"), row.getLong("file_line")),
                        waiver(row), note(row, currency)))
                .list();
    }

    private static Optional<FindingAnswers.Waiver> waiver(ResultSet row) throws SQLException {
        var until = row.getObject("waive_until", LocalDate.class);
        return until == null ? Optional.empty() : Optional.of(new FindingAnswers.Waiver(
                until, row.getString("reason"), row.getString("entered_by")));
    }

    private static Optional<FindingAnswers.Note> note(ResultSet row, Currency currency)
            throws SQLException {
        var text = row.getString("note");
        var minor = row.getObject("amount_minor", Long.class);
        return text == null ? Optional.empty() : Optional.of(new FindingAnswers.Note(text,
                minor == null ? null : new Money(currency, minor), row.getString("cause"),
                row.getString("decided_by"), row.getObject("recurs", Boolean.class),
                row.getString("entered_by")));
    }
}
