package film.topsheet.job;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One cell of the cost report is to be taken apart.
 *
 * @param column     an amount column of {@code cost-report.csv}
 * @param weekEnding empty: the newest week drafted
 */
public record TraceRequest(CommonOptions common, String production, String account, String column,
        Optional<LocalDate> weekEnding) {}
