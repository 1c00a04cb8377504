package film.topsheet.job.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A command of its own process that opens the database of a home and then does as it is told, a
 * line at a time: lock CODE, run SQL, close, exit.
 */
final class Guest {

    private static final Deque<RunLock> HELD = new ArrayDeque<>();

    private Guest() {}

    public static void main(String[] arguments) throws IOException {
        var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try {
            var database = Database.open(Path.of(arguments[0]), System.getenv());
            System.out.println("open " + database.url());
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                System.out.println(done(database, order.split(" ", 2)));
            }
        } catch (DatabaseTrouble e) {
            System.out.println("trouble " + e.getMessage().replace("\n", " | "));
        }
    }

    private static String done(Database database, String[] order) {
        switch (order[0]) {
            case "lock":
                var lock = RunLock.tryLock(database.dataSource(), order[1]);
                lock.ifPresent(HELD::add);
                return lock.isPresent() ? "held" : "busy";
            case "close":
                database.close();
                return "closed";
            case "exit":
                System.exit(0);
                return "";
            default:
                return "unknown order";
        }
    }
}
