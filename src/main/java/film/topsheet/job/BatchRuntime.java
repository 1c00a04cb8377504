package film.topsheet.job;

import javax.sql.DataSource;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.BatchAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Spring Batch over our own database. Its tables are for operators and for the history of runs;
 * what is loaded and issued is never decided by them.
 */
final class BatchRuntime implements AutoCloseable {

    @SpringBootConfiguration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        BatchAutoConfiguration.class,
        BatchJdbcAutoConfiguration.class
    })
    static class Settings {}

    private final ConfigurableApplicationContext context;

    private BatchRuntime(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static BatchRuntime start(DataSource database) {
        var application = new SpringApplicationBuilder(Settings.class)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .logStartupInfo(false)
                .bannerMode(org.springframework.boot.Banner.Mode.OFF)
                .properties("spring.batch.job.enabled=false",
                        "spring.batch.jdbc.initialize-schema=never",
                        "spring.batch.jdbc.table-prefix=batch.BATCH_",
                        // One run per production is our lock's business; the default refuses
                        // two productions that begin at the same moment.
                        "spring.batch.jdbc.isolation-level-for-create=read_committed",
                        "spring.main.lazy-initialization=true")
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean("dataSource", DataSource.class, () -> database));
        return new BatchRuntime(application.run());
    }

    JobRepository jobs() {
        return context.getBean(JobRepository.class);
    }

    /**
     * Ends executions that a killed run left as started. Only the holder of the production's lock
     * may call this: nobody else can be running them.
     */
    void recover(String job, String production) {
        for (var execution : jobs().findRunningJobExecutions(job)) {
            if (production.equals(execution.getJobParameters().getString("production"))) {
                context.getBean(JobOperator.class).recover(execution);
            }
        }
    }

    /** Runs the job on this thread and answers how it ended. */
    JobExecution run(Job job, JobParameters parameters) {
        try {
            return context.getBean(JobOperator.class).start(job, parameters);
        } catch (org.springframework.batch.core.job.JobExecutionException e) {
            throw new IllegalStateException(job.getName() + " can't be started", e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
