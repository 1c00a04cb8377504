package film.topsheet.job;

import film.topsheet.report.OnRequest;
import film.topsheet.slate.Nearest;
import java.nio.file.Path;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** The values that options take. Each says what is wrong, then on a new line how to write it. */
final class Values {

    private static final Pattern HOURS_AND_MINUTES =
            Pattern.compile("(?:(\\d{1,3})h)?(?:(\\d{1,4})m)?(?:(\\d{1,6})s)?");

    private Values() {}

    /** Somebody's name, a reason, a finding, a file: text in one line. */
    record Words(String text) {}

    record Code(String text) {}

    record YesNo(boolean yes) {}

    static void register(CommandLine command) {
        command.registerConverter(LocalDate.class, Values::date);
        command.registerConverter(Duration.class, Values::duration);
        command.registerConverter(YesNo.class, Values::yesNo);
        command.registerConverter(BigDecimal.class, Values::amount);
        command.registerConverter(Path.class, text -> Path.of(words(text).text()));
        command.registerConverter(Words.class, Values::words);
        command.registerConverter(OnRequest.class, Values::onRequest);
        command.registerConverter(Code.class, Values::code);
    }

    private static LocalDate date(String text) {
        try {
            if (text.matches("(199|20\\d)\\d-\\d\\d-\\d\\d")) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            // There is no such day; answered below like every other text that is no date.
        }
        throw wrong("is not a date between 1990 and 2099",
                "Write it as yyyy-MM-dd, as 2026-09-05.");
    }

    private static YesNo yesNo(String text) {
        if (!text.equals("yes") && !text.equals("no")) {
            throw wrong("is neither yes nor no", "Write one of the two.");
        }
        return new YesNo(text.equals("yes"));
    }

    private static BigDecimal amount(String text) {
        if (!text.matches("-?\\d{1,15}(\\.\\d{1,4})?")) {
            throw wrong("is not an amount", "Write it with digits and one point, as 1204.50.");
        }
        return new BigDecimal(text);
    }

    private static OnRequest onRequest(String text) {
        return OnRequest.of(text).orElseThrow(() -> wrong("is no document on request",
                Nearest.remedy(text, OnRequest.words(), "On request there is: "
                        + String.join(", ", OnRequest.words()) + ".")));
    }

    private static Duration duration(String text) {
        var parts = HOURS_AND_MINUTES.matcher(text);
        var duration = parts.matches()
                ? Duration.ofHours(number(parts.group(1)))
                        .plusMinutes(number(parts.group(2))).plusSeconds(number(parts.group(3)))
                : Duration.ZERO;
        if (duration.isZero()) {
            throw wrong("is not a length of time",
                    "Write hours, minutes, seconds, as 4h, 90m or 1h30m.");
        }
        return duration;
    }

    private static Words words(String text) {
        if (text.isBlank() || text.length() > 500
                || text.chars().anyMatch(Character::isISOControl)) {
            throw wrong("is not text in one line", "Write it in quotes when it holds spaces.");
        }
        return new Words(text.strip());
    }

    private static Code code(String text) {
        if (!text.matches("[A-Za-z0-9-]{1,16}")) {
            throw wrong("is not a production code",
                    "Write the code that stands in its production.yaml, as NF; repeat the option"
                            + " for several.");
        }
        return new Code(text);
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static TypeConversionException wrong(String problem, String remedy) {
        return new TypeConversionException(problem + "\n" + remedy);
    }

}
