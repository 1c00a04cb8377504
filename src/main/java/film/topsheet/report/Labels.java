package film.topsheet.report;

import film.topsheet.forecast.Flag;
import film.topsheet.money.Money;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What every page says about the report it belongs to: head, state, foot, names of columns. */
record Labels(CostReport report, Scale scale) {

    private static final int HEAD = 440 * Type.POINT;
    private static final String ORDER = "EUPCL";
    private static final String ROUNDED = "rounded, may differ by 1";
    private static final Map<String, String> UNITS = Map.of("USD", "dollars", "CAD", "dollars",
            "AUD", "dollars", "NZD", "dollars", "EUR", "euros", "GBP", "pounds", "JPY", "yen",
            "IDR", "rupiah", "CHF", "francs", "MXN", "pesos");

    /** {@code Report 11}; what is not issued has no number of its own yet. */
    String number() {
        var cover = report.cover();
        var version = cover.version() > 1 ? ", version " + cover.version() : "";
        var draft = cover.state() == CostReport.State.DRAFT ? ", when issued" : "";
        return "Report " + cover.number() + version + draft;
    }

    /** What a movement is measured from. */
    String since() {
        var previous = report.cover().previousNumber();
        return previous > 0 ? "report " + previous : "the lock";
    }

    /** Head and foot of a page that is not the first. */
    Map<String, Object> frame(String part, boolean detail) {
        return frame("Weekly cost report", " · " + part, detail);
    }

    /** @param part empty, or begins with what parts it from the document's name */
    Map<String, Object> frame(String document, String part, boolean detail) {
        var frame = new HashMap<String, Object>();
        state(frame);
        var bold = Type.condensed(800, true);
        var plain = Type.condensed(800, false);
        var title = report.cover().title();
        var name = document + part;
        if (bold.width(title) + plain.width("  " + name) <= HEAD) {
            frame.put("head", plain.markup(title, "  " + name));
        } else {
            frame.put("head", plain.markup(bold.cut(title, HEAD), ""));
            frame.put("part", name);
        }
        frame.put("report", number() + " · week ending " + Words.day(report.cover().weekEnding()));
        frame.put("foot", foot(detail));
        frame.put("changeSince", twoLines("Change since", since()));
        frame.put("overLocked", twoLines(over(), "locked"));
        frame.put("overRevised", twoLines(over(), "revised"));
        frame.put("overGroup", over());
        return frame;
    }

    void state(Map<String, Object> page) {
        page.put(report.cover().state() == CostReport.State.DRAFT ? "draft" : "issued", true);
    }

    /** @param detail whether the page has marks beside its accounts */
    String foot(boolean detail) {
        var sign = report.cover().overIsPositive()
                ? "positive = over, (brackets) = under"
                : "over/under: positive = under, (brackets) = over; change: positive = up";
        var marks = detail ? marks() : "";
        return unit() + " · " + sign + ", – = nil" + (marks.isEmpty() ? "" : " · " + marks);
    }

    String over() {
        return report.cover().overIsPositive() ? "Over/(under)" : "(Over)/under";
    }

    /** {@code dollars}, and how many of them a figure counts. */
    String money() {
        return scale == Scale.UNITS ? units() : scale.word() + " of " + units();
    }

    /** {@code dollars}; {@code units} of a currency without a common word. */
    String units() {
        return UNITS.getOrDefault(report.cover().currency().getCurrencyCode(), "units");
    }

    String unit() {
        var currency = report.cover().currency();
        var units = units();
        if (scale != Scale.UNITS) {
            return "%s, tables in %s of %s, %s".formatted(currency, scale.word(), units, ROUNDED);
        }
        return isWhole(currency)
                ? currency + ", whole " + units
                : currency + ", whole " + units + ", " + ROUNDED;
    }

    /** The marks that this report uses, each with its meaning. */
    private String marks() {
        return used().stream()
                .sorted(Comparator.comparingInt(flag -> ORDER.indexOf(flag.mark())))
                .map(flag -> flag.mark() + " " + flag.meaning())
                .collect(Collectors.joining(", "));
    }

    private Set<Flag> used() {
        var used = EnumSet.noneOf(Flag.class);
        report.categories().forEach(category ->
                category.accounts().forEach(account -> used.addAll(account.flags())));
        return used;
    }

    private static boolean isWhole(Currency currency) {
        return Money.digits(currency) == 0;
    }

    private static String twoLines(String first, String second) {
        return first + Figure.HANGING + "\n" + second + Figure.HANGING;
    }
}
