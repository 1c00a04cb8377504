package film.topsheet.mail;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What one mail says, word for word and in the order it is read. It is rendered twice, as HTML and
 * as plain text, and both say the same. Empty parts are left out with their headings.
 *
 * <p>Every text is one line of plain words without markup. Amounts are worded already.
 *
 * @param subject    the verdict first: a phone shows forty characters
 * @param preview    what an inbox shows beside the subject
 * @param film       title and report in few words, above the verdict
 * @param title      the same in full
 * @param correction that this replaces a report, and why; blank: it does not
 * @param verdict    how it stands
 * @param sentence   why; blank where the verdict says it all
 * @param notes      lines straight below that say what this mail is; mostly none
 * @param foot       as of when, by whom, what is attached
 */
public record Page(
        String subject,
        String preview,
        String film,
        String title,
        String correction,
        String verdict,
        String sentence,
        List<String> notes,
        List<Number> numbers,
        Asked asked,
        Why why,
        List<Chart> charts,
        List<String> outside,
        List<String> foot) {

    public Page {
        requireNonNull(subject, "subject");
        requireNonNull(asked, "asked");
        requireNonNull(why, "why");
        if (verdict.isBlank()) {
            throw new IllegalArgumentException("a mail without a verdict says nothing");
        }
        notes = List.copyOf(notes);
        numbers = List.copyOf(numbers);
        charts = List.copyOf(charts);
        outside = List.copyOf(outside);
        foot = List.copyOf(foot);
    }

    /** As a page of one column for a phone, with its pictures by content id. */
    public String html() {
        return PageHtml.of(this);
    }

    /** As plain text, for those who read no HTML. */
    public String text() {
        return PageText.of(this);
    }

    public List<Letter.Picture> pictures() {
        return charts.stream().map(Chart::picture).toList();
    }

    /**
     * @param big  the number itself
     * @param line goes on from it in a sentence
     */
    public record Number(String label, String big, String line) {}

    /**
     * @param urgent what this reader has to do
     * @param others what waits for somebody else
     */
    public record Asked(String heading, List<String> urgent, List<String> others) {

        /** Nobody is asked for anything. */
        public static final Asked NOTHING = new Asked("", List.of(), List.of());

        public Asked {
            urgent = List.copyOf(urgent);
            others = List.copyOf(others);
        }

        public boolean isEmpty() {
            return urgent.isEmpty() && others.isEmpty();
        }
    }

    public record Why(String heading, List<Cause> causes) {

        /** Nothing moved. */
        public static final Why NOTHING = new Why("", List.of());

        public Why {
            causes = List.copyOf(causes);
        }

        public boolean isEmpty() {
            return causes.isEmpty();
        }
    }

    /** @param amount with its sign, as in {@code +27,700} */
    public record Cause(String amount, String words) {}

    /**
     * @param plainHeading above the points, where no picture says what they are
     * @param width        at which it is shown, half of what the picture has
     * @param caption      what the picture does not say; may be blank
     * @param alt          says in words what the picture shows
     * @param points       the same in lines, for those who read plain text
     */
    public record Chart(
            String heading, String plainHeading, Letter.Picture picture, int width,
            String caption, String alt, List<Point> points) {

        public Chart {
            points = List.copyOf(points);
        }
    }

    /** @param day blank: holds on every day */
    public record Point(String day, String amount, String words) {}
}
