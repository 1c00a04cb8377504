package film.topsheet.fuzz;

import film.topsheet.profile.FileRefused;
import film.topsheet.profile.Profile;
import film.topsheet.profile.ProfiledFile;
import film.topsheet.profile.RowClass;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Any bytes are a profile, or are refused with file and line; and a profile reads any bytes so
 * that each record is of a class, held rows say why, and all else is in the feed's own words.
 *
 * <p>An input is a profile and an export, parted by a line {@code =====}.
 */
public final class ProfileFuzz {

    private static final byte[] PARTING = "\n=====\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] USUAL = """
            Code,Line,Date,Text,Amount,Type
            J1,1,2026-09-05,"Nails, 5in",1204.50,JC
            Total,,,,1204.50,
            """.getBytes(StandardCharsets.UTF_8);
    private static final Pattern NUMBER = Pattern.compile("(-?\\d+(\\.\\d+)?)?");

    private ProfileFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        var at = parting(input);
        var yaml = Arrays.copyOf(input, at);
        var export = at == input.length ? USUAL
                : Arrays.copyOfRange(input, at + PARTING.length, input.length);
        var profiles = Exports.profiles(yaml);
        for (var each : profiles.problems()) {
            Claim.isTold(each.problem(), each.remedy());
            Claim.holds(each.file().matches("profiles/[a-z-]+[.]yaml"), "in %s", each.file());
            Claim.holds(each.line() >= 0 && !each.message().isBlank(), "line %d", each.line());
        }
        var profile = profiles.find("trial");
        Claim.holds(profile.isPresent() == profiles.problems().isEmpty(),
                "refused without a problem, or not refused with one: %s", profiles.problems());
        profile.ifPresent(each -> reads(each, export));
    }

    private static int parting(byte[] input) {
        for (var at = 0; at + PARTING.length <= input.length; at++) {
            if (Arrays.equals(input, at, at + PARTING.length, PARTING, 0, PARTING.length)) {
                return at;
            }
        }
        return input.length;
    }

    private static void reads(Profile profile, byte[] export) {
        var rows = 0L;
        try (var file = ProfiledFile.open(profile, Exports.source(export))) {
            var line = 0L;
            while (file.next()) {
                rows++;
                Claim.holds(file.line() >= line, "line %d after %d", file.line(), line);
                line = file.line();
                isWhole(file);
            }
            var counted = file.counts().values().stream().mapToLong(Long::longValue).sum();
            Claim.holds(counted == rows, "%d rows, %d counted", rows, counted);
        } catch (FileRefused e) {
            Claim.isTold(e.problem(), e.remedy());
            Claim.holds(e.line() >= 0, "line %d", e.line());
        } catch (IOException e) {
            throw new AssertionError("a fault of the disk, in memory", e);
        }
    }

    private static void isWhole(ProfiledFile file) {
        var fault = file.fault();
        if (file.rowClass() != RowClass.DATA) {
            Claim.holds(file.feed() == null && fault == null, "%s is held", file.rowClass());
            return;
        }
        Claim.holds(file.feed().equals("costs"), "of the feed %s", file.feed());
        if (fault != null) {
            Claim.isTold(fault.problem(), fault.remedy());
            return;
        }
        Claim.holds(file.values().length == file.columns("costs").size(), "%d values",
                file.values().length);
        for (var value : file.values()) {
            Claim.holds(value != null, "a value is missing");
        }
        inItsWords(file);
    }

    private static void inItsWords(ProfiledFile file) {
        var columns = file.columns("costs");
        for (var at = 0; at < Math.min(columns.size(), file.values().length); at++) {
            var value = file.values()[at];
            if (value.isEmpty()) {
                continue;
            }
            switch (columns.get(at)) {
                case "date" -> LocalDate.parse(value);
                case "at" -> LocalDateTime.parse(value);
                case "amount", "hours" -> Claim.holds(NUMBER.matcher(value).matches(),
                        "\"%s\" is no number", value);
                case "paid" -> Claim.holds(value.equals("yes") || value.equals("no"),
                        "\"%s\" is neither yes nor no", value);
                default -> { }
            }
        }
    }
}
