package film.topsheet.slate;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A kind of value that a setting can have.
 *
 * @param problem what to say of a text that is none, as a clause: "is not a date"
 * @param remedy  how to write one, as orders
 * @param words   the words there are, where there are only so many; else empty
 * @param reader  the value of a text; empty when the text is none of this kind
 */
public record Kind<T>(
        String problem, String remedy, Collection<String> words,
        Function<String, Optional<T>> reader) {

    public static <T> Kind<T> of(
            String problem, String remedy, Function<String, Optional<T>> reader) {
        return new Kind<>(problem, remedy, List.of(), reader);
    }

    /** What to do about a text that is none, with the word it was probably meant to be. */
    public String remedyFor(String text) {
        return Nearest.remedy(text, words, remedy);
    }
}
