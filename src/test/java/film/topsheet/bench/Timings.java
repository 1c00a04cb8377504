package film.topsheet.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How long each piece took, each time. */
final class Timings {

    /** Work whose time counts. */
    interface Work {
        void run() throws Exception;
    }

    private final Map<Piece, List<Child.Took>> all = new EnumMap<>(Piece.class);

    void add(Piece piece, Child.Took took) {
        all.computeIfAbsent(piece, key -> new ArrayList<>()).add(took);
        System.err.printf("bench: %s %.2f s%n", piece.letter(), took.nanos() / 1e9);
    }

    /** Measures work in this process. */
    void measure(Piece piece, Work work) throws Exception {
        var began = System.nanoTime();
        work.run();
        add(piece, new Child.Took(System.nanoTime() - began, 0));
    }

    /** In seconds, like the two below. */
    double median(Piece piece) {
        var sorted = all.get(piece).stream().mapToLong(Child.Took::nanos).sorted().toArray();
        var middle = sorted.length / 2;
        return (sorted.length % 2 == 1 ? sorted[middle]
                : (sorted[middle - 1] + sorted[middle]) / 2) / 1e9;
    }

    double least(Piece piece) {
        return all.get(piece).stream().mapToLong(Child.Took::nanos).min().orElseThrow() / 1e9;
    }

    double most(Piece piece) {
        return all.get(piece).stream().mapToLong(Child.Took::nanos).max().orElseThrow() / 1e9;
    }

    /** The most memory that a process of this piece ever held, in MB. */
    long memory(Piece piece) {
        return all.get(piece).stream().mapToLong(Child.Took::memory).max().orElseThrow() / 1_024;
    }
}
