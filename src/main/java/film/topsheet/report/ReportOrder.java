package film.topsheet.report;

import film.topsheet.slate.ProductionSettings;
import java.time.LocalDate;
import java.util.List;

/**
 * Which report is wanted, and what people said about it.
 *
 * @param production its number in the database
 * @param asOf       a draft's as-of date, or the date of issue
 * @param number     the report's number; of a draft, the number it gets when issued
 * @param version    1, or more for a correction
 * @param overrides  blocking findings that were passed, each with who and why
 * @param correction why this is a correction; blank otherwise
 */
public record ReportOrder(
        int production,
        ProductionSettings settings,
        LocalDate weekEnding,
        LocalDate asOf,
        CostReport.State state,
        int number,
        int version,
        String preparedBy,
        String approvedBy,
        List<String> overrides,
        String correction) {}
