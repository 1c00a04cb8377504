package film.topsheet.report;

import film.topsheet.money.Money;
import java.util.List;

/**
 * One question of the weekly pack and what answers it.
 *
 * @param title    as page 1 lists it
 * @param question ends in a question mark
 * @param answer   one sentence or two
 * @param amount   what it comes to; null: no amount is the answer
 * @param tables   none: the answer on page 1 says all there is, and the question has no page
 */
record PackPage(String title, String question, String answer, Money amount,
        List<PackTable> tables) {

    PackPage {
        tables = List.copyOf(tables);
    }

    static PackPage nothing(String title, String question, String answer) {
        return new PackPage(title, question, answer, null, List.of());
    }

    boolean isEmpty() {
        return tables.isEmpty();
    }
}
