package film.topsheet.profile;

import java.util.Locale;
import java.util.Set;

/** What a spreadsheet shows where a formula found no value: the text says what was lost. */
public final class SpreadsheetError {

    public static final String PROBLEM = "is an error of a spreadsheet, not a value";
    public static final String REMEDY =
            "Correct its formula in the spreadsheet, and export it again.";

    private static final int SHORTEST = 3;
    private static final int LONGEST = 24;

    /** As Excel and LibreOffice write them in English, German, French, Spanish and Dutch. */
    private static final Set<String> SHOWN = Set.of(
            "#REF!", "#VALUE!", "#N/A", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!",
            "#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#CONNECT!", "#UNKNOWN!",
            "#GETTING_DATA", "#BUSY!",
            "#BEZUG!", "#WERT!", "#NV", "#ZAHL!", "#\u00DCBERLAUF!",
            "#VALEUR!", "#NOM?", "#NOMBRE!", "#NUL!",
            "#\u00A1REF!", "#\u00A1VALOR!", "#\u00A1DIV/0!", "#\u00BFNOMBRE?",
            "#\u00A1NUM!", "#\u00A1NULO!", "#N/D",
            "#VERW!", "#WAARDE!", "#DEEL/0!", "#NAAM?", "#GETAL!", "#LEEG!", "#N/B");

    private SpreadsheetError() {}

    /** Whether this is all that the text says, blanks around it aside. */
    public static boolean is(String text) {
        // Its first character tells of almost every text that it is none.
        return !text.isEmpty() && text.charAt(0) <= '#' && isLikely(text)
                && SHOWN.contains(text.strip().toUpperCase(Locale.ROOT));
    }

    private static boolean isLikely(String text) {
        var first = text.charAt(0);
        return (first == '#' || first <= ' ')
                && text.length() >= SHORTEST && text.length() <= LONGEST;
    }
}
