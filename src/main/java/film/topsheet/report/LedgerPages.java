package film.topsheet.report;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Breaks the ledger into pages before a posting of it is read: every row is one line high, and how
 * many an account has is known. So each page can say how many there are, and the whole is never
 * held at once.
 */
final class LedgerPages implements Iterator<LedgerPages.Page> {

    /** What the lines of a page may take, in points; the template leaves as much. */
    static final int ROOM = 489;

    private static final int LINE = 11;
    private static final int HEADING = 14;
    /** Page 1 begins with what the document says. */
    private static final int SENTENCE = 40;

    enum What {
        SENTENCE,
        HEADING,
        CONTINUED,
        POSTING,
        SUM
    }

    /** A sum and how it is printed. */
    record Sum(Kind kind, LedgerSum figures) {}

    /** An account with its postings and their sum, or a list of sums without postings. */
    record Block(String code, String name, long postings, List<Sum> sums) {

        Block {
            sums = List.copyOf(sums);
        }

        static Block of(LedgerSum account) {
            return new Block(account.code(), account.name(), account.postings(), List.of(
                    new Sum(Kind.SUBTOTAL, account.named(
                            ("Total " + account.code() + " " + account.name()).strip()))));
        }

        private long lines() {
            return postings + sums.size();
        }
    }

    /**
     * @param block it belongs to; of the sentence the first one
     * @param sum   null but for a line that is one
     */
    record Line(What what, Block block, Sum sum) {}

    /** @param number counts from 1 */
    record Page(int number, List<Line> lines) {}

    private final List<Block> blocks;
    private int number;
    private int at;
    private long next;

    LedgerPages(List<Block> blocks) {
        this.blocks = blocks;
    }

    static int count(List<Block> blocks) {
        var pages = new LedgerPages(blocks);
        while (pages.hasNext()) {
            pages.next();
        }
        return pages.number;
    }

    @Override
    public boolean hasNext() {
        return at < blocks.size();
    }

    @Override
    public Page next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var lines = new ArrayList<Line>();
        var room = ROOM;
        if (++number == 1) {
            lines.add(new Line(What.SENTENCE, blocks.get(at), null));
            room -= SENTENCE;
        }
        for (var isFirst = true; hasNext(); isFirst = false) {
            var block = blocks.get(at);
            var heads = next == 0 || isFirst ? HEADING : 0;
            if (!isFirst && heads + LINE * together(block) > room) {
                break;
            }
            if (heads > 0) {
                lines.add(new Line(next == 0 ? What.HEADING : What.CONTINUED, block, null));
            }
            lines.add(line(block));
            room -= heads + LINE;
            if (++next == block.lines()) {
                at++;
                next = 0;
            }
        }
        return new Page(number, List.copyOf(lines));
    }

    private Line line(Block block) {
        return next < block.postings()
                ? new Line(What.POSTING, block, null)
                : new Line(What.SUM, block, block.sums().get((int) (next - block.postings())));
    }

    /** A heading stays with two lines, and the last line with the one before it. */
    private long together(Block block) {
        var left = block.lines() - next;
        return next == 0 ? Math.min(left, left == 3 ? 3 : 2) : left == 2 ? 2 : 1;
    }
}
