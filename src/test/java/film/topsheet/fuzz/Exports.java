package film.topsheet.fuzz;

import film.topsheet.profile.FeedWords;
import film.topsheet.profile.FeedWords.Kind;
import film.topsheet.profile.FileRefused;
import film.topsheet.profile.Profile;
import film.topsheet.profile.ProfiledFile;
import film.topsheet.profile.Profiles;
import film.topsheet.profile.Source;
import film.topsheet.slate.SettingsProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Exports and profiles in memory; the profiles are of a feed that has a column of every kind. */
final class Exports {

    static final Map<String, FeedWords> FEEDS = Map.of("costs", new FeedWords("costs", columns(
            "code CODE, line CODE, date DATE, at TIME, text TEXT, other TEXT, set CODE,"
                    + " hours NUMBER, paid YES_NO, kind CHOICE, amount AMOUNT, currency CODE,"
                    + " tags TAGS"), Set.of(), List.of("code", "line")));

    /** Such numbers are masked in texts, so that a text that holds one is not read as it is. */
    private static final Pattern MASKED = Pattern.compile("\\d{3}-\\d{2}-\\d{4}");

    private static final Path SLATE = slate();

    private Exports() {}

    /** One for all: to make and remove it takes longer than to read a profile. */
    private static Path slate() {
        try {
            var slate = Files.createTempDirectory("slate");
            var folder = Files.createDirectory(slate.resolve("profiles"));
            for (var each : List.of(slate, folder, folder.resolve("trial.yaml"))) {
                each.toFile().deleteOnExit();
            }
            return slate;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Kind> columns(String text) {
        var columns = new LinkedHashMap<String, Kind>();
        for (var each : text.split(", ")) {
            columns.put(each.split(" ")[0], Kind.valueOf(each.split(" ")[1]));
        }
        return columns;
    }

    /** A profile that is right. */
    static Profile profile(String yaml) {
        var whole = "profile: trial\nversion: 1\nfeed: costs\n" + yaml;
        var profiles = profiles(whole.getBytes(StandardCharsets.UTF_8));
        Claim.holds(profiles.problems().isEmpty(), "%s", profiles.problems().stream()
                .map(SettingsProblem::message).toList());
        return profiles.find("trial").orElseThrow();
    }

    /** What a slate makes of these bytes as its profile {@code trial}. */
    static Profiles profiles(byte[] yaml) {
        try {
            Files.write(SLATE.resolve("profiles").resolve("trial.yaml"), yaml);
            return Profiles.read(SLATE, FEEDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Source source(byte[] bytes) {
        return new Source("exports/trial.csv", () -> new ByteArrayInputStream(bytes), "USD",
                Map.of());
    }

    static ProfiledFile open(Profile profile, String text) throws FileRefused {
        try {
            return ProfiledFile.open(profile, source(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads on; a file in memory has no other trouble than its own. */
    static boolean next(ProfiledFile file) throws FileRefused {
        try {
            return file.next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String value(ProfiledFile file, String column) {
        return file.values()[file.columns("costs").indexOf(column)];
    }

    /** The text as the JDK decodes it at once; null where it is none. */
    static String decoded(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** The rest of an input as UTF-8 text; null where it is none. */
    static String text(byte[] input, int from) {
        return decoded(Arrays.copyOfRange(input, Math.min(from, input.length), input.length),
                StandardCharsets.UTF_8);
    }

    static boolean holdsWhatIsMasked(String text) {
        return text.indexOf('-') >= 0 && MASKED.matcher(text).find();
    }

    /** Without any blank, also those that don't break a line. */
    static String withoutBlanks(String text) {
        var kept = new StringBuilder(text.length());
        text.chars().filter(each -> !isBlank(each)).forEach(each -> kept.append((char) each));
        return kept.toString();
    }

    /** Without blanks of any kind around it. */
    static String trimmed(String text) {
        var from = 0;
        var to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    static Path corpus(Class<?> target) {
        return Path.of("src/test/resources/film/topsheet/fuzz", target.getSimpleName());
    }
}
