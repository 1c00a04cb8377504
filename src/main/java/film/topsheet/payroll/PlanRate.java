package film.topsheet.payroll;

import static java.util.Objects.requireNonNull;

import film.topsheet.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * One dated row of a rate table: a contribution, a scale or a rule of overtime of one plan.
 *
 * @param rate      a percentage, or whole units of the currency an hour, a day or flat
 * @param ceiling   the base it stops at; null: none. Of a rate per hour its decimal is in hours
 * @param component what payroll calls it; null: as the item is called
 * @param base      the components it is a share of, with commas between them; null: gross and
 *                  overtime. Of a rule of overtime the hours, as in "hours after 8 in a day"
 * @param from      the first day on which it counts
 * @param to        the last one; null: until a newer row of the item
 * @param source    where it is written
 */
public record PlanRate(
        String plan,
        String item,
        Unit unit,
        BigDecimal rate,
        Money ceiling,
        String component,
        String base,
        LocalDate from,
        LocalDate to,
        String source) {

    private static final String PAY = "gross, overtime";

    public PlanRate {
        requireNonNull(plan, "plan");
        requireNonNull(item, "item");
        requireNonNull(unit, "unit");
        requireNonNull(rate, "rate");
        requireNonNull(from, "from");
        requireNonNull(source, "source");
    }

    /** What a rate is a rate of. */
    public enum Unit {
        PERCENT_OF_GROSS("percent-of-gross"),
        PERCENT_OF_SCALE("percent-of-scale"),
        PER_HOUR("per-hour"),
        PER_DAY("per-day"),
        FLAT("flat");

        private final String word;

        Unit(String word) {
            this.word = word;
        }

        /** Throws where the word is none of the feed's. */
        public static Unit of(String word) {
            return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(word + " is no unit"));
        }
    }

    /** The component of payroll under which it is charged. */
    String charged() {
        return component == null ? item : component;
    }

    boolean isInForce(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Whether it is a share of what is paid in that component. */
    boolean counts(String paidComponent) {
        return List.of((base == null ? PAY : base).strip().split("\\s*,\\s*"))
                .contains(paidComponent);
    }
}
