package film.topsheet.profile;

import java.util.List;

/** Takes values that stand outside the table. */
final class Captures {

    private final Reading reading;

    Captures(Reading reading) {
        this.reading = reading;
    }

    /** @param above the records above the header */
    void take(List<String[]> above, String sheet) throws FileRefused {
        var spec = reading.spec();
        for (var each : spec.parameters().entrySet()) {
            reading.name(each.getKey(), parameter(each.getKey(), each.getValue()));
        }
        for (var capture : spec.captures()) {
            var found = switch (capture.where()) {
                case FILE_NAME -> take(capture, reading.source().fileName());
                case SHEET -> take(capture, sheet);
                case PREAMBLE -> takeAbove(capture, above);
            };
            if (!found && !capture.optional()) {
                throw new FileRefused(0, "lacks what the profile takes from %s: %s".formatted(
                        place(capture), capture.match() == null ? capture.into()
                                : capture.match()),
                        "See whether it is the right export, or write optional: yes under"
                                + " capture:.");
            }
        }
    }

    private String parameter(String name, String otherwise) throws FileRefused {
        var source = reading.source();
        var value = name.equals(ProfileReader.BASE_CURRENCY)
                ? source.baseCurrency() : source.parameters().getOrDefault(name, otherwise);
        if (value.isEmpty()) {
            throw new FileRefused(0, "needs the profile's parameter \"%s\"".formatted(name),
                    "Set it for the production.");
        }
        return value;
    }

    private static String place(Capture capture) {
        return switch (capture.where()) {
            case FILE_NAME -> "its name";
            case SHEET -> "its sheet's name";
            case PREAMBLE -> capture.row() > 0
                    ? "record " + capture.row() : "the records above its header";
        };
    }

    private boolean takeAbove(Capture capture, List<String[]> above) {
        if (capture.row() > above.size()) {
            return false;
        }
        var rows = capture.row() == 0
                ? above : List.<String[]>of(above.get(capture.row() - 1));
        for (var cells : rows) {
            for (var cell : cells) {
                var isWanted = capture.match() == null ? !cell.isBlank() : take(capture, cell);
                if (isWanted && capture.match() == null) {
                    reading.name(capture.into(), Masks.withoutNumbers(cell.strip()));
                }
                if (isWanted) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean take(Capture capture, String text) {
        var match = capture.match().match(text);
        if (match == null) {
            return false;
        }
        if (capture.into() != null) {
            var part = match.groupCount() > 0 ? match.group(1) : match.group();
            reading.name(capture.into(), Masks.withoutNumbers(part == null ? "" : part.strip()));
        }
        for (var name : capture.match().groups()) {
            var part = match.group(name);
            reading.name(name, part == null ? "" : Masks.withoutNumbers(part.strip()));
        }
        return true;
    }
}
