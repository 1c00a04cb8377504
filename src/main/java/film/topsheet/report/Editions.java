package film.topsheet.report;

import film.topsheet.financing.Funds;
import film.topsheet.money.Money;
import film.topsheet.slate.Calendar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the mails of a week say, worded as its documents are: to those who see the whole film, and
 * to each department.
 *
 * @param chart      empty before the second report
 * @param statements the file that tells a party of its own figures, by party
 */
public record Editions(Brief brief, Optional<FinalCostChart> chart,
        List<DepartmentBrief> departments, Map<String, String> statements) {

    /** Isolates text that may run from right to left, so that numbers beside it stay in place. */
    private static final String ISOLATE = "\u2068%s\u2069";

    public Editions {
        departments = List.copyOf(departments);
        statements = Map.copyOf(statements);
    }

    /** Asks the books, in the transaction that wrote the documents. */
    public static Editions of(JdbcClient jdbc, ReportOrder order, CostReport report) {
        var variances = VarianceAssembly.of(jdbc, order, report);
        var parties = Funds.of(jdbc, order.production(), order.settings(), order.weekEnding(),
                Optional.empty()).parties();
        return of(new BriefQuery(jdbc, order).of(report, variances), variances,
                order.settings().calendar(), StatementNames.of(parties));
    }

    static Editions of(Brief brief, VarianceReport variances, Calendar calendar,
            Map<String, String> statements) {
        return new Editions(brief, FinalCostChart.of(brief, calendar),
                DepartmentBrief.of(variances), statements);
    }

    private CostReport.Cover cover() {
        return brief.report().cover();
    }

    /** Only what is issued is mailed. */
    public boolean isIssued() {
        return cover().state() == CostReport.State.ISSUED;
    }

    /** {@code NF #11}, {@code NF #9 corrected}: how a subject begins. */
    public String number() {
        return "%s #%d%s".formatted(cover().code(), cover().number(),
                cover().version() > 1 ? " corrected" : "");
    }

    /** {@code Night Ferry · report 11 · week ending 5 September}. */
    public String film() {
        return "%s · %s · week ending %s".formatted(title(), report(),
                Words.date(cover().weekEnding(), cover().weekEnding()));
    }

    /** {@code Night Ferry, report 11, week ending Saturday 5 September 2026}. */
    public String filmInFull() {
        return "%s, %s, week ending %s".formatted(title(), report(),
                Words.day(cover().weekEnding()));
    }

    /** {@code report 11}. */
    public String report() {
        return Words.small(new Labels(brief.report(), Scale.UNITS).number());
    }

    private String title() {
        var title = cover().title();
        return title.codePoints().map(Character::getDirectionality).anyMatch(each ->
                each == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || each == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
                ? ISOLATE.formatted(title) : title;
    }

    /** That this replaces an issued report; blank: it does not. */
    public String replaces() {
        return cover().version() < 2 ? ""
                : "Corrected: this replaces version %d of report %d.".formatted(
                        cover().version() - 1, cover().number());
    }

    /** The same with the reason, which may speak of any account. */
    public String correction() {
        return cover().version() < 2 ? ""
                : "%s %s.".formatted(replaces(),
                        Words.capital(VarianceNote.clause(cover().correction())));
    }

    /** Blocking findings that were passed, each in full. */
    public List<String> overrides() {
        return cover().overrides();
    }

    /** How it stands, without contingency, which has a number of its own. */
    public String sentence() {
        return Verdict.inFewWords(brief.report()).sentence();
    }

    /** {@code USD, whole dollars, rounded, may differ by 1.} */
    public String unit() {
        return new Labels(brief.report(), Scale.UNITS).unit() + ".";
    }

    /** {@code 26,020 up}; blank where nothing moved. */
    public static String direction(Money movement) {
        return movement.isZero() ? ""
                : Figure.plain(movement) + (movement.isNegative() ? " down" : " up");
    }

    /** {@code +27,700}, {@code −18,000}. */
    public static String signed(Money amount) {
        return VarianceNote.signed(amount);
    }

    /** {@code a, b and c}. */
    public static String list(List<String> names) {
        return Words.list(names);
    }
}
