package film.topsheet.profile;

import java.util.List;

/**
 * An amount that its row can be asked for twice.
 *
 * @param column   that states it
 * @param product  columns whose product it is; empty with {@code factors}
 * @param plus     columns added to the product
 * @param factors  the column that holds the reckoning as text; null with {@code product}
 * @param decimals to which it is rounded half up
 * @param hold     whether a row that differs is held, or only counted
 */
record RecomputeSpec(
        String column, List<String> product, List<String> plus, String factors, int decimals,
        boolean hold) {}
