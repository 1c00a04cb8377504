package film.topsheet.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An export that was cut short or in which a byte is wrong never ends a night: every row is loaded
 * or held, or the file is, and read = loaded + known + held + headings in rows and in money.
 *
 * <p>{@code -Dseed=…} repeats a run.
 */
class DamagedFilesTest {

    private static final byte[] EXPORT = """
            document_no,line,vendor,invoice_no,invoice_date,posting_date,account,description,amount
            A1,1,Harbor,7,2026-08-03,2026-08-05,3610,"Pier, day 1",1100.00
            A1,2,Harbor,7,2026-08-03,2026-08-05,3620,"5"" nails",55.50
            A2,1,Société Générale,8,2026-08-03,2026-08-06,3610,Überfahrt,-12.34
            A3,1,Quay,9,2026-08-03,2026-08-06,3620,"two
            lines",0.01
            A4,1,Quay,10,2026-08-03,2026-08-07,3620,,99.99
            """.getBytes(StandardCharsets.UTF_8);

    private final long seed = Long.getLong("seed", new Random().nextLong(1_000_000));
    private final Random random = new Random(seed);
    private final Map<String, Integer> ends = new TreeMap<>();
    private int trials;

    @TempDir
    private Path folder;

    private void night(byte[] export, String damage) {
        var arrivals = new Arrivals(folder).once().bytes("invoices.csv", export);
        trials++;
        assertThat(arrivals.night().files()).as("%s, seed %d", damage, seed)
                .matches("invoices.csv(:\\d+)? (loaded|held, .+)\n");
        ends.merge(arrivals.files().contains(" loaded") ? "loaded" : "held whole", 1,
                Integer::sum);
        assertThat(arrivals.ask("select count(*) from load_total where production = ? and "
                + "(rows_read <> rows_loaded + rows_known + rows_held + rows_headings or "
                + "amount_read <> amount_loaded + amount_known + amount_held + amount_headings)"))
                .as("%s, seed %d", damage, seed).isEqualTo("0\n");
    }

    private void cut(int length) {
        night(Arrays.copyOf(EXPORT, length), "cut after byte " + length);
    }

    private void flip(int at, int bits) {
        var damaged = EXPORT.clone();
        damaged[at] ^= (byte) bits;
        night(damaged, "byte %d is %02x".formatted(at, damaged[at]));
    }

    @Test
    void aFileThatIsCutShortIsLoadedOrHeldInItsParts() {
        for (var length = random.nextInt(37); length < EXPORT.length; length += 37) {
            cut(length);
        }
        say("cut");
    }

    @Test
    void soIsAFileWithAWrongByte() {
        for (var at = random.nextInt(29); at < EXPORT.length; at += 29) {
            flip(at, 1 << random.nextInt(8));
        }
        say("flipped");
    }

    @Test
    @Tag("campaign")
    void whereverItIsCutAndWhicheverByteIsWrong() {
        for (var length = 0; length < EXPORT.length; length++) {
            cut(length);
        }
        for (var at = 0; at < EXPORT.length; at++) {
            flip(at, 1 << random.nextInt(8));
            flip(at, 1 + random.nextInt(255));
        }
        say("cut and flipped");
    }

    private void say(String what) {
        System.out.printf("damaged files: %s seed=%d trials=%d of %d bytes %s%n",
                what, seed, trials, EXPORT.length, ends);
    }
}
