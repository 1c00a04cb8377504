package film.topsheet.fault;

import java.io.IOException;
import java.sql.SQLException;

/** What goes wrong with one call, as the database or the machine would say it. */
enum Fault {
    /** Nothing: calls are counted only. */
    NONE,
    /** The database refuses the call; its connection lives. */
    REFUSED,
    /** The connection is gone for good before the call. */
    LOST,
    /** The call is done, and nobody hears of it: the connection is gone for good. */
    LOST_AFTER,
    /** No room left; only what writes can meet it. */
    FULL,
    /** The disk does not answer rightly. */
    BROKEN;

    SQLException ofDatabase() {
        return this == REFUSED
                ? new SQLException("ERROR: could not extend file: No space left on device", "53100")
                : new SQLException("An I/O error occurred while sending to the backend.", "08006");
    }

    /** The words of the operating system. */
    String words() {
        return this == FULL ? "No space left on device" : "Input/output error";
    }

    IOException ofChannel() {
        return new IOException(words());
    }
}
