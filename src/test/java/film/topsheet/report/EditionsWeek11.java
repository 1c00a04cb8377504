package film.topsheet.report;

import static film.topsheet.report.NightFerryWeek11.usd;

import film.topsheet.financing.CashStanding;
import film.topsheet.forecast.Headline;
import film.topsheet.slate.Calendar;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What the mails of report 11 of Night Ferry say, and of reports like it. */
public final class EditionsWeek11 {

    private static final Map<String, String> STATEMENTS =
            StatementNames.of(BriefWeek11.SHARES.keySet());

    private EditionsWeek11() {}

    public static Editions issued(Calendar calendar) {
        return of(NightFerryWeek11.issued(), calendar);
    }

    public static Editions draft(Calendar calendar) {
        return of(NightFerryWeek11.draft(), calendar);
    }

    public static Editions titled(String title, Calendar calendar) {
        return with(cover -> cover.with("title", title), calendar);
    }

    public static Editions corrected(String reason, Calendar calendar) {
        return with(cover -> cover.with("version", 2).with("correction", reason), calendar);
    }

    public static Editions over(String over, Calendar calendar) {
        var budget = usd("21944173");
        return of(Variant.of(NightFerryWeek11.issued()).headline(new Headline(budget,
                budget.plus(usd(over)), usd(over), usd("2053490"))).build(), calendar);
    }

    public static Editions withoutFundingOrSchedule(Calendar calendar) {
        var report = Variant.of(NightFerryWeek11.issued()).pace(null).build();
        return Editions.of(BriefWeek11.with(report, Optional.empty(), Map.of()),
                VarianceWeek11.of(report), calendar, STATEMENTS);
    }

    public static Editions withoutCall(Calendar calendar) {
        var report = NightFerryWeek11.issued();
        var cash = BriefWeek11.cash();
        var paid = new CashStanding(cash.bank(), cash.unexplained(), cash.lowest(),
                Optional.empty(), Optional.empty(), cash.cashToComplete(),
                cash.fundsToComplete(), cash.signed(), cash.unsigned(), cash.floor(), true);
        return Editions.of(BriefWeek11.with(report, Optional.of(paid), Map.of()),
                VarianceWeek11.of(report), calendar, STATEMENTS);
    }

    private static Editions with(UnaryOperator<Variant.CoverVariant> change, Calendar calendar) {
        return of(Variant.of(NightFerryWeek11.issued()).cover(cover ->
                change.apply(Variant.cover(cover)).build()).build(), calendar);
    }

    private static Editions of(CostReport report, Calendar calendar) {
        return Editions.of(BriefWeek11.of(report), VarianceWeek11.of(report), calendar, STATEMENTS);
    }
}
