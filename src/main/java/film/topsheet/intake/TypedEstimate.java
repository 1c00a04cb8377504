package film.topsheet.intake;

import static film.topsheet.intake.ReportSheets.ACCOUNT;
import static film.topsheet.intake.ReportSheets.CAUSE;
import static film.topsheet.intake.ReportSheets.CONFIRM;
import static film.topsheet.intake.ReportSheets.DECIDED_BY;
import static film.topsheet.intake.ReportSheets.EFC;
import static film.topsheet.intake.ReportSheets.EFC_NOW;
import static film.topsheet.intake.ReportSheets.ETC;
import static film.topsheet.intake.ReportSheets.ETC_NOW;
import static film.topsheet.intake.ReportSheets.NOTE;
import static film.topsheet.intake.ReportSheets.REASON;
import static film.topsheet.intake.ReportSheets.RECURS;
import static film.topsheet.intake.ReportSheets.TOTAL_COST;
import static film.topsheet.intake.ReportSheets.VARIANCE;

import java.math.BigDecimal;
import java.util.stream.Stream;

/** What is typed beside an account and makes no sense: nothing of it is lost in silence. */
final class TypedEstimate {

    private TypedEstimate() {}

    /** A figure or a confirmation. */
    static boolean is(TypedRow row) {
        return row.hasAny(EFC, ETC, CONFIRM);
    }

    /** The head under which the estimate stands. */
    static String main(TypedRow row) {
        return Stream.of(EFC, ETC, CONFIRM, REASON, CAUSE, DECIDED_BY, RECURS)
                .filter(row::has).findFirst().orElse(EFC_NOW);
    }

    /** Null: what is typed goes together. */
    static Problem fault(TypedRow row) {
        var isMore = row.hasAny(VARIANCE, NOTE);
        if (row.has(CONFIRM) && !row.text(CONFIRM).strip().equalsIgnoreCase("yes")) {
            return Problem.of("confirm", Texts.shown(row.text(CONFIRM)), "is not yes",
                    "Type yes where the estimate in force stands, or leave it blank.");
        }
        if (row.has(CONFIRM) && row.hasAny(EFC, ETC)) {
            return Problem.of("confirm", row.text(CONFIRM), "stands beside a new figure",
                    "Confirm the estimate in force, or type another one.");
        }
        if (row.has(REASON) && !is(row) && !row.has(VARIANCE)) {
            return alone(row, "reason", REASON, "an EFC, an ETC, a confirmation or a variance");
        }
        for (var each : new String[][] {{"cause", CAUSE}, {"decided_by", DECIDED_BY}}) {
            if (row.has(each[1]) && !isMore) {
                return alone(row, each[0], each[1], "a variance or a note");
            }
        }
        if (row.has(RECURS) && !row.has(NOTE)) {
            return alone(row, "recurs", RECURS, "a note");
        }
        return overwritten(row);
    }

    private static Problem alone(TypedRow row, String column, String head, String without) {
        return Problem.of(column, Texts.shown(row.text(head)), "stands without " + without,
                "Type that beside it, or leave it blank.");
    }

    /** What the report printed adds up; where it does not, somebody typed over it. */
    private static Problem overwritten(TypedRow row) {
        try {
            var isWhole = !row.has(ACCOUNT) || !row.hasAny(TOTAL_COST, ETC_NOW, EFC_NOW)
                    || amount(row, TOTAL_COST).add(amount(row, ETC_NOW))
                            .compareTo(amount(row, EFC_NOW)) == 0;
            if (isWhole) {
                return null;
            }
        } catch (NumberFormatException typedOver) {
            // Then it is not what the report printed either.
        }
        return Problem.of("efc now", Texts.shown(row.text(EFC_NOW)),
                "is not what the report printed, with the total cost and the ETC beside it",
                "Type a new figure under EFC or ETC, and leave the others as they are.");
    }

    private static BigDecimal amount(TypedRow row, String head) {
        return new BigDecimal(row.text(head));
    }
}
