package film.topsheet.report;

import film.topsheet.budget.Section;
import film.topsheet.checks.Finding;
import film.topsheet.forecast.Figures;
import film.topsheet.money.Money;
import film.topsheet.report.CostReport.Account;
import film.topsheet.report.CostReport.Category;
import film.topsheet.report.VarianceReport.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One section in plain words: its categories, its accounts with a reason, what is asked of it. */
final class DepartmentPages {

    static final List<String> FIGURES = List.of(
            "thisPeriod", "toDate", "orders", "etc", "efc", "locked", "over", "amount");

    private static final int ASKED = 40;

    private final VarianceReport variances;
    private final Section section;
    private final Layout layout;
    private final Templates templates;
    private final Figure figure;
    private final Map<String, Entry> entries;
    private final List<Row> rows = new ArrayList<>();
    /** Rows of the same number stay on one page. */
    private int together;

    DepartmentPages(
            VarianceReport variances, Section section, Layout layout, Templates templates) {
        this.variances = variances;
        this.section = section;
        this.layout = layout;
        this.templates = templates;
        this.figure = new Figure(layout.scale(), true);
        this.entries = variances.accounts();
    }

    Part part() {
        var labels = new Labels(variances.report(), layout.scale());
        var parameters = labels.frame("Department: " + section.title(), "", false);
        parameters.put("since", "Spent" + Figure.HANGING + "\n" + since() + Figure.HANGING);
        parameters.put("foot",
                labels.unit() + " · – = nil · budget: as locked, without changes");
        rows.add(Row.of(Kind.PLAIN).is("sayRow").put("say", say()));
        for (var category : categories()) {
            category(category);
        }
        sum(Kind.TOTAL, "", "All of " + Words.small(section.title()), sum());
        asked();
        rows.subList(1, rows.size()).forEach(each -> each.is("tabled").put("table", "accounts"));
        return new Part(template(), parameters, rows, FIGURES, layout.size());
    }

    private String template() {
        return layout.template("department");
    }

    private List<Category> categories() {
        return variances.report().categories().stream()
                .filter(each -> each.section() == section).toList();
    }

    private Figures sum() {
        return variances.report().sum(Set.of(section));
    }

    private String since() {
        return VarianceAssembly.since(variances.report().cover()).replace("the lock", "lock");
    }

    /** Styled; the forecast in bold. */
    private String say() {
        var figures = sum();
        var over = figures.overLocked();
        var bold = "Forecast " + Figure.plain(figures.finalCost()) + ", " + (over.isZero()
                ? "just the budget" : overWords(over) + " the budget") + ".";
        var moved = figures.movement();
        var change = moved.isZero() ? "No change " + since()
                : Figure.plain(moved) + (moved.isNegative() ? " less " : " more ") + since()
                        + because();
        return Type.sans(1300, false).markup(bold, " %s. Spent %s %s, %s to date; %s %s"
                .formatted(change, amount(figures.thisPeriod()), since(),
                        amount(figures.toDate()), amount(figures.commitments()),
                        "is ordered and not yet billed."));
    }

    /** The account that moved it most, with the reason. */
    private String because() {
        var signum = sum().movement().isNegative();
        return variances.moved().stream()
                .filter(each -> each.section() == section)
                .flatMap(each -> each.causes().stream())
                .filter(each -> each.isExplained() && each.amount().isNegative() == signum)
                .max(Comparator.comparing(each -> each.amount().abs()))
                .map(each -> ", most of all: %s %s".formatted(
                        VarianceNote.clause(each.reason()), Figure.plain(each.amount())))
                .orElse("");
    }

    private static String overWords(Money over) {
        return Figure.plain(over) + (over.isNegative() ? " under" : " over");
    }

    private static String amount(Money amount) {
        return amount.isZero() ? "nothing" : Figure.inline(amount);
    }

    private void category(Category category) {
        var told = category.accounts().stream()
                .filter(each -> entries.containsKey(each.code())).toList();
        together++;
        if (category.accounts().size() == 1) {
            sum(Kind.SUBTOTAL, category.accounts().get(0).code(), category.name(),
                    category.figures());
        } else {
            sum(Kind.SUBTOTAL, category.number(), category.name(), category.figures());
        }
        for (var account : told) {
            if (category.accounts().size() > 1) {
                sum(Kind.PLAIN, account.code(), account.name(), account.figures());
            }
            why(account);
            together++;
        }
        rows.get(rows.size() - 1).is("closing");
    }

    private void why(Account account) {
        var entry = entries.get(account.code());
        var causes = entry.causes().stream()
                .map(each -> "%s %s (%s)".formatted(VarianceNote.signed(each.amount()),
                        VarianceNote.clause(each.reason()), each.cause()))
                .collect(Collectors.joining("; "));
        var text = (causes.isEmpty() ? "" : Words.capital(since()) + ": " + causes + ". ")
                + entry.note();
        rows.add(Row.of(Kind.PLAIN).is("note").put("block", together).put("text", words(text)));
    }

    private void sum(Kind kind, String code, String name, Figures figures) {
        var type = Type.condensed(layout.size(), kind.isStrong());
        rows.add(Row.of(kind).is("figures").put("block", together)
                .put("code", type.lines(code,
                        templates.width(template(), "code") - Type.POINT, 2))
                .put("name", type.markup(type.lines(name,
                        templates.width(template(), "name") - Type.POINT, 2)))
                .put("thisPeriod", figure.of(figures.thisPeriod()))
                .put("toDate", figure.of(figures.toDate()))
                .put("orders", figure.of(figures.commitments()))
                .put("etc", figure.of(figures.estimateToComplete()))
                .put("efc", figure.of(figures.finalCost()))
                .put("locked", figure.of(figures.lockedBudget()))
                .put("over", directed(figures.overLocked())));
    }

    /** {@code 41,500 over}. */
    private String directed(Money over) {
        var size = figure.loose(over.abs());
        return size.equals(Figure.NIL) ? size : size + (over.isNegative() ? " under" : " over");
    }

    /** Open findings about accounts of the section, in the words that may be mailed. */
    private void asked() {
        var accounts = categories().stream().flatMap(each -> each.accounts().stream())
                .map(Account::code).collect(Collectors.toSet());
        var open = variances.report().findings().stream()
                .filter(each -> each.state() == Finding.State.OPEN
                        && accounts.contains(each.account()))
                .sorted(FindingPages.BY_MONEY).toList();
        together++;
        rows.add(Row.of(Kind.PLAIN).is("heading").put("block", together)
                .put("name", "What is asked of you"));
        if (open.isEmpty()) {
            rows.add(remark("Nothing is open."));
        }
        open.stream().limit(ASKED).forEach(each -> rows.add(Row.of(Kind.PLAIN).is("asked")
                .is("closing").put("block", together++)
                .put("amount", figure.of(each.amount()))
                .put("account", each.account()).put("text", words(each.mailable()))));
        if (open.size() > ASKED) {
            rows.add(remark("%s more stand in findings.csv."
                    .formatted(Words.capital(Words.count(open.size() - ASKED)))));
        }
    }

    private Row remark(String text) {
        return Row.of(Kind.PLAIN).is("remark").put("block", together).put("text", words(text));
    }

    private static String words(String text) {
        return Type.condensed(800, false).markup(text);
    }
}
