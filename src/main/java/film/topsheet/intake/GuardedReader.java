package film.topsheet.intake;

import film.topsheet.profile.FileRefused;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;

/**
 * Refuses what no export holds before it can fill the memory: a line that never ends, and NUL.
 * Counts lines as a person would, so that the refusal can name one.
 */
final class GuardedReader extends FilterReader {

    static final int LONGEST_LINE = 1_048_576;

    private long line = 1;
    private int inLine;
    private boolean afterReturn;

    GuardedReader(Reader in) {
        super(in);
    }

    /** A refusal on its way through a parser that knows only exceptions of reading. */
    static final class Refusal extends UncheckedIOException {

        private static final long serialVersionUID = 1L;

        private final FileRefused refused;

        Refusal(FileRefused refused) {
            super(new IOException(refused.getMessage()));
            this.refused = refused;
        }

        FileRefused refused() {
            return refused;
        }
    }

    @Override
    public int read(char[] target, int from, int length) throws IOException {
        var count = super.read(target, from, length);
        for (var at = from; at < from + count; at++) {
            var c = target[at];
            if (c > '\r') {
                inLine++;
                afterReturn = false;
            } else {
                look(c);
            }
        }
        if (inLine > LONGEST_LINE) {
            throw new Refusal(new FileRefused(line,
                    "has a line of more than %,d characters".formatted(LONGEST_LINE),
                    "Export it again; a line this long is no row of an export."));
        }
        return count;
    }

    private void look(char c) {
        if (c == '\n' || c == '\r') {
            if (!(c == '\n' && afterReturn)) {
                line++;
            }
            inLine = 0;
        } else if (c == 0) {
            throw new Refusal(new FileRefused(line,
                    "holds a NUL character, so it is not text",
                    "Export it again as text, in UTF-8."));
        } else {
            inLine++;
        }
        afterReturn = c == '\r';
    }

    @Override
    public int read() throws IOException {
        var one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }
}
