package film.topsheet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BareMachineTest {

    /** What the other program runs: prints the report and says its hash. */
    public static final class Program {

        private Program() {}

        public static void main(String[] arguments) throws Exception {
            var pdf = new CostReportPdf().print(NightFerryWeek11.issued());
            System.out.println(hash(pdf.bytes()));
        }
    }

    @Test
    void aMachineWithoutAnyFontPrintsTheSameBytes(@TempDir Path folder)
            throws IOException, InterruptedException {
        var nothing = Files.writeString(folder.resolve("fonts.conf"),
                "<?xml version=\"1.0\"?><fontconfig></fontconfig>");
        var output = folder.resolve("output");
        var java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.home=" + folder, "-cp", System.getProperty("java.class.path"),
                Program.class.getName());
        java.environment().put("FONTCONFIG_FILE", nothing.toString());
        java.environment().put("HOME", folder.toString());
        java.redirectErrorStream(true).redirectOutput(output.toFile());
        var running = java.start();

        assertThat(running.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(output).strip())
                .endsWith(hash(new CostReportPdf().print(NightFerryWeek11.issued()).bytes()));
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(
                    java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
