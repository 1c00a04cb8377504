package film.topsheet.job;

/**
 * The audit log is to be listed or verified.
 *
 * @param verify whether its chain is walked instead of listed
 */
public record AuditRequest(CommonOptions common, boolean verify) {}
