package film.topsheet.bench;

import film.topsheet.job.server.Database;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One measured piece of work in a Java process of its own, on a home whose server runs already.
 * Prints the nanoseconds that it took, without the start of Java and of the connection, and the
 * most memory that the process ever held, in kB.
 */
public final class Worker {

    /** What is measured. */
    private interface Work {
        void run() throws Exception;
    }

    private Worker() {}

    /**
     * {@code copy HOME FILE TABLE}, {@code stock HOME FILE TABLE}, {@code load HOME SLATE CODE},
     * or {@code ledger} or {@code workbook} with the same as the last.
     */
    public static void main(String[] arguments) throws Exception {
        var place = Path.of(arguments[2]);
        try (var database = Database.open(Path.of(arguments[1]), BenchHome.environment())) {
            switch (arguments[0]) {
                case "copy" -> copy(database, place, arguments[3]);
                case "stock" -> stock(database, place, arguments[3]);
                case "load" -> {
                    var production = BenchProduction.enter(database, place, arguments[3]);
                    measure(production::load);
                }
                case "ledger", "workbook" -> {
                    var documents = new LongDocuments(
                            BenchProduction.enter(database, place, arguments[3]));
                    measure(() -> documents.write(arguments[0]));
                }
                default -> throw new IllegalArgumentException(arguments[0]);
            }
        }
    }

    private static void copy(Database database, Path file, String table) throws Exception {
        try (var connection = database.dataSource().getConnection()) {
            BareCopy.createTable(connection, table);
            connection.setAutoCommit(false);
            measure(() -> {
                BareCopy.copy(connection, table, file);
                connection.commit();
            });
        }
    }

    private static void stock(Database database, Path file, String table) throws Exception {
        try (var pool = new com.zaxxer.hikari.HikariDataSource();
                var connection = database.dataSource().getConnection()) {
            pool.setDataSource(database.dataSource());
            BareCopy.createTable(connection, table);
            var load = new StockLoad(pool);
            measure(() -> load.load(file, table));
        }
    }

    private static void measure(Work work) throws Exception {
        var began = System.nanoTime();
        work.run();
        var took = System.nanoTime() - began;
        var most = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> line.replaceAll("\\D", "")).findFirst().orElse("0");
        System.out.printf("took %d %s%n", took, most);
    }
}
