package film.topsheet.financing;

import film.topsheet.money.Money;
import java.time.LocalDate;

/**
 * One line of a bank account.
 *
 * @param amount  payments are negative
 * @param balance after it; null: not stated
 */
record BankLine(String account, LocalDate day, Money amount, Money balance) {}
