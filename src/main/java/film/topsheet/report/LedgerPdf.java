package film.topsheet.report;

import film.topsheet.money.Money;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.export.ExporterInputItem;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleExporterInputItem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Prints the ledger for audits: account by account every posting up to the week, with file and
 * line. A ledger of any length takes the same memory: some pages are filled when the exporter comes
 * to them, and forgotten. The same ledger gives the same bytes.
 */
final class LedgerPdf {

    private static final int PAGES_AT_ONCE = 40;

    private final Paper paper;

    LedgerPdf(Paper paper) {
        this.paper = paper;
    }

    /** @param connection in a transaction: the ledger is read through a cursor */
    void write(Connection connection, ReportOrder order, CostReport report, OutputStream out)
            throws IOException {
        var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        try (var rows = new PostingRows(connection, order, PostingRows.Order.BY_ACCOUNT, 0)) {
            print(LedgerBook.of(jdbc, order, report), rows, out);
        } catch (SQLException e) {
            throw new IOException("the ledger can't be read", e);
        }
    }

    /**
     * @param postings account by account, in the order of the book; read once
     * @return how many pages it has
     */
    int print(LedgerBook book, Iterator<LedgerRow> postings, OutputStream out)
            throws IOException {
        var layout = layout(book);
        var pages = LedgerPages.count(book.blocks());
        var cover = book.report().cover();
        try (var parts = new Parts(book, layout, pages,
                new LedgerLines(book, postings, layout, paper.templates()))) {
            paper.bind("%s: ledger, week ending %s".formatted(cover.title(),
                            Words.date(cover.weekEnding())), cover.asOf(),
                    new SimpleExporterInput(parts), out);
        }
        return pages;
    }

    /** To the cent in both; the wide one has room for any amount there is. */
    Layout layout(LedgerBook book) {
        var type = Type.condensed(800, true);
        var foreign = new Money(book.widest().currency(), book.foreign()).negated();
        return new Layout(Scale.UNITS, !type.fits(Figure.exact(book.widest().negated()),
                        paper.templates().width("ledger", "thisPeriod"))
                || !type.fits(own("USD", foreign), paper.templates().width("ledger", "own")));
    }

    /** An amount in another currency. */
    static String own(String currency, Money amount) {
        return currency + " " + Figure.exact(amount);
    }

    /** The document in parts. Each is filled while the one before it is exported. */
    private final class Parts extends AbstractList<ExporterInputItem> implements AutoCloseable {

        private final LedgerBook book;
        private final Layout layout;
        private final int pages;
        private final LedgerPages rest;
        private final LedgerLines lines;
        private final ExecutorService filler = Executors.newSingleThreadExecutor(work -> {
            var thread = new Thread(work, "topsheet-ledger");
            thread.setDaemon(true);
            return thread;
        });
        private int at = -1;
        private ExporterInputItem part;
        private Future<JasperPrint> next;

        Parts(LedgerBook book, Layout layout, int pages, LedgerLines lines) {
            this.book = book;
            this.layout = layout;
            this.pages = pages;
            this.rest = new LedgerPages(book.blocks());
            this.lines = lines;
            this.next = filler.submit(() -> fill(0));
        }

        @Override
        public int size() {
            return (pages + PAGES_AT_ONCE - 1) / PAGES_AT_ONCE;
        }

        @Override
        public ExporterInputItem get(int index) {
            if (index == at + 1) {
                part = new SimpleExporterInputItem(filled());
                at = index;
                if (index + 1 < size()) {
                    next = filler.submit(() -> fill(index + 1));
                }
            } else if (index != at) {
                throw new IllegalStateException("part %d is asked for after %d".formatted(
                        index, at));
            }
            return part;
        }

        private JasperPrint filled() {
            try {
                return next.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("part %d of the ledger".formatted(at + 1),
                        e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        /** Whoever reads the postings has ended when this has. */
        @Override
        public void close() {
            filler.shutdownNow();
            try {
                filler.awaitTermination(1, TimeUnit.HOURS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private JasperPrint fill(int index) {
            var rows = new ArrayList<Row>();
            var wanted = 0;
            for (; wanted < PAGES_AT_ONCE && rest.hasNext(); wanted++) {
                rows.addAll(lines.rows(rest.next()));
            }
            var labels = new Labels(book.report(), layout.scale());
            var frame = labels.frame("Ledger", "", false);
            frame.put("foot", book.report().cover().currency() + ", to the cent · "
                    + "(brackets) = below nil, – = nil · P its own week was closed when it came,"
                    + " R takes a posting back · file and line below exports/");
            var print = paper.fill(new Part(layout.template("ledger"), frame, rows,
                    List.of(), layout.size()));
            if (Pages.count(print) != wanted) {
                throw new IllegalStateException("%d pages of the ledger take %d".formatted(
                        wanted, Pages.count(print)));
            }
            Pages.number(print, index * PAGES_AT_ONCE, pages);
            return print;
        }
    }
}
