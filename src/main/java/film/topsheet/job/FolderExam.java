package film.topsheet.job;

import film.topsheet.job.server.Database;
import film.topsheet.job.server.DatabaseTrouble;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/** The folders a night writes to: that it may, that there is room, and who else may look. */
final class FolderExam {

    private static final long SCARCE = 2L << 30;
    private static final long TOO_LITTLE = 300L << 20;

    private final Session session;

    FolderExam(Session session) {
        this.session = session;
    }

    List<Advice> look() {
        var options = session.options();
        var advice = new ArrayList<Advice>();
        advice.addAll(folder("out", options.out()));
        advice.addAll(folder("temporary", Path.of(System.getProperty("java.io.tmpdir"))));
        if (isEmbedded()) {
            advice.addAll(folder("home", options.home()));
            advice.addAll(rights(options.home()));
        }
        return advice;
    }

    private boolean isEmbedded() {
        try {
            return Database.isThere(session.options().home(), java.util.Map.of())
                    || !Database.isThere(session.options().home(), session.world().environment());
        } catch (DatabaseTrouble saidElsewhere) {
            return false;
        }
    }

    private static List<Advice> folder(String area, Path folder) {
        var there = nearest(folder.toAbsolutePath().normalize());
        if (!Files.isDirectory(there) || !Files.isWritable(there)) {
            return List.of(Advice.fails(area, "%s may not be written to".formatted(there),
                    "Give the user who runs the night the right to, or name another folder."));
        }
        try {
            return List.of(room(area, folder, Files.getFileStore(there)));
        } catch (IOException e) {
            return List.of(Advice.putRight(area,
                    "%s: how much room there is cannot be asked".formatted(folder),
                    "Look whether its disk is well."));
        }
    }

    /** A folder that is missing is made in the nearest one that is there. */
    private static Path nearest(Path folder) {
        var there = folder;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return there;
    }

    private static Advice room(String area, Path folder, FileStore disk) throws IOException {
        var free = disk.getUsableSpace();
        var says = "%s, %s free".formatted(folder, size(free));
        if (free < TOO_LITTLE) {
            return Advice.fails(area, says, "Make room, at least %s.".formatted(size(SCARCE)));
        }
        return free < SCARCE
                ? Advice.putRight(area, says, "Make room, at least %s.".formatted(size(SCARCE)))
                : Advice.ok(area, says);
    }

    private static List<Advice> rights(Path home) {
        if (!Files.exists(home)) {
            return List.of();
        }
        try {
            var rights = EnumSet.noneOf(PosixFilePermission.class);
            rights.addAll(Files.getPosixFilePermissions(home));
            if (rights.contains(PosixFilePermission.OTHERS_WRITE)) {
                return List.of(Advice.fails("home", "%s may be written to by everybody"
                        .formatted(home), "Take that right away: chmod 700 %s".formatted(home)));
            }
            var open = rights.contains(PosixFilePermission.OTHERS_READ)
                    || rights.contains(PosixFilePermission.GROUP_READ);
            return List.of(open
                    ? Advice.putRight("home", "%s may be read by others than its owner"
                            .formatted(home), "Take that right away: chmod 700 %s".formatted(home))
                    : Advice.ok("home", "only its owner may look into it"));
        } catch (IOException | UnsupportedOperationException e) {
            return List.of(Advice.putRight("home", "%s: who may read it cannot be asked"
                    .formatted(home), "Keep it on a disk of this machine."));
        }
    }

    /** 24.1 GB, 310 MB. */
    static String size(long bytes) {
        var tenths = bytes / (1L << 20) * 10 / 1024;
        return bytes >= 1L << 30
                ? String.format(Locale.ROOT, "%,d.%d GB", tenths / 10, tenths % 10)
                : "%d MB".formatted(bytes >> 20);
    }
}
