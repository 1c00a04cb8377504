package film.topsheet.bench;

import film.topsheet.job.server.RunLock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every piece once, on a fresh home; what is compared is done close together, in turn. */
final class Round {

    private static final int PARTS = 10;
    private static final int SINGLE_FILES = 10_000;

    private final BenchFiles files;
    private final Path folder;
    private final Timings timings;
    private final BenchSlate slate;
    private BenchHome home;

    Round(BenchFiles files, Path folder, Timings timings) {
        this.files = files;
        this.folder = folder;
        this.timings = timings;
        this.slate = new BenchSlate(folder.resolve("slate"));
    }

    /** @param number the pieces that are compared begin with another one each round */
    void run(int number, int launches) throws Exception {
        slate.create();
        try (var fresh = BenchHome.fresh(folder.resolve("home"))) {
            home = fresh;
            for (var code : List.of(
                    BenchSlate.CUMULATIVE, BenchSlate.MAPPED, BenchSlate.INCREMENTAL,
                    BenchSlate.SINGLE, BenchSlate.LONG)) {
                enter(code).load();
            }
            var turn = new ArrayList<Timings.Work>(
                    List.of(
                    this::bareCopy, this::stockBatch, this::wholeExports, this::mappedExport));
            Collections.rotate(turn, -number);
            for (var piece : turn) {
                piece.run();
            }
            sameBytes();
            singleRows();
            incrementalFiles();
            longFile();
            commands(launches);
        }
        BenchHome.delete(folder);
    }

    private BenchProduction enter(String code) {
        return BenchProduction.enter(home.database(), slate.folder(), code);
    }

    private void bareCopy() {
        worker(Piece.COPY, "copy", files.whole().toString(), "bare_copy");
    }

    private void stockBatch() {
        worker(Piece.STOCK, "stock", files.whole().toString(), "stock_batch");
    }

    private void wholeExports() {
        slate.deliver(BenchSlate.CUMULATIVE, files.whole(), "1");
        load(Piece.FIRST, BenchSlate.CUMULATIVE);
        slate.deliver(BenchSlate.CUMULATIVE, files.amended(), "2");
        load(Piece.AMENDED, BenchSlate.CUMULATIVE);
        expectRows(BenchSlate.CUMULATIVE, 2L * files.scale().rows());
    }

    private void mappedExport() {
        slate.deliver(BenchSlate.MAPPED, files.mapped(), "1");
        load(Piece.MAPPED, BenchSlate.MAPPED);
        expectRows(BenchSlate.MAPPED, files.scale().rows());
    }

    /** The first time in this process is not measured: it loads classes. */
    private void sameBytes() throws Exception {
        var production = enter(BenchSlate.CUMULATIVE);
        slate.rename(BenchSlate.CUMULATIVE, "2", "3");
        production.load();
        slate.rename(BenchSlate.CUMULATIVE, "3", "4");
        timings.measure(Piece.SAME, production::load);
        expectRows(BenchSlate.CUMULATIVE, 2L * files.scale().rows());
        WeekReport.write(production, folder);
        timings.measure(Piece.FIGURES, () -> WeekReport.write(production, folder));
    }

    private void incrementalFiles() throws Exception {
        for (var part = 1; part <= PARTS; part++) {
            slate.deliver(BenchSlate.INCREMENTAL, files.part(part), String.valueOf(part));
            if (part == 1 || part == PARTS) {
                load(part == 1 ? Piece.FIRST_PART : Piece.TENTH_PART, BenchSlate.INCREMENTAL);
            } else {
                Child.worker("load", home.folder().toString(), slate.folder().toString(),
                        BenchSlate.INCREMENTAL);
            }
        }
        expectRows(BenchSlate.INCREMENTAL, (long) PARTS * files.scale().rows());
        var production = enter(BenchSlate.INCREMENTAL);
        WeekReport.write(production, folder);
        timings.measure(Piece.LONG_FIGURES, () -> WeekReport.write(production, folder));
    }

    private void singleRows() {
        slate.deliverSingly(SINGLE_FILES);
        load(Piece.MANY, BenchSlate.SINGLE);
        expectRows(BenchSlate.SINGLE, SINGLE_FILES);
    }

    private void longFile() {
        slate.deliver(BenchSlate.LONG, files.tenfold(), "1");
        load(Piece.LONG_FILE, BenchSlate.LONG);
        expectRows(BenchSlate.LONG, (long) PARTS * files.scale().rows());
    }

    private void commands(int launches) {
        for (var launch = 0; launch < launches; launch++) {
            var other = RunLock.tryLock(home.database().dataSource(), BenchSlate.CUMULATIVE);
            timings.add(Piece.BUSY, launcher("nightly", List.of(75)));
            other.orElseThrow().close();
        }
        home.stop();
        for (var launch = 0; launch < launches; launch++) {
            // 3: no night of this bench ever ended well, and status says so.
            timings.add(Piece.STATUS, launcher("status", List.of(0, 3)));
        }
    }

    private Child.Took launcher(String command, List<Integer> exits) {
        return Child.launcher(exits, command, "--slate", slate.folder().toString(),
                "--home", home.folder().toString(), "--out", folder.resolve("out").toString(),
                "--production", BenchSlate.CUMULATIVE);
    }

    private void load(Piece piece, String code) {
        worker(piece, "load", slate.folder().toString(), code);
    }

    private void worker(Piece piece, String work, String place, String name) {
        home.settle();
        timings.add(piece, Child.worker(work, home.folder().toString(), place, name));
    }

    /** A fast load of something else would be no news. */
    private void expectRows(String code, long rows) {
        long read = JdbcClient.create(home.database().dataSource()).sql("""
                        select sum(rows_read) from load join load_total using (production, load)
                        join production using (production)
                        where code = ? and feed = 'invoices'""")
                .param(code).query(Long.class).single();
        if (read != rows) {
            throw new IllegalStateException("%s has read %,d rows, not %,d"
                    .formatted(code, read, rows));
        }
    }
}
