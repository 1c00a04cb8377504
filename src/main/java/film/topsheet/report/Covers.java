package film.topsheet.report;

import film.topsheet.ledger.IssuedWeeks;
import film.topsheet.slate.Phase;
import film.topsheet.slate.PhaseName;
import film.topsheet.slate.ProductionSettings;
import film.topsheet.slate.VarianceSign;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What page one says about the report itself. */
final class Covers {

    private Covers() {}

    /** @param shoot as the schedule has it; null: none came, and the settings tell its days */
    static CostReport.Cover of(
            ReportOrder order, IssuedWeeks.Issued previous, ShootStand shoot) {
        var settings = order.settings();
        var days = shoot != null ? shoot
                : settings.calendar().phase(PhaseName.SHOOT)
                        .map(each -> planned(each, order.weekEnding()))
                        .orElse(new ShootStand(0, 0, null, null));
        return new CostReport.Cover(settings.code(), settings.title(), settings.currency(),
                order.state(), order.number(), order.version(), order.weekEnding(), order.asOf(),
                previous == null ? 0 : previous.number(),
                previous == null ? null : previous.weekEnding(),
                days.daysDone(), days.days(), days.firstDay(),
                settings.calendar().lockedOn(), rates(settings), order.preparedBy(),
                order.approvedBy(), settings.varianceSign() == VarianceSign.OVER_IS_POSITIVE,
                order.overrides(), order.correction());
    }

    private static List<String> rates(ProductionSettings settings) {
        return settings.budgetRates().entrySet().stream()
                .map(each -> each.getKey() + " " + plain(each.getValue()) + " at lock")
                .toList();
    }

    private static String plain(java.math.BigDecimal rate) {
        var text = rate.setScale(Math.max(4, rate.scale())).toPlainString();
        return text.startsWith("0.") ? text.substring(1) : text;
    }

    /** Until a schedule comes: weekdays of the shoot phase, at most its days. */
    private static ShootStand planned(Phase shoot, LocalDate weekEnding) {
        var done = Math.min(shootDays(shoot), weekdays(shoot.from(),
                weekEnding.isBefore(shoot.to()) ? weekEnding : shoot.to()));
        return new ShootStand(done, shootDays(shoot), shoot.from(), null);
    }

    private static int shootDays(Phase shoot) {
        return shoot.days().orElseGet(() -> weekdays(shoot.from(), shoot.to()));
    }

    private static int weekdays(LocalDate from, LocalDate to) {
        var days = 0;
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
            var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY
                    || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            days += weekend ? 0 : 1;
        }
        return days;
    }

    /** The person named in the settings, or what to put there when nobody is. */
    static String name(Optional<film.topsheet.slate.Person> person, String otherwise) {
        return person.map(film.topsheet.slate.Person::name).orElse(otherwise);
    }
}
