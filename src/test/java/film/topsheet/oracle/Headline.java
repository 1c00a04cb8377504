package film.topsheet.oracle;

import java.util.regex.Pattern;

/**
 * The figures that decide the verdict, as plain decimals of the production's currency.
 *
 * @param verdict under, on budget or over
 */
record Headline(String overBeforeContingency, String contingencyFree, String overBudget,
        String verdict) {

    /** Reads the headline block of cost-report.json, whether its figures are quoted or bare. */
    static Headline of(String json) {
        return new Headline(value(json, "over_before_contingency"),
                value(json, "contingency_free"), value(json, "over_budget"),
                value(json, "verdict"));
    }

    private static String value(String json, String name) {
        var found = Pattern.compile('"' + name + "\"\\s*:\\s*\"?([^\",}]*)").matcher(json);
        return found.find() ? found.group(1).trim() : "(missing)";
    }
}
