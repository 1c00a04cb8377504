package film.topsheet.checks;

import java.util.List;

/**
 * Which checks were put to the books, and which were not: a report without findings says little
 * when nobody asked.
 *
 * @param asked    ids, in order
 * @param off      ids of those that the production switched off
 * @param notAsked those whose feeds never came
 */
public record Asked(List<String> asked, List<String> off, List<NotAsked> notAsked) {

    public Asked {
        asked = List.copyOf(asked);
        off = List.copyOf(off);
        notAsked = List.copyOf(notAsked);
    }

    /**
     * @param missing the feeds it waits for, as in "payroll" or "purchase-orders or changes"
     */
    public record NotAsked(String check, List<String> missing) {

        public NotAsked {
            missing = List.copyOf(missing);
        }
    }
}
