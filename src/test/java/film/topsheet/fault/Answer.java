package film.topsheet.fault;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How a night went.
 *
 * @param stray  what stood on stderr beside what the program said
 * @param struck the call that failed; blank: the night came to its end before it
 * @param made   every call that counted, in order
 */
record Answer(int exit, String out, String err, String stray, String struck, List<String> made) {

    void write(DataOutputStream to) throws IOException {
        to.writeInt(exit);
        for (var text : new String[] {out, err, stray, struck, String.join("\n", made)}) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            to.writeInt(bytes.length);
            to.write(bytes);
        }
    }

    static Answer read(DataInputStream from) throws IOException {
        return new Answer(from.readInt(), text(from), text(from), text(from), text(from),
                text(from).lines().toList());
    }

    private static String text(DataInputStream from) throws IOException {
        return new String(from.readNBytes(from.readInt()), StandardCharsets.UTF_8);
    }
}
