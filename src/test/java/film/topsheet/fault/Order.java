package film.topsheet.fault;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What is to go wrong in a night.
 *
 * @param ofFiles it is a file call that fails; else one of the database
 * @param number  of the call that fails, from 1
 * @param denied  name of a file or folder that may not be opened; blank: all may
 * @param watched the folder below which file calls count
 */
record Order(boolean ofFiles, Fault fault, int number, String denied, String watched) {

    void write(DataOutputStream to) throws IOException {
        to.writeBoolean(ofFiles);
        to.writeUTF(fault.name());
        to.writeInt(number);
        to.writeUTF(denied);
        to.writeUTF(watched);
    }

    static Order read(DataInputStream from) throws IOException {
        return new Order(from.readBoolean(), Fault.valueOf(from.readUTF()), from.readInt(),
                from.readUTF(), from.readUTF());
    }
}
