package film.topsheet.checks;

import film.topsheet.money.Money;
import java.time.LocalDate;

/**
 * One row that a check returned. Its identity is the check and the subject, from night to night.
 *
 * @param id        short and stable, derived from check and subject
 * @param check     the catalogue's name of the question
 * @param state     open, waived or cleared
 * @param account   the account it is about; blank where it is about none
 * @param subject   what it is about; holds nothing that changes from night to night
 * @param amount    money at stake in the production's currency, never negative
 * @param message   what is wrong, by how much, and what to do
 * @param mailable  the same without a person, rate or hours, for documents that are mailed
 * @param file      the export file that shows it; blank where none does
 * @param line      its line; 0 where none
 * @param firstSeen the as-of date of the night that first found it
 */
public record Finding(
        String id,
        String check,
        Severity severity,
        State state,
        String account,
        String subject,
        Money amount,
        String message,
        String mailable,
        String file,
        long line,
        LocalDate firstSeen) {

    /** A finding's life. */
    public enum State {
        OPEN,
        WAIVED,
        CLEARED;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
