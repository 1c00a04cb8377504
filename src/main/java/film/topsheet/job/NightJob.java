package film.topsheet.job;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;

/** One production's night, from export files to draft documents, in the order it happens. */
final class NightJob {

    private NightJob() {}

    static Job of(Night night, Dispatch dispatch, JobRepository jobs, Steps steps) {
        return new JobBuilder("night", jobs)
                .start(steps.once("handing over the mails", dispatch::run))
                .next(steps.once("taking stock of the exports", night::takeStock))
                .next(steps.untilNone("loading what is new", night::loadNext))
                .next(steps.once("forecasting the final cost", night::forecast))
                .next(steps.once("proving that it ties", night::prove))
                .next(steps.once("asking the checks", night::ask))
                .next(steps.once("writing the draft documents", night::print))
                .build();
    }
}
