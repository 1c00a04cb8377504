package film.topsheet.profile;

import java.util.List;

/**
 * Which records are of a class.
 *
 * @param into   names under which a section keeps its first filled cell, by level; empty for none
 * @param told   how a section's level is told; null: all are of one
 * @param level  of a subtotal: which blocks it sums, from 1
 * @param clears values that a section forgets
 */
record RowRule(ConditionSpec when, RowClass as, List<String> into, HeadingLevels.Told told,
        int level, List<String> clears) {}
