package film.topsheet.report;

import static film.topsheet.report.NightFerryWeek11.usd;

import film.topsheet.financing.CashStanding;
import film.topsheet.ledger.ProductionWeeks;
import film.topsheet.money.Money;
import film.topsheet.report.Brief.Week;
import film.topsheet.slate.Calendar;
import film.topsheet.slate.Phase;
import film.topsheet.slate.PhaseName;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Report 11 of Night Ferry in few words, as on the pictures of the investor report and mail. */
final class BriefWeek11 {

    static final LocalDate CALL = LocalDate.of(2026, 9, 18);
    static final Map<String, Money> SHARES = Map.of("Harbor Light Equity LP", usd("750000"),
            "Breakwater Film Fund", usd("550000"), "Saltmarsh Capital", usd("374708"));

    private BriefWeek11() {}

    static Brief issued() {
        return of(NightFerryWeek11.issued());
    }

    static Brief of(CostReport report) {
        var variances = VarianceWeek11.of(report);
        return new Brief(report, variances.movedSum().movement(), BriefQuery.reasons(variances),
                weeks(report), Optional.of(cash()), SHARES,
                calendar(), "R. Ortiz");
    }

    static Brief with(CostReport report, Optional<CashStanding> cash, Map<String, Money> shares) {
        var like = of(report);
        return new Brief(report, like.movement(), like.reasons(), like.weeks(), cash, shares,
                like.calendar(), like.decides());
    }

    static Calendar calendar() {
        return new Calendar(new ProductionWeeks(DayOfWeek.SATURDAY), ZoneId.of("America/New_York"),
                LocalDate.of(2026, 6, 1), LocalDate.of(2025, 6, 1), List.of(
                        phase(PhaseName.PREP, "2026-06-22", "2026-08-01"),
                        phase(PhaseName.SHOOT, "2026-08-03", "2026-09-26"),
                        phase(PhaseName.POST, "2026-09-28", "2027-02-27"),
                        phase(PhaseName.DELIVERY, "2027-03-01", "2027-04-24")));
    }

    private static Phase phase(PhaseName name, String from, String to) {
        return new Phase(name, LocalDate.parse(from), LocalDate.parse(to),
                OptionalInt.empty(), OptionalInt.empty());
    }

    static CashStanding cash() {
        return new CashStanding(usd("1967507"), usd("0"),
                Optional.of(new CashStanding.Closing(LocalDate.of(2026, 10, 24), usd("250315"))),
                Optional.of(new CashStanding.Call(CALL, usd("1674708"))),
                Optional.of(new CashStanding.Closing(
                        LocalDate.of(2026, 9, 19), usd("-1307193"))),
                usd("11330943"), usd("13079423"), usd("23997663"), usd("0"), usd("100000"), true);
    }

    /** The reports before this one stood where its history says. */
    private static List<Week> weeks(CostReport report) {
        var headline = report.headline();
        return report.history().stream().map(each -> new Week(each.report(), each.weekEnding(),
                headline.budgetBeforeContingency().plus(each.overBeforeContingency()),
                Money.of(headline.lockedContingency().currency(), each.report() < 8 ? "2053490"
                        : each.report() < 10 ? "1933490" : "1838490"),
                headline.lockedContingency().minus(each.overBeforeContingency()))).toList();
    }
}
