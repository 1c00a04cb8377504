package film.topsheet.job;

import film.topsheet.report.OnRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.UUID;

/** The computer that runs, named in the one block of a document that may differ between nights. */
final class Machine {

    private Machine() {}

    /** A run that was asked for nothing beside what is always written. */
    static Publisher.Run run(Session.World world, UUID run) {
        return run(world, run, Set.of());
    }

    static Publisher.Run run(Session.World world, UUID run, Set<OnRequest> with) {
        return new Publisher.Run(run.toString(), world.program(), name(),
                world.clock().instant(), world.clock(), with);
    }

    private static String name() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unnamed";
        }
    }
}
