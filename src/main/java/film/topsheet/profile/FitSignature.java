package film.topsheet.profile;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What of a profile can be seen in a file's header.
 *
 * @param profile   its name
 * @param workbook  whether it reads workbooks
 * @param delimiter of a text; not looked at in a workbook
 * @param within    records in which the header stands
 * @param rows      of the header; 0: it has none, and nothing tells its files
 * @param columns   it looks for
 * @param forbidden names of the wrong report
 */
public record FitSignature(
        String profile, boolean workbook, char delimiter, int within, int rows,
        List<Column> columns, List<String> forbidden) {

    /**
     * One column.
     *
     * @param names    by which it is known: its own, then its aliases
     * @param pattern  of its header; null for none
     * @param required whether a file without it is another one's
     */
    public record Column(List<String> names, Pattern pattern, boolean required) {

        public Column {
            names = List.copyOf(names);
            if (names.isEmpty()) {
                throw new IllegalArgumentException("a column without a name");
            }
        }

        static Column required(String... names) {
            return new Column(List.of(names), null, true);
        }

        static Column optional(String... names) {
            return new Column(List.of(names), null, false);
        }

        boolean isCalled(String header) {
            var plain = SniffName.plain(header);
            return Stream.concat(names.stream(), names.stream().map(Column::uncounted))
                    .anyMatch(each -> SniffName.plain(each).equals(plain))
                    || pattern != null && pattern.matcher(header).find();
        }

        /** Of {@code Supplier Name#2} the name as the header has it. */
        private static String uncounted(String name) {
            return name.replaceFirst("#\\d+$", "");
        }
    }

    public FitSignature {
        requireNonNull(profile, "profile");
        columns = List.copyOf(columns);
        forbidden = List.copyOf(forbidden);
    }
}
