package film.topsheet.report;

import film.topsheet.report.Block.Line;
import film.topsheet.report.Block.Note;
import java.util.ArrayList;
import java.util.List;

/** The tables of page 1 that carry facts: the pace of the shoot, and who stands for the report. */
record FactBlocks(CostReport report) {

    /** Empty of a production that has neither a shoot nor a schedule. */
    Block pace() {
        var cover = report.cover();
        var lines = new ArrayList<Line>();
        if (cover.shootDays() > 0) {
            lines.add(fact(Kind.PLAIN, "Shoot day", cover.shootDay() > 0
                    ? cover.shootDay() + " of " + cover.shootDays()
                    : "none of " + cover.shootDays()));
        }
        if (report.pace() != null) {
            lines.addAll(pages(report.pace()));
        }
        return new Block("Pace and review", lines, Note.plain(outlook()));
    }

    private static List<Line> pages(CostReport.Pace pace) {
        var behind = pace.scheduledToDateEighths() - pace.pagesShotEighths();
        var owed = pace.scenesOwed() == null || pace.scenesOwed().isBlank() ? ""
                : " (scenes " + pace.scenesOwed() + (behind > 0 ? ")" : " owed)");
        var halves = pace.daysBehindHalves();
        return List.of(
                fact(Kind.PLAIN, "Pages shot", Words.pages(pace.pagesShotEighths()) + " of "
                        + Words.pages(pace.pagesPlannedEighths())),
                fact(Kind.PLAIN, "Scheduled to date", Words.pages(pace.scheduledToDateEighths())),
                fact(Kind.PLAIN, (behind < 0 ? "Ahead" : "Behind") + owed,
                        Words.pages(Math.abs(behind))),
                fact(Kind.TOTAL, "In days", halves == 0 ? "on schedule"
                        : Words.halves(Math.abs(halves)) + (halves > 0 ? " behind" : " ahead")));
    }

    /** Where the pace leads, and what another day costs: one line on page 1. */
    private String outlook() {
        var pace = report.pace();
        if (pace == null) {
            return "";
        }
        var clauses = new ArrayList<String>();
        if (pace.linearDaysOver() != null) {
            clauses.add(linear(pace));
        }
        if (pace.dayOver() != null) {
            clauses.add("a day over costs " + Figure.plain(pace.dayOver()));
        }
        return clauses.isEmpty() ? "" : Words.capital(String.join("; ", clauses)) + ".";
    }

    private String linear(CostReport.Pace pace) {
        var days = pace.linearDaysOver();
        var word = days.signum() < 0 ? "days early" : "days over";
        return "linear pace: %s %s at day %d".formatted(
                days.abs().toPlainString(), word, report.cover().shootDays());
    }

    /** Who prepared and approved it, and what it rests on. */
    Block issue() {
        var cover = report.cover();
        var lines = new ArrayList<Line>();
        lines.add(word("Prepared", orElse(cover.preparedBy(), "–")));
        var draft = cover.state() == CostReport.State.DRAFT;
        lines.add(word("Approved", draft ? "not yet" : orElse(cover.approvedBy(), "–")));
        if (cover.lockedOn() != null) {
            lines.add(word("Budget", "locked " + Words.date(cover.lockedOn())));
        }
        if (!cover.rates().isEmpty()) {
            lines.add(word("Rates", String.join("; ", cover.rates())));
        }
        if (report.review() != null) {
            lines.add(word("Reviewed", reviewed(report.review())));
        }
        return new Block((draft ? "Draft of " : "Issued ") + Words.date(cover.asOf()), lines,
                Note.plain(correction()));
    }

    private String correction() {
        var cover = report.cover();
        return cover.correction() == null || cover.correction().isBlank()
                ? ""
                : "Version %d corrects: %s".formatted(cover.version(), cover.correction());
    }

    private static String reviewed(CostReport.Review review) {
        var share = Words.share(review.etcReviewed(), review.etc());
        return "%d of %d accounts%s".formatted(review.accountsReviewed(), review.accounts(),
                share.isEmpty() ? "" : ", " + share + " of ETC");
    }

    private static String orElse(String text, String other) {
        return text == null || text.isBlank() ? other : text;
    }

    private static Line fact(Kind kind, String label, String value) {
        return new Line(kind, label, value + Figure.HANGING);
    }

    private static Line word(String label, String value) {
        return new Line(Kind.PLAIN, label, value);
    }
}
