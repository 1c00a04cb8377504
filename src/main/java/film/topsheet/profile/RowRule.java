package film.topsheet.profile;

import java.util.List;

/**
 * Which records are of a class.
 *
 * @param into   name under which a section keeps its first filled cell; null for none
 * @param level  of a subtotal: which blocks it sums, from 1
 * @param clears values that a section forgets
 */
record RowRule(ConditionSpec when, RowClass as, String into, int level, List<String> clears) {}
