package film.topsheet.report;

import film.topsheet.money.Money;
import java.util.List;

/** What the sheets with figures have in common: words over columns, widths, looks of sums. */
final class Heads {

    /** The columns that stand on an account's row as they are; the others follow from them. */
    static final List<AmountColumn> GIVEN = List.of(
            AmountColumn.THIS_PERIOD,
            AmountColumn.TO_DATE,
            AmountColumn.COMMITMENTS,
            AmountColumn.ETC,
            AmountColumn.LOCKED_BUDGET,
            AmountColumn.APPROVED_CHANGES,
            AmountColumn.PREVIOUS_EFC);

    private static final int NARROWEST = 11;

    private Heads() {}

    static String of(AmountColumn column, Content content) {
        return switch (column) {
            case THIS_PERIOD -> "This period";
            case TO_DATE -> "To date";
            case COMMITMENTS -> "POs";
            case TOTAL_COST -> "Total cost";
            case ETC -> "ETC";
            case EFC -> "EFC";
            case LOCKED_BUDGET -> "Locked budget";
            case APPROVED_CHANGES -> "Approved changes";
            case REVISED_BUDGET -> "Revised budget";
            case OVER_LOCKED -> content.overWords() + " locked";
            case OVER_REVISED -> content.overWords() + " revised";
            case PREVIOUS_EFC -> "EFC of last report";
            case MOVEMENT -> "Change since last report";
        };
    }

    static Ink ink(ReportLine.Level level) {
        return switch (level) {
            case ACCOUNT -> Ink.PLAIN;
            case CATEGORY -> Ink.SUM;
            case SECTION, TOTAL -> Ink.TOTAL;
        };
    }

    /** Wide enough for the column's longest amount: a narrower one would show #### for it. */
    static int width(Content content, AmountColumn column) {
        return content.lines().stream()
                .mapToInt(line -> width(column.of(line.figures())))
                .max()
                .orElse(NARROWEST);
    }

    /** In characters: digits, commas, point, brackets, and one for bold. */
    static int width(Money amount) {
        int written = amount.decimal().toPlainString().length();
        int commas = Math.max(0, written - 4) / 3;
        return Math.max(NARROWEST, written + commas + 3);
    }
}
