package film.topsheet.report;

import film.topsheet.money.Money;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The estimates worksheet: printed for the weekly meeting, with room to write beside it. */
final class MeetingSheet {

    static final String NAME = "Meeting";

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    /** Points: a line to write on by hand. */
    private static final int ROOM = 24;

    private final Content content;
    private final Sheet sheet;

    MeetingSheet(Content content, Sheet sheet) {
        this.content = content;
        this.sheet = sheet;
    }

    void write(Meeting meeting) {
        sheet.put(0, 0, content.cover().title() + " · estimates worksheet", Ink.TITLE);
        sheet.put(1, 0, meeting.lines().isEmpty() ? "No account has anything left to complete."
                : "For the meeting: accounts by what is left to spend, the largest first. What is"
                        + " decided here is typed into the sheet " + EstimatesSheet.NAME + ".",
                Ink.QUIET);
        var listing = new Listing<>(sheet, columns());
        listing.heads(2);
        var lines = meeting.lines().iterator();
        listing.rows(lines, Transactions.MOST, (line, row) -> sheet.height(row, Math.max(ROOM,
                Sheet.lines(line.reason(), 34) * 13 + 2)));
        listing.finish();
    }

    private List<ListColumn<Meeting.Line>> columns() {
        var columns = new ArrayList<ListColumn<Meeting.Line>>(List.of(
                ListColumn.text("Account", 11, line -> line.account().code()),
                ListColumn.wrapped("Name", 26, line -> line.account().name()),
                amount("ETC", line -> line.account().figures().estimateToComplete()),
                amount("EFC", line -> line.account().figures().finalCost()),
                amount("To date", line -> line.account().figures().toDate())));
        for (var at = 0; at < Meeting.WEEKS; at++) {
            var week = at;
            columns.add(amount("Spent, week to " + day(week), line -> line.spent().get(week)));
        }
        columns.addAll(List.of(
                amount("Open POs", line -> line.account().figures().commitments()),
                ListColumn.of("Weeks left", 7, 1, line -> (Object) line.weeksLeft()),
                ListColumn.of("Last confirmed", 12, LocalDate.EPOCH,
                        line -> line.account().estimateWeek()),
                ListColumn.wrapped("Reason then", 34, line -> line.reason()
                        + (line.by().isEmpty() ? "" : " (" + line.by() + ")")),
                ListColumn.typed("EFC decided", 14, content.nil()),
                ListColumn.typed("Why", 44, null)));
        return columns;
    }

    private ListColumn<Meeting.Line> amount(
            String head, Function<Meeting.Line, Money> of) {
        return ListColumn.of(head, Heads.width(content, AmountColumn.EFC), content.nil(),
                line -> of.apply(line));
    }

    private String day(int week) {
        return content.cover().weekEnding().minusWeeks(Meeting.WEEKS - 1L - week).format(DAY);
    }
}
