package film.topsheet.fault;

import film.topsheet.night.Place;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * A process of its own that runs one night after the other, each with the fault it is told. Its
 * files and its driver are those that fail.
 */
final class SabotagedProgram {

    private final FaultyFiles files = (FaultyFiles) FileSystems.getDefault().provider();
    private final FaultyDriver driver;

    private SabotagedProgram() throws SQLException {
        driver = FaultyDriver.install();
    }

    /** Is told by its stdin and answers on its stdout; see {@link Saboteur}. */
    public static void main(String[] arguments) throws IOException, SQLException {
        var program = new SabotagedProgram();
        var told = new DataInputStream(System.in);
        var answers = new DataOutputStream(System.out);
        System.setOut(System.err);
        while (told.readBoolean()) {
            program.night(told, answers);
            answers.flush();
        }
    }

    private void night(DataInputStream told, DataOutputStream answers) throws IOException {
        var order = Order.read(told);
        var calls = new Calls(order.fault(), order.number());
        var stray = new ByteArrayOutputStream();
        System.setErr(new PrintStream(stray, true, StandardCharsets.UTF_8));
        if (order.ofFiles()) {
            files.arm(Path.of(order.watched()), calls);
        } else {
            driver.arm(calls);
        }
        files.deny(order.denied().isEmpty() ? null : order.denied());
        var place = new Place(Path.of(told.readUTF()));
        var said = SmallNight.in(place, told.readUTF(), told.readUTF());
        files.arm(null, null);
        files.deny(null);
        driver.arm(null);
        new Answer(said.exit(), said.out(), said.err(), stray.toString(StandardCharsets.UTF_8),
                calls.struck(), calls.made()).write(answers);
    }
}
