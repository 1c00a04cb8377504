package film.topsheet.slate;

import film.topsheet.ledger.ProductionWeeks;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads when a production does what. */
final class CalendarReader {

    private static final ZoneId USUAL_ZONE = ZoneId.of("America/New_York");

    private static final String PHASES_REMEDY =
            "Write one line for each of prep, shoot, post, delivery, as "
                    + "\"prep: {from: 2026-06-22, to: 2026-08-01}\".";

    private CalendarReader() {}

    static Optional<Calendar> read(TableReader in) {
        var ending = in.find("week-ending", Kinds.WEEKDAY).orElse(DayOfWeek.SATURDAY);
        var zone = in.find("time-zone", Kinds.ZONE).orElse(USUAL_ZONE);
        var locked = in.require("locked-on", Kinds.DATE);
        var development = in.find("development-from", Kinds.DATE);
        if (development.isPresent() && locked.filter(development.get()::isAfter).isPresent()) {
            in.refuse("development-from", "is after the lock, " + locked.get(),
                    "See which of the two dates is right.");
        }
        if (!in.has("phases")) {
            in.missing("phases", PHASES_REMEDY);
        }
        var table = in.table("phases");
        if (table.filter(each -> each.keys().isEmpty()).isPresent()) {
            in.refuse("phases", "names no phase", PHASES_REMEDY);
        }
        var phases = table.map(CalendarReader::phases).orElse(List.of());
        return in.built(() -> {
            LocalDate lockedOn = locked.orElseThrow();
            return new Calendar(new ProductionWeeks(ending), zone, lockedOn,
                    development.orElse(lockedOn.minusYears(1)), phases);
        });
    }

    private static List<Phase> phases(TableReader in) {
        var phases = new ArrayList<Phase>();
        var over = Optional.<LocalDate>empty();
        for (var name : PhaseName.values()) {
            var table = in.table(name.word());
            var from = table.flatMap(each -> each.require("from", Kinds.DATE));
            var to = table.flatMap(each -> each.require("to", Kinds.DATE));
            table.flatMap(each -> phase(name, from, to, each)).ifPresent(phases::add);
            if (from.isPresent() && over.isPresent() && !from.get().isAfter(over.get())) {
                in.refuse(name.word(), "begins on %s, and the phase before it ends on %s"
                                .formatted(from.get(), over.get()),
                        "Phases follow each other without overlap; move one of the two dates.");
            }
            over = table.isPresent() ? to : over;
        }
        in.whole(() -> phases);
        return phases;
    }

    private static Optional<Phase> phase(
            PhaseName name, Optional<LocalDate> from, Optional<LocalDate> to, TableReader in) {
        var isShoot = name == PhaseName.SHOOT;
        var days = isShoot ? in.find("days", Kinds.count("days", 1, 1_000))
                : Optional.<Integer>empty();
        var pages = isShoot ? in.find("pages", Kinds.PAGES) : Optional.<Integer>empty();
        return in.whole(() -> new Phase(
                name, from.orElseThrow(), to.orElseThrow(), whole(days), whole(pages)));
    }

    private static OptionalInt whole(Optional<Integer> number) {
        return number.map(OptionalInt::of).orElse(OptionalInt.empty());
    }
}
