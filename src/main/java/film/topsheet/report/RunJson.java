package film.topsheet.report;

import film.topsheet.checks.TieOut;
import film.topsheet.intake.ReadingsQuery;
import film.topsheet.report.RunRecord.ClockBlock;
import film.topsheet.report.RunRecord.FileTotals;
import film.topsheet.report.RunRecord.LoadedFile;
import film.topsheet.report.RunRecord.Parts;
import java.io.OutputStream;
import java.util.Locale;

/**
 * {@code run.json}: what was loaded, the proof that it ties, and the hash of every input and
 * output. Only its {@code clock} block may differ between two nights on the same books.
 */
public final class RunJson {

    private RunJson() {}

    /** Leaves the stream open. */
    public static void write(RunRecord run, OutputStream out) {
        Json.document(out, json -> json
                .text("production", run.production())
                .date("week_ending", run.weekEnding())
                .text("state", run.state().name().toLowerCase(Locale.ROOT))
                .count("number", run.number())
                .count("version", run.version())
                .date("as_of", run.asOf())
                .text("program", run.program())
                .objects("files", run.files(), RunJson::file)
                .object("tie_out", proof -> tieOut(proof, run.tieOut()))
                .texts("inputs", run.inputs())
                .texts("outputs", run.outputs())
                .object("clock", block -> clock(block, run.clock())));
    }

    private static void file(Json json, LoadedFile file) {
        json.text("path", file.path())
                .text("sha256", file.sha256())
                .text("feed", file.feed())
                .text("what", file.what());
        if (!file.retraction().isEmpty()) {
            json.texts("retraction", file.retraction());
        }
        json.objects("totals", file.totals(), RunJson::totals);
        file.read().ifPresent(each -> read(json, each));
    }

    /** What a profile made of the file. */
    private static void read(Json json, ReadingsQuery.Read read) {
        json.object("profile", profile -> profile.text("name", read.profile())
                        .count("version", read.version()).text("hash", read.hash()))
                .object("records", records -> read.classes().forEach(records::count))
                .objects("controls", read.controls(), (control, each) -> control
                        .count("line", each.line()).text("scope", each.scope())
                        .text("column", each.column()).number("stated", each.stated())
                        .number("summed", each.summed()).number("difference", each.difference())
                        .number("tolerance", each.tolerance()).text("unread", each.unread()));
    }

    private static void totals(Json json, FileTotals totals) {
        json.text("currency", totals.currency());
        json.object("rows", rows -> counts(rows, totals.rows()));
        if (totals.amounts() == null) {
            json.nothing("amounts");
        } else {
            json.object("amounts", amounts -> amounts
                    .amount("read", totals.amounts().read())
                    .amount("loaded", totals.amounts().loaded())
                    .amount("known", totals.amounts().known())
                    .amount("held", totals.amounts().held())
                    .amount("headings", totals.amounts().headings()));
        }
        if (totals.rowsFreed() > 0) {
            json.object("freed", freed -> freed.count("rows", totals.rowsFreed())
                    .amount("amount", totals.amountFreed()));
        }
    }

    private static void counts(Json json, Parts<Long> rows) {
        json.count("read", rows.read())
                .count("loaded", rows.loaded())
                .count("known", rows.known())
                .count("held", rows.held())
                .count("headings", rows.headings());
    }

    private static void tieOut(Json json, TieOut tieOut) {
        json.yesNo("ties", tieOut.ties());
        json.count("files", tieOut.files());
        json.objects("feeds", tieOut.feeds(), RunJson::feed);
        json.objects("proofs", tieOut.proofs(), (each, proof) -> each
                .text("name", proof.name())
                .objects("left", proof.left(), RunJson::part)
                .objects("right", proof.right(), RunJson::part)
                .amount("left_sum", TieOut.Proof.sum(proof.left()))
                .amount("right_sum", TieOut.Proof.sum(proof.right()))
                .amount("difference", proof.difference()));
    }

    private static void feed(Json json, TieOut.FeedTotals feed) {
        json.text("feed", feed.feed());
        json.text("currency", feed.currency());
        json.count("files", feed.files());
        json.object("rows", rows -> rows
                .count("read", feed.rowsRead())
                .count("loaded", feed.rowsLoaded())
                .count("known", feed.rowsKnown())
                .count("held", feed.rowsHeld())
                .count("headings", feed.rowsHeadings()));
        json.object("amounts", amounts -> amounts
                .amount("read", feed.amountRead())
                .amount("loaded", feed.amountLoaded())
                .amount("known", feed.amountKnown())
                .amount("held", feed.amountHeld())
                .amount("headings", feed.amountHeadings()));
    }

    private static void part(Json json, TieOut.Part part) {
        json.text("name", part.name()).amount("amount", part.amount());
    }

    private static void clock(Json json, ClockBlock clock) {
        json.text("start", clock.start().toString());
        json.text("end", clock.end().toString());
        json.object("milliseconds", durations -> clock.durations()
                .forEach((name, duration) -> durations.count(name, duration.toMillis())));
        json.text("run", clock.run());
        json.text("machine", clock.machine());
    }
}
