package film.topsheet.job;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;

/** The close of one production's week, in the order it happens. */
final class CloseJob {

    private CloseJob() {}

    static Job of(Closing closing, Dispatch dispatch, JobRepository jobs, Steps steps) {
        return new JobBuilder("close", jobs)
                .start(steps.once("forecasting the final cost", closing::forecast))
                .next(steps.once("proving that it ties", closing::prove))
                .next(steps.once("asking the checks", closing::ask))
                .next(steps.once("issuing the report", closing::issue))
                .next(steps.once("writing the documents", closing::publish))
                .next(steps.once("handing over the mails", dispatch::run))
                .build();
    }
}
