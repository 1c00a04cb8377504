package film.topsheet.intake;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** The system's words for a full or broken disk name no file; a person needs to know which. */
public final class DiskFault {

    private DiskFault() {}

    /**
     * The same fault with the file in it; as it was when it names one or has another cause.
     *
     * @param file null: it has no name yet, and the fault says so itself
     */
    public static IOException at(Path file, IOException fault) {
        if (file == null || fault instanceof FileSystemException || fault.getCause() != null) {
            return fault;
        }
        var named = new FileSystemException(file.toString(), null, fault.getMessage());
        named.initCause(fault);
        return named;
    }
}
