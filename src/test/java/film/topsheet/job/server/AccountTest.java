package film.topsheet.job.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Root alone has a choice to make, so these need root. */
class AccountTest {

    private static final int NOBODY = 65534;

    @TempDir
    private Path folder;

    @Test
    void rootWithoutUserNamespacesRunsTheServerAsNobody() throws Exception {
        assumeTrue(Account.owns(Path.of("/")), "not root");
        Path home = folder.resolve("home");

        try (var guests = new Guests(Map.of("PATH", pathWithoutNamespaces()))) {
            for (String start : new String[] {"first", "second"}) {
                var guest = guests.send(home);
                assertThat(guest.answer()).as(start).startsWith("open");
                assertThat(ownerOfServer(home)).isEqualTo(NOBODY);
                assertThat(guest.tell("close")).isEqualTo("closed");
            }
        }
    }

    @Test
    void rootHandsADatabaseOverWhereNamespacesAreNoLongerAllowed() throws Exception {
        assumeTrue(Account.owns(Path.of("/")), "not root");
        Path home = folder.resolve("home");
        Database.open(home, Guests.ENVIRONMENT).close();

        try (var guests = new Guests(Map.of("PATH", pathWithoutNamespaces()))) {
            var guest = guests.send(home);
            assertThat(guest.answer()).startsWith("open");
            assertThat(ownerOfServer(home)).isEqualTo(NOBODY);
            guest.tell("close");
        }
    }

    /** What a hardened container does: the program is there, the kernel refuses. */
    private String pathWithoutNamespaces() throws Exception {
        Path programs = Files.createDirectory(folder.resolve("programs"));
        Path refuses = Files.writeString(programs.resolve("unshare"), """
                #!/bin/sh
                echo 'unshare: unshare failed: Operation not permitted' >&2
                exit 1
                """);
        Files.setPosixFilePermissions(refuses, PosixFilePermissions.fromString("rwxr-xr-x"));
        return programs + ":" + System.getenv("PATH");
    }

    private static int ownerOfServer(Path home) throws Exception {
        long pid = Postmaster.of(new Home(home).data()).orElseThrow().pid();
        return (Integer) Files.getAttribute(Path.of("/proc", Long.toString(pid)), "unix:uid");
    }
}
