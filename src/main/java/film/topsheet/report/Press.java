package film.topsheet.report;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingDeque;

/**
 * Prints the PDFs of one publication by two hands: a thread of its own begins while the caller's
 * goes on asking the books, and the caller's helps in the end. What is printed must be known whole
 * when it is handed over, for nothing here may ask the books; what is written is written by the
 * caller's thread alone, in the order in which it was handed over.
 */
final class Press implements AutoCloseable {

    private static final FutureTask<Pdf> END = new FutureTask<>(() -> null);

    private final Map<String, FutureTask<Pdf>> prints = new LinkedHashMap<>();
    private final LinkedBlockingDeque<FutureTask<Pdf>> waiting = new LinkedBlockingDeque<>();
    private final Thread second = new Thread(this::work, "topsheet-press");

    Press() {
        second.setDaemon(true);
        second.start();
    }

    /** Hands a document over. */
    void print(String name, Callable<Pdf> document) {
        var print = new FutureTask<>(document);
        prints.put(name, print);
        waiting.add(print);
    }

    /** Writes all that was handed over since it was asked last. */
    void writeAll(Publication into) throws IOException {
        for (var last = waiting.pollLast(); last != null; last = waiting.pollLast()) {
            last.run();
        }
        for (var each : prints.entrySet()) {
            var pdf = printed(each.getValue());
            into.write(each.getKey(), out -> out.write(pdf.bytes()));
        }
        prints.clear();
    }

    private static Pdf printed(FutureTask<Pdf> print) throws IOException {
        try {
            return print.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            if (e.getCause() instanceof Error fault) {
                throw fault;
            }
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while documents were printed", e);
        }
    }

    private void work() {
        try {
            for (var print = waiting.takeFirst(); print != END; print = waiting.takeFirst()) {
                print.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * What is not begun by now is not wanted. What is begun goes on to its end: an interrupt would
     * close the files of fonts that others read, too.
     */
    @Override
    public void close() {
        waiting.clear();
        waiting.add(END);
    }
}
