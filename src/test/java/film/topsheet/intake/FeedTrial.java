package film.topsheet.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

/**
 * Rows of one reference feed as they come, one file each, and what stands after each of them. Every
 * file is proved as the nights of {@link Arrivals} are.
 */
final class FeedTrial {

    private final Arrivals arrivals;
    private final String feed;
    private final String header;
    private final String question;
    private final String versions;
    private int files;
    private int brought;

    private FeedTrial(
            Path folder, String feed, String header, String question, String versions) {
        this.arrivals = new Arrivals(folder);
        this.feed = feed;
        this.header = header;
        this.question = question;
        this.versions = versions;
    }

    /**
     * @param header  of its canonical file
     * @param view    in which its rows stand
     * @param columns of the view that the test shows
     */
    static FeedTrial of(Path folder, String feed, String header, String view, String columns) {
        return new FeedTrial(folder, feed, header,
                "select %s from %s where production = ? order by 1, 2".formatted(columns, view),
                "select count(*) from %s_version where production = ?".formatted(view));
    }

    /** What the row needs to know. */
    FeedTrial knowing(String file, String text) {
        arrivals.text(file, text).night();
        return this;
    }

    /** A file with this row comes; then this stands, and all older versions are kept. */
    FeedTrial brings(String row, String... stands) {
        comes(row);
        brought++;

        assertThat(arrivals.rejects()).isEmpty();
        assertThat(arrivals.ask(question)).isEqualTo(String.join("\n", stands) + "\n");
        assertThat(arrivals.ask(versions)).isEqualTo(brought + "\n");
        return this;
    }

    /** A file with this row comes, which is held: key column "value" problem. */
    FeedTrial holds(String row, String reject) {
        var before = arrivals.ask(question);
        comes(row);

        assertThat(arrivals.rejects()).contains(
                "%s-%d.csv:2 %s\n".formatted(feed, files, reject));
        assertThat(arrivals.ask(question)).isEqualTo(before);
        return this;
    }

    private void comes(String row) {
        files++;
        arrivals.text("%s-%d.csv".formatted(feed, files), header + "\n" + row + "\n").night();
    }
}
