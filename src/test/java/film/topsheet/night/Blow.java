package film.topsheet.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Random;

/** What is killed, by the signal that nobody can answer. */
enum Blow {
    /** The program; its server lives on for the next command. */
    PROGRAM,
    /** One process of the server, which then starts all the others anew. */
    BACKEND,
    /** The server's first process; the others follow it. */
    POSTMASTER;

    /** Answers whether it hit anything. */
    boolean strike(Launched launched, Place place, Random random) {
        if (this == PROGRAM) {
            return launched.kill();
        }
        var postmaster = postmaster(place);
        if (postmaster.isEmpty()) {
            return false;
        }
        if (this == POSTMASTER) {
            return postmaster.get().destroyForcibly();
        }
        var children = postmaster.get().children().toList();
        return !children.isEmpty()
                && children.get(random.nextInt(children.size())).destroyForcibly();
    }

    static Optional<ProcessHandle> postmaster(Place place) {
        var file = place.home().resolve("postgres").resolve("postmaster.pid");
        try {
            return Files.exists(file)
                    ? ProcessHandle.of(Long.parseLong(Files.readAllLines(file).get(0).strip()))
                    : Optional.empty();
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            // It is being written or taken away this moment.
            return Optional.empty();
        }
    }
}
