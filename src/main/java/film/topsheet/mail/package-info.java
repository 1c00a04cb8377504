/**
 * Delivers each document once.
 *
 * <p>A mail is stored, to the byte, in the transaction that issues its week, and only then sent;
 * what became of it is written line by line and never changed. A relay that took a mail and did
 * not say so leaves it in doubt: a person settles that, nobody sends it again by itself.
 */
package film.topsheet.mail;
