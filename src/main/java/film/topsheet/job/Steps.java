package film.topsheet.job;

import java.util.function.Consumer;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;

/**
 * Steps of a job, each a tasklet. What a step writes is in transactions of its own, so a step that
 * is run again finds what is done and goes on from there; nothing is decided in a listener.
 */
final class Steps {

    private final JobRepository jobs;
    private final Consumer<String> begins;

    /** Something that may fail. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    /** A part of the work; false when nothing is left. */
    @FunctionalInterface
    interface Portion {
        boolean run() throws Exception;
    }

    /** @param begins told the name of each step */
    Steps(JobRepository jobs, Consumer<String> begins) {
        this.jobs = jobs;
        this.begins = begins;
    }

    Step once(String name, Work work) {
        return step(name, () -> {
            work.run();
            return false;
        });
    }

    Step untilNone(String name, Portion portion) {
        return step(name, portion);
    }

    private Step step(String name, Portion portion) {
        return new StepBuilder(name, jobs)
                .allowStartIfComplete(true)
                .tasklet((contribution, chunk) -> {
                    if (contribution.getStepExecution().getCommitCount() == 0) {
                        begins.accept(name);
                    }
                    return RepeatStatus.continueIf(portion.run());
                }, new ResourcelessTransactionManager())
                .build();
    }
}
