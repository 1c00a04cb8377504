package film.topsheet.job.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * As whom PostgreSQL's programs run: they refuse to run as root.
 *
 * @param prefix the words before a command that bring it there; none for an ordinary user
 */
record Account(List<String> prefix) {

    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    /**
     * The account that may write the folder. For root it is, in this order: root as seen from a
     * user namespace of its own; where those are forbidden, "nobody", who is then given the folder.
     * A folder that already belongs to somebody else is used as that user.
     */
    static Account keeping(Path folder) {
        int me = number(Path.of("/proc/self"), "uid");
        int keeper = number(folder, "uid");
        if (me != ROOT) {
            if (keeper != me) {
                throw DatabaseTrouble.setting(
                        "%s: it belongs to another user of this machine.".formatted(folder),
                        "Run Topsheet as that user, or name a home of your own with --home.");
            }
            return new Account(List.of());
        }
        if (keeper == ROOT) {
            var namespaced = new Account(List.of("unshare", "-U"));
            if (namespaced.mayWrite(folder)) {
                return namespaced;
            }
            give(folder, NOBODY);
        }
        for (boolean capable : new boolean[] {true, false}) {
            var other = ownerOf(folder, capable);
            if (other.mayWrite(folder)) {
                return other;
            }
        }
        throw DatabaseTrouble.failure(
                "%s: PostgreSQL does not run as root, and no other account of this machine may "
                        .formatted(folder) + "write here.",
                "Run Topsheet as an ordinary user, or name a server in TOPSHEET_DB_URL.");
    }

    static boolean owns(Path folder) {
        return number(Path.of("/proc/self"), "uid") == number(folder, "uid");
    }

    Command.Outcome run(List<String> words) {
        return new Command(words).after(prefix).run();
    }

    /**
     * @param capable keeps the right to walk through root's own folders, which a home below /root
     *                needs and a container may forbid
     */
    private static Account ownerOf(Path folder, boolean capable) {
        var prefix = new ArrayList<>(List.of(
                "setpriv",
                "--reuid=" + number(folder, "uid"),
                "--regid=" + number(folder, "gid"),
                "--clear-groups"));
        if (capable) {
            prefix.addAll(List.of(
                    "--securebits=+no_setuid_fixup",
                    "--inh-caps=+dac_override",
                    "--ambient-caps=+dac_override"));
        }
        return new Account(List.copyOf(prefix));
    }

    private boolean mayWrite(Path folder) {
        return run(List.of("sh", "-c", "test -w \"$0\" && cd \"$0\"", folder.toString())).isWell();
    }

    private static void give(Path folder, int user) {
        try (var all = Files.walk(folder)) {
            for (Path each : (Iterable<Path>) all::iterator) {
                Files.setAttribute(each, "unix:uid", user, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(each, "unix:gid", user, LinkOption.NOFOLLOW_LINKS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int number(Path path, String attribute) {
        try {
            return (Integer) Files.getAttribute(path, "unix:" + attribute);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
