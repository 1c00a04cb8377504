package film.topsheet.job;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** What somebody says about one finding of one production. */
public sealed interface FindingRequest {

    CommonOptions common();

    String production();

    /** The finding's short name. */
    String finding();

    /** Who says so; it is kept. */
    String by();

    /** @param until the last day on which it counts */
    record Waive(CommonOptions common, String production, String finding, LocalDate until,
            String reason, String by) implements FindingRequest {}

    /**
     * @param amount    what it explains, in the production's currency
     * @param decidedBy who decided what the note tells
     * @param recurs    whether it will happen again
     */
    record Note(CommonOptions common, String production, String finding, String text,
            Optional<BigDecimal> amount, Optional<String> cause, Optional<String> decidedBy,
            Optional<Boolean> recurs, String by) implements FindingRequest {}
}
