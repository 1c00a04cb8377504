package film.topsheet.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes back what files said about findings that were taken out since: the word before it stands
 * again as long as it lives, else the finding is open. A newer word stays, and every word is kept.
 */
public final class AnswersTakenBack {

    /**
     * A word that stands no more.
     *
     * @param finding its name
     * @param word    {@code waived to 2026-09-12 by J. Lee: known}, or the note
     * @param instead what stands now, in the same words; a note: blank where there is none
     */
    public record TakenBack(String finding, String word, String instead) {}

    private final JdbcClient jdbc;
    private final int production;
    private final LocalDate asOf;

    private AnswersTakenBack(JdbcClient jdbc, int production, LocalDate asOf) {
        this.jdbc = jdbc;
        this.production = production;
        this.asOf = asOf;
    }

    /** Inside the caller's transaction. */
    public static List<TakenBack> of(JdbcClient jdbc, int production, LocalDate asOf) {
        return new AnswersTakenBack(jdbc, production, asOf).takeBack();
    }

    private List<TakenBack> takeBack() {
        var waivers = undone("waiver",
                "'waived to ' || w.until || ' by ' || w.waived_by || ': ' || w.reason");
        var notes = undone("note", "w.text");
        reopenUnwaived(names(waivers));
        reopenUnnoted(names(notes));
        var now = new FindingAnswers(jdbc).all(production).stream()
                .collect(Collectors.toMap(FindingAnswers.Known::id, Function.identity()));
        var all = new ArrayList<TakenBack>();
        waivers.forEach((each, word) ->
                all.add(new TakenBack(each, word, now.get(each).standing())));
        notes.forEach((each, word) -> all.add(new TakenBack(each, word, now.get(each).note())));
        return all;
    }

    /** A list that is never empty, as a query needs it. */
    private static List<String> names(Map<String, String> words) {
        return words.isEmpty() ? List.of("") : List.copyOf(words.keySet());
    }

    /**
     * Goes back from word to word until one stands.
     *
     * @return the word that stood, by finding
     */
    private Map<String, String> undone(String kind, String word) {
        var stood = new TreeMap<String, String>();
        RowMapper<String> read = (row, at) -> stood.putIfAbsent(row.getString(1), row.getString(2));
        var undo = """
                update finding f set %1$s = w.replaces
                from finding_%1$s w
                join answer_taken_back a on a.production = w.production
                    and a.load = w.brought_by and a.file_line = w.brought_line
                where f.production = :production and w.production = f.production
                  and w.%1$s = f.%1$s
                returning f.finding, %2$s""".formatted(kind, word);
        while (!jdbc.sql(undo).param("production", production).query(read).list().isEmpty()) {
            // The word before it may be of the same files.
        }
        return stood;
    }

    private void reopenUnwaived(List<String> findings) {
        jdbc.sql("""
                        update finding f set state = 'open', announced = false, waiver = null
                        where production = :production and finding in (:findings)
                          and state = 'waived'
                          and not exists (select from finding_waiver w
                                          where w.production = f.production
                                            and w.waiver = f.waiver and w.until >= :as_of
                                            and w.amount_minor >= f.amount_minor)""")
                .param("production", production).param("findings", findings)
                .param("as_of", asOf).update();
    }

    private void reopenUnnoted(List<String> findings) {
        jdbc.sql("""
                        update finding set state = 'open', announced = false
                        where production = :production and finding in (:findings)
                          and check_id = :rests and note is null and state = 'cleared'""")
                .param("production", production).param("findings", findings)
                .param("rests", FindingAnswers.ASKS_FOR_A_NOTE).update();
    }
}
