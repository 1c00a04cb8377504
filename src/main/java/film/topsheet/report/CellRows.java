package film.topsheet.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of a cost report by the names that people call them: an account, a category, a section,
 * the total.
 */
public final class CellRows {

    private static final String TOTAL = "total";

    /**
     * @param words    as {@code account 3610} or {@code the grand total}
     * @param accounts whose cells are summed in it
     */
    public record Named(String words, List<String> accounts) {}

    private record Line(String account, String category, String section) {}

    private final List<Line> lines;

    /** After the forecast of the week is made on the caller's connection. */
    public CellRows(JdbcClient jdbc, ReportOrder order) {
        lines = jdbc.sql("""
                        select distinct account, category, section from cost_line
                        where production = ? and week_ending = ? order by account""")
                .params(order.production(), order.weekEnding())
                .query(Line.class).list();
    }

    /** An account goes before a category of its name; {@code category:3600} is never one. */
    public Optional<Named> find(String name) {
        return name.equals(TOTAL) ? Optional.of(new Named("the grand total", all()))
                : find("account", name, Line::account)
                        .or(() -> find("category", name, Line::category))
                        .or(() -> find("section", name, Line::section));
    }

    private Optional<Named> find(String kind, String name, Function<Line, String> of) {
        var plain = name.startsWith(kind + ":") ? name.substring(kind.length() + 1) : name;
        var accounts = lines.stream().filter(each -> of.apply(each).equals(plain))
                .map(Line::account).toList();
        return accounts.isEmpty() ? Optional.empty()
                : Optional.of(new Named(kind + " " + plain, accounts));
    }

    private List<String> all() {
        return lines.stream().map(Line::account).toList();
    }

    /** What there is to choose from. */
    public List<String> names() {
        var names = new TreeSet<String>();
        for (var line : lines) {
            names.addAll(List.of(line.account(), line.category(), line.section()));
        }
        names.add(TOTAL);
        return new ArrayList<>(names);
    }
}
