package film.topsheet.report;

import film.topsheet.budget.Section;
import film.topsheet.checks.Finding;
import film.topsheet.money.Money;
import film.topsheet.report.Brief.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The week of one department in few words, and of no other: nothing above the line, no cash, no
 * contingency.
 *
 * @param over     of the final cost over the locked budget; negative is under
 * @param line     goes on from the over in a sentence, without full stop
 * @param movement of the final cost since the last issued report
 * @param reasons  that add up to it
 * @param asked    what is open about its accounts, which are named, the most money first, each a
 *                 sentence
 */
public record DepartmentBrief(
        Section section, Money over, String line, Money movement, List<Reason> reasons,
        List<String> asked) {

    /** A mail is no list; the page that goes with it has them all. */
    private static final int ASKED = 6;

    public DepartmentBrief {
        reasons = List.copyOf(reasons);
        asked = List.copyOf(asked);
    }

    /** One for each department that has a page of its own. */
    static List<DepartmentBrief> of(VarianceReport variances) {
        return DepartmentPdf.sections(variances.report()).stream()
                .map(section -> of(variances, section)).toList();
    }

    private static DepartmentBrief of(VarianceReport variances, Section section) {
        var report = variances.report();
        var figures = report.sum(Set.of(section));
        var own = new VarianceReport(report, variances.thresholds(), variances.moved().stream()
                .filter(each -> each.section() == section).toList(), List.of(), List.of(),
                List.of(), variances.sinceIssue(), variances.sinceNight());
        var line = "forecast %s against %s; %s; %s spent, %s ordered and not yet billed".formatted(
                Figure.plain(figures.finalCost()), Figure.plain(figures.lockedBudget()),
                BriefNumbers.moved(figures.movement(), VarianceAssembly.since(report.cover())),
                amount(figures.toDate()), amount(figures.commitments()));
        return new DepartmentBrief(section, figures.overLocked(), line, figures.movement(),
                BriefQuery.reasons(own), asked(report, section));
    }

    private static String amount(Money amount) {
        return amount.isZero() ? "nothing" : Figure.inline(amount);
    }

    private static List<String> asked(CostReport report, Section section) {
        var names = report.categories().stream()
                .filter(each -> each.section() == section)
                .flatMap(each -> each.accounts().stream())
                .collect(Collectors.toMap(CostReport.Account::code, CostReport.Account::name));
        var open = report.findings().stream()
                .filter(each -> each.state() == Finding.State.OPEN
                        && names.containsKey(each.account()))
                .sorted(FindingPages.BY_MONEY)
                .map(each -> withAccount(each, names.get(each.account()))).toList();
        var asked = new ArrayList<>(open.subList(0, Math.min(ASKED, open.size())));
        if (open.size() > ASKED) {
            asked.add("%s more on the page of %s.".formatted(
                    Words.capital(Words.count(open.size() - ASKED)), Words.small(name(section))));
        }
        return asked;
    }

    /** On the page of the department the account stands beside the words; here it does not. */
    private static String withAccount(Finding finding, String name) {
        var named = Pattern.compile("\\b" + Pattern.quote(finding.account()) + "\\b")
                .matcher(finding.mailable()).find();
        return named ? finding.mailable()
                : "%s (%s): %s".formatted(name, finding.account(), finding.mailable());
    }

    /** {@code Production}, {@code Other costs}. */
    public String name() {
        return name(section);
    }

    private static String name(Section section) {
        return section == Section.OTHER ? "Other costs" : section.title();
    }

    /** {@code 313,010 over}, {@code on budget}. */
    public String stand() {
        return over.isZero() ? "on budget"
                : Figure.plain(over) + (over.isNegative() ? " under" : " over");
    }

    /** The page of this department among the documents of the week. */
    public String document() {
        return DepartmentPdf.name(section);
    }
}
