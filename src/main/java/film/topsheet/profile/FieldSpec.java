package film.topsheet.profile;

import java.util.List;
import java.util.Map;

/**
 * One column of a feed: where its text comes from and what is done to it, in this order.
 *
 * @param name     of the feed's column
 * @param missing  spellings of nothing
 * @param trim     whether outer blanks are cut
 * @param extract  whose first part is taken; null for none
 * @param fallback for a blank
 * @param words    translations; null for none
 * @param zeroPad  width up to which zeros are put before; 0 for none
 * @param sense    of positive amounts
 * @param yesNo    spellings of yes and no
 * @param optional whether the file may lack its columns
 */
record FieldSpec(
        String name, Origin origin, List<String> missing, boolean armour, boolean trim,
        TextPattern extract, boolean fillDown, String fallback, Translation words, int zeroPad,
        NumberStyle number, Sense sense, DateStyle dates, Map<String, Boolean> yesNo,
        boolean optional) {

    /** Whether a column means to it what stands there, and not only a currency's sign. */
    boolean readsAs(String column) {
        return !(origin instanceof Origin.SymbolOf) && origin.columns().contains(column);
    }

    /** The same with numbers written so. */
    FieldSpec writtenAs(NumberStyle style) {
        return new FieldSpec(name, origin, missing, armour, trim, extract, fillDown, fallback,
                words, zeroPad, style, sense, dates, yesNo, optional);
    }

    /** @param refuse a text without translation holds the row; else it is kept or left blank */
    record Translation(Map<String, String> words, boolean refuse, boolean keep) {}

    /** Where a text comes from. Columns are called as the profile calls them. */
    sealed interface Origin {

        List<String> columns();

        /** @param columns the first that the file has */
        record Column(List<String> columns) implements Origin {}

        record Constant(String text) implements Origin {

            @Override
            public List<String> columns() {
                return List.of();
            }
        }

        /** @param zeroPads one for each column, 0 for none; empty for none at all */
        record Join(List<String> columns, String with, List<Integer> zeroPads, boolean blanks)
                implements Origin {}

        /** @param texts before, between and behind the columns: one more than these */
        record Template(List<String> columns, List<String> texts) implements Origin {}

        /** @param net whether both may be filled */
        record DebitCredit(String debit, String credit, boolean net) implements Origin {

            @Override
            public List<String> columns() {
                return List.of(debit, credit);
            }
        }

        record Indicator(String column, String mark, List<String> negative, List<String> positive)
                implements Origin {

            @Override
            public List<String> columns() {
                return List.of(column, mark);
            }
        }

        /** @param gross null where no column has it */
        record NetTax(String net, String tax, String gross, boolean takeGross)
                implements Origin {

            @Override
            public List<String> columns() {
                return gross == null ? List.of(net, tax) : List.of(net, tax, gross);
            }
        }

        record SymbolOf(String column) implements Origin {

            @Override
            public List<String> columns() {
                return List.of(column);
            }
        }

        /** @param fields of the feed */
        record NumberWithin(List<String> fields) implements Origin {

            @Override
            public List<String> columns() {
                return List.of();
            }
        }

        record Counts(ConditionSpec condition) implements Origin {

            @Override
            public List<String> columns() {
                return List.of();
            }
        }
    }
}
