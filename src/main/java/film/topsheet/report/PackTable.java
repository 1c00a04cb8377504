package film.topsheet.report;

import film.topsheet.money.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * One table of the weekly pack.
 *
 * @param heading what it lists; empty where the question above says it
 * @param heads   of the columns of words, then of the figures
 * @param note    what must be said with it; empty where there is nothing to say
 */
record PackTable(Form form, String heading, List<String> heads, List<Line> lines, String note) {

    /** Longer lists name the largest and say what the others come to. */
    static final int MOST = 400;

    /** How many columns of words and of figures a table has. */
    enum Form {
        WORDS(4, 3),
        FIGURES(3, 6);

        private final int words;
        private final int figures;

        Form(int words, int figures) {
            this.words = words;
            this.figures = figures;
        }

        int words() {
            return words;
        }

        int figures() {
            return figures;
        }
    }

    /** @param figures as many as the table has heads for; null: the cell is blank */
    record Line(Kind kind, List<String> words, List<Money> figures) {

        static Line plain(List<String> words, Money... figures) {
            return of(Kind.PLAIN, words, figures);
        }

        static Line total(String what, Money... figures) {
            return of(Kind.TOTAL, List.of("", what), figures);
        }

        static Line of(Kind kind, List<String> words, Money... figures) {
            var amounts = new ArrayList<Money>();
            Collections.addAll(amounts, figures);
            return new Line(kind, words, Collections.unmodifiableList(amounts));
        }
    }

    PackTable {
        heads = List.copyOf(heads);
        lines = List.copyOf(lines);
        if (heads.size() > form.words() + form.figures()) {
            throw new IllegalArgumentException("%d heads have no room".formatted(heads.size()));
        }
    }

    /**
     * All lines in their order; of more than there is room for the largest, and one for the rest.
     *
     * @param size by which the largest are chosen
     * @param rest the line that stands for those left out
     */
    static <T> List<Line> largest(List<T> all, Function<T, Money> size, Function<T, Line> line,
            Function<List<T>, Line> rest) {
        if (all.size() <= MOST) {
            return all.stream().map(line).toList();
        }
        var kept = all.stream()
                .sorted(Comparator.comparing((T each) -> size.apply(each).abs()).reversed())
                .limit(MOST - 1L).collect(java.util.stream.Collectors.toCollection(() ->
                        Collections.newSetFromMap(new java.util.IdentityHashMap<>())));
        var lines = new ArrayList<Line>();
        var others = new ArrayList<T>();
        for (var each : all) {
            if (kept.contains(each)) {
                lines.add(line.apply(each));
            } else {
                others.add(each);
            }
        }
        lines.add(rest.apply(others));
        return lines;
    }
}
