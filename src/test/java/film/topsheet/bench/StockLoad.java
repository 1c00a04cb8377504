package film.topsheet.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * The same file as the handbook of Spring Batch loads it: a line reader that fills beans, a writer
 * of JDBC batches, chunks of 1,000, the job's own tables. Every column is text and nothing is
 * judged, keyed or summed.
 */
final class StockLoad {

    private final DataSource database;
    private final JdbcTransactionManager transactions;
    private final JobRepository jobs;

    StockLoad(DataSource database) throws Exception {
        this.database = database;
        this.transactions = new JdbcTransactionManager(database);
        var factory = new JdbcJobRepositoryFactoryBean();
        factory.setDataSource(database);
        factory.setTransactionManager(transactions);
        factory.setTablePrefix("batch.BATCH_");
        factory.afterPropertiesSet();
        this.jobs = factory.getObject();
    }

    void load(Path file, String table) throws Exception {
        var parameters = new JobParameters();
        var execution = jobs.createJobExecution(
                jobs.createJobInstance(table, parameters), parameters, new ExecutionContext());
        job(file, table).execute(execution);
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            throw new IllegalStateException(execution.getAllFailureExceptions().toString());
        }
    }

    private Job job(Path file, String table) throws Exception {
        var columns = Invoices.HEADER.split(",");
        var reader = new FlatFileItemReaderBuilder<StockInvoice>()
                .name("invoices")
                .resource(new FileSystemResource(file))
                .encoding("UTF-8")
                .linesToSkip(1)
                .delimited().names(columns)
                .targetType(StockInvoice.class)
                .build();
        var writer = new JdbcBatchItemWriterBuilder<StockInvoice>()
                .dataSource(database)
                .sql("insert into %s (%s) values (%s)".formatted(table, Invoices.HEADER,
                        Arrays.stream(columns).map(StockInvoice::parameter)
                                .collect(Collectors.joining(", "))))
                .beanMapped()
                .build();
        writer.afterPropertiesSet();
        return new JobBuilder(table, jobs)
                .start(new StepBuilder("load", jobs)
                        .<StockInvoice, StockInvoice>chunk(1_000)
                        .reader(reader)
                        .writer(writer)
                        .transactionManager(transactions)
                        .build())
                .build();
    }
}
