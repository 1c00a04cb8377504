package film.topsheet.intake;

import film.topsheet.profile.FileRefused;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Three threads from file to database: one parses ahead, one judges and encodes, the caller's
 * streams. A fault in one stops the others and reaches the caller as it was. What fits into one
 * batch the caller does alone: of ten thousand small files the threads would be most of the work.
 */
final class Pipeline {

    private static final int ROWS_IN_A_BATCH = 1_000;
    private static final int BATCHES_AHEAD = 8;
    /** To begin with: a block grows to what its batches need. */
    private static final int BYTES_IN_A_BLOCK = 64 * 1_024;

    /** Judges a batch and adds the bytes to stream to an empty block; may add none. */
    @FunctionalInterface
    interface Judging {
        void judge(RowBatch batch, CopyBuffer block) throws IOException, FileRefused;
    }

    /** Takes encoded bytes on the caller's thread. */
    @FunctionalInterface
    interface Streaming {
        void stream(CopyBuffer block) throws SQLException;
    }

    private final BlockingQueue<Object> parsed = new ArrayBlockingQueue<>(BATCHES_AHEAD);
    private final BlockingQueue<Object> encoded = new ArrayBlockingQueue<>(BATCHES_AHEAD);
    private final BlockingQueue<CopyBuffer> spare = new ArrayBlockingQueue<>(BATCHES_AHEAD);
    private final RowSource source;
    /** All that the source holds; null: more than one batch. */
    private RowBatch first;
    private volatile boolean stopped;

    private static final Object END = new Object();

    private record Failure(Throwable cause) {}

    /** The pipe was stopped because another of its threads failed. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    Pipeline(RowSource source) {
        this.source = source;
    }

    /** Reads the beginning: the one batch that is all of the source, empty where more comes. */
    Optional<RowBatch> readsAll() throws IOException, FileRefused {
        first = new RowBatch(ROWS_IN_A_BATCH);
        if (source.read(first)) {
            var second = new RowBatch(ROWS_IN_A_BATCH);
            if (source.read(second)) {
                parsed.add(first);
                parsed.add(second);
                first = null;
            }
        }
        return Optional.ofNullable(first);
    }

    void run(Judging judging, Streaming streaming)
            throws IOException, SQLException, FileRefused {
        if (first == null) {
            runInThreads(judging, streaming);
            return;
        }
        var block = emptyBlock();
        judging.judge(first, block);
        if (block.size() > 0) {
            streaming.stream(block);
        }
    }

    private void runInThreads(Judging judging, Streaming streaming)
            throws IOException, SQLException, FileRefused {
        var parser = thread("parse", this::parse);
        var judge = thread("judge", () -> judge(judging));
        try {
            for (var next = take(encoded); next != END; next = take(encoded)) {
                var block = (CopyBuffer) next;
                streaming.stream(block);
                spare.offer(block);
            }
        } finally {
            stopped = true;
            join(parser);
            join(judge);
        }
    }

    private void parse() {
        try {
            var batch = new RowBatch(ROWS_IN_A_BATCH);
            while (source.read(batch)) {
                put(parsed, batch);
                batch = new RowBatch(ROWS_IN_A_BATCH);
            }
            put(parsed, END);
        } catch (Stopped e) {
            // Somebody else failed and says so.
        } catch (Throwable e) {
            putQuietly(parsed, new Failure(e));
        }
    }

    private void judge(Judging judging) {
        try {
            for (var next = takeParsed(); next != END; next = takeParsed()) {
                if (next instanceof Failure failure) {
                    put(encoded, failure);
                    return;
                }
                var block = emptyBlock();
                judging.judge((RowBatch) next, block);
                if (block.size() > 0) {
                    put(encoded, block);
                } else {
                    spare.offer(block);
                }
            }
            put(encoded, END);
        } catch (Stopped | InterruptedException e) {
            // Somebody else failed and says so.
        } catch (Throwable e) {
            putQuietly(encoded, new Failure(e));
        }
    }

    /** Blocks go round: new ones would be most of what a load allocates. */
    private CopyBuffer emptyBlock() {
        var block = spare.poll();
        if (block == null) {
            return new CopyBuffer(BYTES_IN_A_BLOCK);
        }
        block.clear();
        return block;
    }

    private Object takeParsed() throws InterruptedException {
        while (!stopped) {
            var next = parsed.poll(100, TimeUnit.MILLISECONDS);
            if (next != null) {
                return next;
            }
        }
        throw new Stopped();
    }

    private Object take(BlockingQueue<Object> queue)
            throws IOException, SQLException, FileRefused {
        try {
            var next = queue.take();
            if (next instanceof Failure failure) {
                throwAsItWas(failure.cause());
            }
            return next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the load was interrupted", e);
        }
    }

    private static void throwAsItWas(Throwable cause)
            throws IOException, SQLException, FileRefused {
        if (cause instanceof FileRefused refused) {
            throw refused;
        }
        if (cause instanceof IOException fault) {
            throw fault;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof RuntimeException fault) {
            throw fault;
        }
        throw new IllegalStateException(cause);
    }

    private void put(BlockingQueue<Object> queue, Object item) {
        try {
            while (!queue.offer(item, 100, TimeUnit.MILLISECONDS)) {
                if (stopped) {
                    throw new Stopped();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        }
    }

    private void putQuietly(BlockingQueue<Object> queue, Object item) {
        try {
            put(queue, item);
        } catch (Stopped e) {
            // Nobody listens any more.
        }
    }

    private static Thread thread(String name, Runnable work) {
        var thread = new Thread(work, "topsheet-" + name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void join(Thread thread) {
        try {
            thread.interrupt();
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
