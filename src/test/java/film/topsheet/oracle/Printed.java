package film.topsheet.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One cost report as it was printed.
 *
 * @param night      after which of the story's nights, the first being 0
 * @param lastIssued the last week issued before, or null
 * @param issued     by a close; else a draft
 * @param csv        cost-report.csv
 */
record Printed(int night, LocalDate week, LocalDate lastIssued, boolean issued, String csv,
        Headline headline) {

    List<ReportRow> rows() {
        return ReportRow.read(csv);
    }

    @Override
    public String toString() {
        return "night %d, week %s%s".formatted(night + 1, week, issued ? ", issued" : "");
    }

    /** What an oracle answers to a story, in the order in which a product would print it. */
    static List<Printed> byAnOracle(Story story) {
        var oracle = new Oracle(story.settings());
        var printed = new ArrayList<Printed>();
        for (var i = 0; i < story.nights().size(); i++) {
            var night = story.nights().get(i);
            oracle.night(night.files());
            for (var week : story.draftedOn(night.asOf(), oracle.lastIssued())) {
                printed.add(of(oracle, i, week, false));
            }
            for (var week : night.closes()) {
                printed.add(of(oracle, i, week, true));
                oracle.close(week);
            }
        }
        return printed;
    }

    private static Printed of(Oracle oracle, int night, LocalDate week, boolean issued) {
        var report = oracle.report(week);
        return new Printed(night, week, oracle.lastIssued(), issued,
                ReportRow.write(report.rows()), report.headline());
    }
}
