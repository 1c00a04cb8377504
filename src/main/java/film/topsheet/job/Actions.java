package film.topsheet.job;

import java.util.function.Function;

/** What the commands do. The command line only reads what was asked. */
public record Actions(
        Function<NightlyRequest, Exit> nightly,
        Function<CloseRequest, Exit> close,
        Function<RetractRequest, Exit> retract,
        Function<FindingRequest, Exit> finding,
        Function<TraceRequest, Exit> trace,
        Function<ReproduceRequest, Exit> reproduce,
        Function<AuditRequest, Exit> audit,
        Function<MailsRequest, Exit> mails,
        Function<CommonOptions, Exit> status,
        Function<ProfileRequest, Exit> profile,
        Function<ChecksRequest, Exit> checks,
        Function<CommonOptions, Exit> doctor,
        Function<CommonOptions, Exit> demo) {}
