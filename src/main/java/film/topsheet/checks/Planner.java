package film.topsheet.checks;

import java.sql.Types;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the database's planner is told while checks look at all postings at once, in the caller's
 * transaction. It knows too little of the rows a night has just brought: a nested loop chosen by
 * mistake would last for hours, and going through the table in the order of an index is slower
 * than in its own.
 */
final class Planner {

    private Planner() {}

    static void forManyRows(JdbcClient jdbc) {
        set(jdbc, "off", "64MB", "4", "10", "0.01");
    }

    static void asUsual(JdbcClient jdbc) {
        set(jdbc, null, null, null, null, null);
    }

    /**
     * Null: as usual.
     *
     * @param others  joins that are not by hash, rows by the order of an index, and compilation
     * @param hashes  how many times as much memory a hash may take
     * @param sampled how closely a table is looked at that was just made: 10 of 100
     * @param handed  what a row costs that another process reads for us: 0.01 of 0.1
     */
    private static void set(
            JdbcClient jdbc, String others, String workMemory, String hashes, String sampled,
            String handed) {
        jdbc.sql("""
                select set_config('enable_nestloop', :others, true),
                       set_config('enable_mergejoin', :others, true),
                       set_config('enable_indexscan', :others, true),
                       set_config('jit', :others, true), set_config('work_mem', :memory, true),
                       set_config('hash_mem_multiplier', :hashes, true),
                       set_config('default_statistics_target', :sampled, true),
                       set_config('parallel_tuple_cost', :handed, true)""")
                .param("others", others, Types.VARCHAR)
                .param("memory", workMemory, Types.VARCHAR)
                .param("hashes", hashes, Types.VARCHAR)
                .param("sampled", sampled, Types.VARCHAR)
                .param("handed", handed, Types.VARCHAR)
                .query().listOfRows();
    }
}
