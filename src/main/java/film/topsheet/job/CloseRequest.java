package film.topsheet.job;

import film.topsheet.report.OnRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is to be issued. */
public sealed interface CloseRequest {

    CommonOptions common();

    /** Documents that are issued with the week because they are asked for. */
    Set<OnRequest> with();

    /** Every week that is due under {@code close: automatic}. */
    record AllDue(CommonOptions common, Set<OnRequest> with) implements CloseRequest {}

    /**
     * One week of one production.
     *
     * @param by         who prepares
     * @param approvedBy who approves; never the same person
     * @param overrides  blocking findings that are passed
     * @param correction whether an issued week gets a new version
     * @param reason     given whenever something is overridden or corrected
     */
    record OneWeek(
            CommonOptions common, String production, LocalDate weekEnding, String by,
            String approvedBy, List<String> overrides, boolean correction,
            Optional<String> reason, Set<OnRequest> with) implements CloseRequest {

        public OneWeek {
            overrides = List.copyOf(overrides);
        }
    }
}
