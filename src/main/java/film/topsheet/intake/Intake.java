package film.topsheet.intake;

import film.topsheet.slate.ProductionSettings;
import java.time.Duration;
import java.time.LocalDate;

/**
 * One production's intake in one run.
 *
 * @param production its number in the database
 * @param fence      the run's fence: a run that lost its lock can't commit
 * @param settle     how long a file must have stood still
 * @param accept     path of a file to let in that takes back too much; null: none
 * @param acceptBy   who says so
 * @param sources    how exports are read
 */
public record Intake(
        int production,
        long fence,
        ProductionSettings settings,
        LocalDate asOf,
        Duration settle,
        String accept,
        String acceptBy,
        Sources sources) {}
