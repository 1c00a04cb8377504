package film.topsheet.profile;

import java.math.BigDecimal;
import java.util.List;

/**
 * What proves the rows.
 *
 * @param columns   of the export, in which totals are stated
 * @param missing   spellings of nothing in them, where no field reads the column
 * @param tolerance up to which a total may differ from its rows, as rounded ones do; 0: not at all
 * @param refuse    whether a difference refuses the file, or is only told
 * @param balance   fields whose equal values make a group that sums to zero; empty for none
 * @param from      the row with which a group begins that sums to zero; null for none
 * @param expected  whether a file without a total is refused
 */
record ControlSpec(
        List<String> columns, List<String> missing, BigDecimal tolerance, boolean refuse,
        List<String> balance, ConditionSpec from, boolean expected) {

    static final ControlSpec NONE = new ControlSpec(
            List.of(), List.of(), BigDecimal.ZERO, false, List.of(), null, false);
}
