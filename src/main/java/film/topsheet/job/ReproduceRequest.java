package film.topsheet.job;

import java.time.LocalDate;

/** One issued week is to be rebuilt and compared with what was issued. */
public record ReproduceRequest(CommonOptions common, String production, LocalDate weekEnding) {}
