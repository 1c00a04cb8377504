package film.topsheet.slate;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;

/** Somebody who answers for the figures. */
public record Person(String name, Optional<String> email) {

    public Person {
        requireNonNull(name, "name");
        requireNonNull(email, "email");
    }

    /** Whether two names are one person's: the same without case and spaces. */
    public static boolean samePerson(String a, String b) {
        return plain(a).equals(plain(b));
    }

    private static String plain(String name) {
        return name.replaceAll("[\\s\\p{Z}]+", "").toLowerCase(Locale.ROOT);
    }
}
