package film.topsheet.profile;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * One part of a workbook as it is inflated: refused before it can fill the memory or the time,
 * and before the XML in it is looked at.
 */
final class WorkbookGuard extends FilterInputStream {

    /** The longest tag with the text behind it: a cell of Excel holds 32,767 characters. */
    static final int LONGEST_RUN = 1 << 20;

    private final String part;
    private final long declared;
    private long inflated;
    private int run;
    private int before;
    private int last;
    private boolean inMarkup;

    /** @param declared bytes that the part claims to have */
    WorkbookGuard(InputStream in, String part, long declared) {
        super(in);
        this.part = part;
        this.declared = declared;
    }

    /** A refusal on its way through an XML parser that knows only exceptions of reading. */
    static final class Refusal extends IOException {

        private static final long serialVersionUID = 1L;

        private final FileRefused refused;

        Refusal(FileRefused refused) {
            super(refused.getMessage());
            this.refused = refused;
        }

        FileRefused refused() {
            return refused;
        }
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        var count = super.read(target, from, length);
        if (count > 0) {
            inflated += count;
            if (inflated > declared) {
                throw refusal("inflates to more than it declares");
            }
            look(target, from, from + count);
        }
        return count;
    }

    /** Between two opening brackets stand one tag and one text; neither is ever long. */
    private void look(byte[] bytes, int from, int to) throws IOException {
        for (var at = from; at < to; at++) {
            var b = bytes[at];
            if (b == '<' && !inMarkup) {
                run = 0;
            } else if (b <= '>') {
                mark(b);
            } else if (b == 'D' && inMarkup && last == '!' && before == '<') {
                throw refusal("declares a document type, which a workbook never does");
            }
            before = last;
            last = b;
            if (++run > LONGEST_RUN) {
                throw refusal("holds a cell or a tag of more than %,d bytes"
                        .formatted(LONGEST_RUN));
            }
        }
    }

    /** A comment or a block of raw text may hold brackets: it ends where these say so. */
    private void mark(byte b) throws IOException {
        if (b == 0) {
            throw refusal("is not UTF-8");
        } else if (b == '!' && last == '<') {
            inMarkup = true;
        } else if (b == '>' && inMarkup && last == before && (last == '-' || last == ']')) {
            inMarkup = false;
        }
    }

    private Refusal refusal(String problem) {
        return new Refusal(new FileRefused(0,
                "is not a workbook as Excel writes it: its part %s %s".formatted(part, problem),
                "Open it in Excel and save it again, or save the sheet as CSV."));
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public long skip(long count) throws IOException {
        return in.readNBytes((int) Math.min(count, LONGEST_RUN)).length;
    }
}
