package film.topsheet.slate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The episodes of a series, and how cost that belongs to none of them is spread over them.
 *
 * @param list      in the order in which reports show them
 * @param amortized by date, each counting from its own to the next one's
 */
public record Episodes(List<Episode> list, List<Amortization> amortized) {

    /** Of a production that names none: episodes as they occur, nothing spread. */
    public static final Episodes NONE = new Episodes(List.of(), List.of());

    public record Episode(String code, String title) {}

    /**
     * One table of shares.
     *
     * @param shares by episode, in proportion to which it bears what is spread; 0 or more, and
     *               not all of them 0
     */
    public record Amortization(LocalDate from, Map<String, BigDecimal> shares) {

        public Amortization {
            shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
            if (shares.values().stream().noneMatch(each -> each.signum() > 0)) {
                throw new Contradiction("shares", "gives no episode a share",
                        "Write equal, or a share for each episode, as {\"101\": 2, \"102\": 1}.");
            }
        }
    }

    public Episodes {
        list = List.copyOf(list);
        amortized = List.copyOf(amortized);
        for (var at = 1; at < amortized.size(); at++) {
            if (!amortized.get(at).from().isAfter(amortized.get(at - 1).from())) {
                throw new Contradiction("amortized", "has a table from %s behind one from %s"
                                .formatted(amortized.get(at).from(), amortized.get(at - 1).from()),
                        "Write one table a date, the oldest first.");
            }
        }
    }

    /** The table that counts on a day; none before the first. */
    public Optional<Amortization> on(LocalDate day) {
        return amortized.stream().filter(each -> !each.from().isAfter(day))
                .max(Comparator.comparing(Amortization::from));
    }
}
