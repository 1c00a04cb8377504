package film.topsheet.report;

import film.topsheet.budget.Section;
import film.topsheet.checks.Asked;
import film.topsheet.checks.Finding;
import film.topsheet.checks.TieOut;
import film.topsheet.forecast.Figures;
import film.topsheet.forecast.Flag;
import film.topsheet.forecast.Headline;
import film.topsheet.forecast.Method;
import film.topsheet.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;

/**
 * The weekly cost report of one production: all that its documents print, already computed. Paper,
 * workbook and data files are made from this and from nothing else.
 *
 * @param categories   in the order of sections, then of codes, each with its accounts
 * @param drawn        approved changes out of contingency, one row per number
 * @param movements    what moved the final cost since the last issued report, largest first
 * @param history      over before contingency per report, this one last
 * @param balanceSheet floats, deposits and the like: never cost, listed apart
 * @param asked      which checks were asked, which the settings switch off, which wait for feeds
 */
public record CostReport(
        Cover cover,
        List<Category> categories,
        Headline headline,
        Headline previousHeadline,
        List<Drawn> drawn,
        Money pendingFromContingency,
        List<Movement> movements,
        List<Memo> recoveries,
        List<ExchangeDifference> exchange,
        Pace pace,
        Review review,
        List<Point> history,
        List<Finding> findings,
        List<Outside> notInActuals,
        List<Change> changes,
        List<BalanceSheetAccount> balanceSheet,
        TieOut tieOut,
        Asked asked) {

    public enum State {
        DRAFT,
        ISSUED
    }

    /**
     * What page one says about the report itself.
     *
     * @param number        the report's number; of a draft, the number it gets when issued
     * @param version       1, or more for a correction
     * @param asOf          a draft's as-of date, or the date of issue
     * @param previousNumber number of the last issued report, 0 before the first
     * @param shootDay      shoot days done; 0 before the shoot
     * @param rates         budget rates, as in "CAD .7300 at lock"
     * @param approvedBy    blank on a draft: nobody has approved it yet, whoever will
     * @param overIsPositive false: over prints in brackets
     * @param overrides     blocking findings that were passed, in full
     * @param correction    why this is a correction; blank otherwise
     */
    public record Cover(
            String code,
            String title,
            Currency currency,
            State state,
            int number,
            int version,
            LocalDate weekEnding,
            LocalDate asOf,
            int previousNumber,
            LocalDate previousWeekEnding,
            int shootDay,
            int shootDays,
            LocalDate shootBegins,
            LocalDate lockedOn,
            List<String> rates,
            String preparedBy,
            String approvedBy,
            boolean overIsPositive,
            List<String> overrides,
            String correction) {}

    public record Category(Section section, String code, String name, List<Account> accounts) {

        /** Blank for what the chart has no category for: its name says all there is. */
        String number() {
            return code.equals(name) ? "" : code;
        }

        /** Where one account is all of the category, one line has the names of both. */
        String nameOf(Account account) {
            return account.name().equalsIgnoreCase(name) ? name
                    : number().isEmpty() ? account.name() : name + ": " + account.name();
        }

        public Figures figures() {
            return accounts.stream().map(Account::figures).reduce(Figures::plus).orElseThrow();
        }
    }

    /**
     * @param estimateWeek week in which its estimate was last entered or confirmed; null: never
     * @param scheduleFinalCost what run-rate-days would give; null where that is not asked
     * @param heldFinalCost for accounts on {@code etc}, what hold would have given; else null
     */
    public record Account(
            String code,
            String name,
            Figures figures,
            Method method,
            LocalDate estimateWeek,
            Money scheduleFinalCost,
            Money heldFinalCost,
            Set<Flag> flags) {}

    public record Drawn(String number, String approvedBy, Money amount) {}

    public record Movement(String reason, Money amount) {}

    /** A memo line below the grand total; a recovery is negative. */
    public record Memo(String name, LocalDate expectedOn, Money amount) {}

    /** Σ amount × (rate used − budget rate); null: the currency has no budget rate. */
    public record ExchangeDifference(String currency, Money amount) {}

    /**
     * Pages in eighths, days in halves; null in the report where no schedule came, or no day of
     * the shoot is told of.
     *
     * @param linearDaysOver if all days go as those so far; null: no page is shot yet
     * @param dayOver        what one shoot day more costs: what a day cost so far on the accounts
     *                       of the shoot that days or weeks drive; null: no shoot day is paid yet
     */
    public record Pace(
            int pagesShotEighths,
            int pagesPlannedEighths,
            int scheduledToDateEighths,
            int daysBehindHalves,
            String scenesOwed,
            BigDecimal linearDaysOver,
            Money dayOver) {}

    /** How much of the estimate to complete was entered or confirmed this week. */
    public record Review(
            int accountsReviewed, int accounts, Money etcReviewed, Money etc) {}

    public record Point(int report, LocalDate weekEnding, Money overBeforeContingency) {}

    /** Something known that is not in the actuals. */
    public record Outside(String what, Money amount, boolean insideFinalCost, String where) {}

    /** One number of the changes: approvedOn is null while it is pending. */
    public record Change(
            String number, String kind, LocalDate approvedOn, List<Leg> legs, String reason) {

        /** Positive: the account gets budget; negative: it gives. */
        public record Leg(String account, Money amount) {}
    }

    public record BalanceSheetAccount(
            String code, String name, String kind, Money balance, LocalDate oldest) {}

    public Figures total() {
        return sum(Set.of(Section.values()));
    }

    /** The sum of the categories in these sections; nil where there is none. */
    public Figures sum(Set<Section> sections) {
        return categories.stream()
                .filter(each -> sections.contains(each.section()))
                .map(Category::figures)
                .reduce(Figures.zero(cover.currency()), Figures::plus);
    }
}
