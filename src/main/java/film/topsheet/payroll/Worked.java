package film.topsheet.payroll;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * When one person worked on one day. What is earlier than the call is of the next day.
 *
 * @param mealOut null, as mealIn: there was no meal
 */
public record Worked(LocalDate date, LocalTime call, LocalTime mealOut, LocalTime mealIn,
        LocalTime wrap) {

    private static final int DECIMALS = 4;

    public Worked {
        requireNonNull(date, "date");
        requireNonNull(call, "call");
        requireNonNull(wrap, "wrap");
        if ((mealOut == null) != (mealIn == null)) {
            throw new IllegalArgumentException("a meal has a beginning and an end");
        }
    }

    /** Hours from call to wrap without the meal, to four decimals. */
    public BigDecimal hours() {
        return hours(sinceCall(wrap) - (mealOut == null ? 0 : sinceCall(mealIn)
                - sinceCall(mealOut)));
    }

    /** Hours from the call to the meal; to the wrap where there was none. */
    BigDecimal hoursBeforeMeal() {
        return hours(sinceCall(mealOut == null ? wrap : mealOut));
    }

    /** Hours of rest between an earlier day's wrap and this call. */
    BigDecimal restSince(Worked before) {
        return hours(Duration.between(before.wrapped(), date.atTime(call)).toMinutes());
    }

    /** The moment of the wrap. */
    public LocalDateTime wrapped() {
        return date.atTime(call).plusMinutes(sinceCall(wrap));
    }

    private long sinceCall(LocalTime time) {
        return Math.floorMod(Duration.between(call, time).toMinutes(),
                Duration.ofDays(1).toMinutes());
    }

    private static BigDecimal hours(long minutes) {
        return BigDecimal.valueOf(minutes)
                .divide(BigDecimal.valueOf(60), DECIMALS, RoundingMode.HALF_UP);
    }
}
