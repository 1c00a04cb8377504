package film.topsheet.intake;

import java.util.List;

/**
 * The sheets of {@code cost-report.xlsx} that people type into, by the heads of their columns. They
 * are written by the report and read back from the exports: both go by these words.
 */
public final class ReportSheets {

    public static final String ESTIMATES = "Estimates";
    public static final String FINDINGS = "Findings";

    /** Labels above the estimates; what each says stands to its right. */
    public static final String PRODUCTION = "Production";
    public static final String WEEK_ENDING = "Week ending";
    public static final String CURRENCY = "Currency";
    public static final String AS_OF = "As of";

    public static final String ACCOUNT = "Account";
    public static final String NAME = "Name";
    public static final String TOTAL_COST = "Total cost";
    public static final String EFC_NOW = "EFC now";
    public static final String ETC_NOW = "ETC now";
    public static final String EFC = "EFC";
    public static final String ETC = "ETC";
    public static final String CONFIRM = "Confirm";
    public static final String REASON = "Reason";
    public static final String VARIANCE = "Variance";
    public static final String CAUSE = "Cause";
    public static final String NOTE = "Note";
    public static final String DECIDED_BY = "Decided by";
    public static final String RECURS = "Recurs";
    public static final String ENTERED_BY = "Entered by";

    public static final String FINDING = "Finding";
    public static final String AMOUNT = "Amount";
    public static final String WAIVE_UNTIL = "Waive until";
    public static final String BY = "By";

    /** What people type beside an account, in the order of the sheet. */
    public static final List<String> TYPED = List.of(EFC, ETC, CONFIRM, REASON, VARIANCE, CAUSE,
            NOTE, DECIDED_BY, RECURS, ENTERED_BY);

    private ReportSheets() {}
}
