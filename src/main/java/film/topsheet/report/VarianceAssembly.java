package film.topsheet.report;

import film.topsheet.budget.Section;
import film.topsheet.checks.Finding;
import film.topsheet.forecast.Figures;
import film.topsheet.ledger.NaturalOrder;
import film.topsheet.money.Money;
import film.topsheet.report.CostReport.Account;
import film.topsheet.report.CostReport.Category;
import film.topsheet.report.VarianceReport.Behind;
import film.topsheet.report.VarianceReport.Entry;
import film.topsheet.slate.Thresholds;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the variance report of a week together: its figures are those of the cost report. */
final class VarianceAssembly {

    private static final int FARTHEST = 3;
    private static final Comparator<Entry> BY_CODE =
            Comparator.comparing(Entry::code, NaturalOrder.INSTANCE);
    private static final Comparator<Entry> BY_MOVEMENT =
            Comparator.<Entry, Money>comparing(each -> each.figures().movement()).reversed()
                    .thenComparing(BY_CODE);
    private static final Comparator<Entry> BY_DISTANCE =
            Comparator.<Entry, Money>comparing(each -> each.figures().overLocked().abs())
                    .reversed().thenComparing(BY_CODE);

    private final CostReport report;
    private final Thresholds thresholds;
    private final Map<String, Said> said;
    private final Set<String> due;
    private final String since;
    private Map<String, List<Behind>> behind = Map.of();

    private VarianceAssembly(CostReport report, Thresholds thresholds, Map<String, Said> said) {
        this.report = report;
        this.thresholds = thresholds;
        this.said = said;
        this.due = report.findings().stream()
                .filter(each -> each.check().equals("over-threshold")
                        && each.state() == Finding.State.OPEN)
                .map(Finding::subject).collect(Collectors.toSet());
        this.since = since(report.cover());
    }

    static VarianceReport of(JdbcClient jdbc, ReportOrder order, CostReport report) {
        var cover = report.cover();
        var queries = new VarianceQueries(jdbc, order, cover.previousWeekEnding());
        var assembly = new VarianceAssembly(
                report, order.settings().thresholds(), queries.said());
        var documents = new DocumentsSince(jdbc, order)
                .read(cover.previousWeekEnding(), cover.previousNumber());
        assembly.behind = queries.behind(assembly.listed());
        return assembly.report(documents);
    }

    /** The same from what is known already. */
    static VarianceReport of(CostReport report, Thresholds thresholds, Map<String, Said> said,
            Map<String, List<Behind>> behind, DocumentsSince.Both documents) {
        var assembly = new VarianceAssembly(report, thresholds, said);
        assembly.behind = behind;
        return assembly.report(documents);
    }

    /** "this week", or since which report where weeks lie between, or before the first. */
    static String since(CostReport.Cover cover) {
        if (cover.previousWeekEnding() == null) {
            return "since the lock";
        }
        return cover.previousWeekEnding().plusDays(7).equals(cover.weekEnding())
                ? "this week" : "since report " + cover.previousNumber();
    }

    private VarianceReport report(DocumentsSince.Both documents) {
        var moved = new ArrayList<Entry>();
        var contingency = new ArrayList<Entry>();
        var standing = new ArrayList<Entry>();
        for (var category : report.categories()) {
            var inContingency = category.section() == Section.CONTINGENCY;
            for (var account : category.accounts()) {
                if (isExplained(account)) {
                    (inContingency ? contingency : moved).add(entry(category, account));
                } else if (!inContingency && isPast(account.figures())) {
                    standing.add(entry(category, account));
                }
            }
        }
        moved.sort(BY_MOVEMENT);
        contingency.sort(BY_MOVEMENT);
        standing.sort(BY_DISTANCE);
        return new VarianceReport(report, thresholds, List.copyOf(moved),
                List.copyOf(contingency), List.copyOf(standing), categories(), documents.issue(),
                documents.night());
    }

    private List<String> listed() {
        return report.categories().stream().flatMap(each -> each.accounts().stream())
                .filter(each -> isExplained(each) || isPast(each.figures()))
                .map(Account::code).toList();
    }

    /** It moved, or somebody entered a variance that its EFC does not hold yet. */
    private boolean isExplained(Account account) {
        return !account.figures().movement().isZero() || said(account.code()).variances().stream()
                .anyMatch(Said.Variance::isNew);
    }

    private Said said(String subject) {
        return said.getOrDefault(subject, new Said(List.of(), null, List.of(), List.of(),
                Money.zero(report.cover().currency())));
    }

    private boolean isPast(Figures figures) {
        var over = Math.abs(figures.overLocked().minor());
        var locked = Math.abs(figures.lockedBudget().minor());
        return over > thresholds.accountMinor() || over > thresholds.floorMinor()
                && (locked == 0 || BigDecimal.valueOf(over).movePointRight(2).compareTo(
                        thresholds.percent().multiply(BigDecimal.valueOf(locked))) > 0);
    }

    private Entry entry(Category category, Account account) {
        var figures = account.figures();
        var entered = said(account.code());
        var isDue = due.contains(account.code());
        return new Entry(account.code(), account.name(), category.section(), figures,
                isExplained(account)
                        ? Explanation.of(figures.movement(), account.method(), entered)
                        : List.of(),
                new VarianceNote(figures.overLocked(), figures.movement(), since,
                        report.cover().weekEnding(), isDue).of(entered),
                isDue, category.section() != Section.CONTINGENCY && isPast(figures),
                behind.getOrDefault(account.code(), List.of()));
    }

    /** Of several accounts, as the check asks. */
    private List<Entry> categories() {
        return report.categories().stream()
                .filter(each -> each.section() != Section.CONTINGENCY
                        && each.accounts().size() > 1
                        && Math.abs(each.figures().overLocked().minor())
                                > thresholds.categoryMinor())
                .map(this::entry).sorted(BY_DISTANCE).toList();
    }

    private Entry entry(Category category) {
        var subject = "category " + category.code();
        var figures = category.figures();
        var isDue = due.contains(subject);
        var note = new VarianceNote(figures.overLocked(), figures.movement(), since,
                report.cover().weekEnding(), isDue);
        return new Entry(category.number(), category.name(), category.section(), figures,
                List.of(), note.of(said(subject), farthest(category)), isDue, true, List.of());
    }

    /** The accounts that take it there, as in "3610 41,500". */
    private static List<String> farthest(Category category) {
        return category.accounts().stream()
                .filter(each -> !each.figures().overLocked().isZero())
                .sorted(Comparator.<Account, Money>comparing(
                                each -> each.figures().overLocked().abs()).reversed()
                        .thenComparing(Account::code, NaturalOrder.INSTANCE))
                .limit(FARTHEST)
                .map(each -> each.code() + " " + Figure.inline(each.figures().overLocked()))
                .toList();
    }
}
