package film.topsheet.job;

import com.sun.management.OperatingSystemMXBean;
import film.topsheet.report.BundledFonts;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** What a night needs of the machine itself. */
final class MachineExam {

    /** A night's own gigabyte, and the database's shared memory and sessions beside it. */
    private static final long MEMORY = 2L << 30;

    /** Before this program was written no clock can have been right. */
    private static final LocalDate WRITTEN = LocalDate.of(2026, 1, 1);

    private final Session session;

    MachineExam(Session session) {
        this.session = session;
    }

    List<Advice> look() {
        var advice = new ArrayList<Advice>();
        advice.add(Advice.ok("Java", "%s, %s, %s".formatted(Runtime.version(),
                System.getProperty("java.vendor"), System.getProperty("java.home"))));
        advice.add(memory());
        advice.add(fonts());
        advice.add(text());
        advice.add(clock());
        return advice;
    }

    private static Advice memory() {
        var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var bytes = machine.getTotalMemorySize();
        return bytes >= MEMORY ? Advice.ok("memory", FolderExam.size(bytes))
                : Advice.putRight("memory", "%s, and a night with a database beside it wants %s"
                                .formatted(FolderExam.size(bytes), FolderExam.size(MEMORY)),
                        "Give the machine more, or name a server elsewhere in TOPSHEET_DB_URL.");
    }

    private static Advice fonts() {
        try {
            var unusable = BundledFonts.unusable();
            return unusable.isEmpty() ? Advice.ok("fonts", "all that documents use can be read")
                    : Advice.fails("fonts", "cannot be used: " + String.join(", ", unusable),
                            "Install freetype (as apt install libfreetype6), or build again.");
        } catch (IOException | LinkageError e) {
            return Advice.fails("fonts", "this Java cannot draw: " + e.getMessage(),
                    "Install a Java with its desktop module, and freetype and fontconfig.");
        }
    }

    /** The launcher sets it; java -jar does not. */
    private static Advice text() {
        var charset = Charset.forName(
                System.getProperty("sun.jnu.encoding", Charset.defaultCharset().name()));
        return charset.equals(StandardCharsets.UTF_8)
                ? Advice.ok("file names", "UTF-8")
                : Advice.putRight("file names", "%s cannot hold every name".formatted(charset),
                        "Start it by ./topsheet, or set LC_ALL=C.UTF-8.");
    }

    private Advice clock() {
        var now = session.world().clock().instant();
        var here = ZoneId.systemDefault();
        var says = "%s UTC, time zone of the machine %s".formatted(
                now.atOffset(ZoneOffset.UTC).toLocalDateTime().withNano(0), here);
        return LocalDate.ofInstant(now, ZoneOffset.UTC).isAfter(WRITTEN)
                ? Advice.ok("clock", says)
                : Advice.putRight("clock", says + ": it is slow by years",
                        "Set the machine's clock: weeks are drafted by its date.");
    }
}
