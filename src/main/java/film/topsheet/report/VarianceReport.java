package film.topsheet.report;

import film.topsheet.budget.Section;
import film.topsheet.forecast.Figures;
import film.topsheet.money.Money;
import film.topsheet.slate.Thresholds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Why accounts come to what they come to, already computed: paper and workbook print it.
 *
 * @param moved       accounts outside contingency whose EFC moved since the last issued report, or
 *                    should have by a variance, from the largest rise to the largest fall
 * @param contingency those in contingency that moved
 * @param standing    past a threshold and not moved, the farthest first
 * @param categories  past the threshold of categories, the farthest first
 * @param sinceIssue  what came into the ledger since the last issued report
 * @param sinceNight  what the newest night that loaded anything brought
 */
record VarianceReport(
        CostReport report,
        Thresholds thresholds,
        List<Entry> moved,
        List<Entry> contingency,
        List<Entry> standing,
        List<Entry> categories,
        Since sinceIssue,
        Since sinceNight) {

    /** The word for what nobody said the cause of. */
    static final String NOT_EXPLAINED = "not explained";

    /**
     * One account, or a category that is far from its budget.
     *
     * @param causes  amounts that add up to the movement; none where it did not move
     * @param note    the whole over or under, as an accountant writes it
     * @param noteDue somebody must still say why
     * @param past    past a threshold
     */
    record Entry(
            String code,
            String name,
            Section section,
            Figures figures,
            List<Cause> causes,
            String note,
            boolean noteDue,
            boolean past,
            List<Behind> behind) {

        Money explained() {
            return causes.stream().filter(Cause::isExplained).map(Cause::amount)
                    .reduce(Money.zero(figures.finalCost().currency()), Money::plus);
        }
    }

    /**
     * A part of a movement.
     *
     * @param cause      of a variance its cause, else "estimate", "change", "method" or
     *                   {@link #NOT_EXPLAINED}
     * @param reason     as somebody entered it, or what the books show
     * @param enteredBy  blank: nobody did
     * @param approvedBy blank: nobody is named
     */
    record Cause(Money amount, String cause, String reason, String enteredBy, String approvedBy) {

        boolean isExplained() {
            return !cause.equals(NOT_EXPLAINED);
        }

        /** The reason and who stands for it, as in "Ferry standby; J. Lee, approved R. Ortiz". */
        String text() {
            var who = Stream.of(enteredBy, approvedBy.isBlank() ? "" : "approved " + approvedBy)
                    .filter(each -> !each.isBlank()).toList();
            return who.isEmpty() ? reason : reason + "; " + String.join(", ", who);
        }
    }

    /** A document or an order of the period: {@code vendor} is blank where none may be named. */
    record Behind(String document, String vendor, Money amount) {

        String text() {
            return document + (vendor.isBlank() ? "" : " " + vendor) + " " + Figure.inline(amount);
        }
    }

    /**
     * Documents that are new, changed or gone since some moment, the largest of each kind.
     *
     * @param since as in "the last issue, report 10" or "the last night, 5 September"
     * @param after the load up to which the books were read then
     */
    record Since(String since, long after, List<Documents> kinds) {

        boolean isNothing() {
            return kinds.isEmpty();
        }
    }

    /**
     * @param kind  "new", "changed" or "gone"
     * @param all   how many there are
     * @param total by how much all of them change the ledger
     */
    record Documents(String kind, long all, Money total, List<Document> largest) {}

    /** @param account the first, with how many more, as in "2005 and 46 more" */
    record Document(String document, String vendor, String account, Money before, Money now) {

        Money difference() {
            return now.minus(before);
        }
    }

    /** What the accounts outside contingency that moved come to. */
    Figures movedSum() {
        return sum(moved);
    }

    Figures sum(List<Entry> entries) {
        return entries.stream().map(Entry::figures)
                .reduce(Figures.zero(report.cover().currency()), Figures::plus);
    }

    /** Every account that has something to say, by code. */
    Map<String, Entry> accounts() {
        var accounts = new LinkedHashMap<String, Entry>();
        Stream.of(moved, contingency, standing).flatMap(List::stream)
                .forEach(each -> accounts.put(each.code(), each));
        return accounts;
    }

    /** What moved the accounts outside contingency, cause by cause, the largest rise first. */
    Map<String, Money> byCause() {
        var sums = new LinkedHashMap<String, Money>();
        moved.stream().flatMap(each -> each.causes().stream())
                .forEach(each -> sums.merge(each.cause(), each.amount(), Money::plus));
        var sorted = new LinkedHashMap<String, Money>();
        sums.entrySet().stream().sorted(Map.Entry.<String, Money>comparingByValue().reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(each -> sorted.put(each.getKey(), each.getValue()));
        return sorted;
    }
}
