package film.topsheet.profile;

import film.topsheet.profile.FieldSpec.Origin;
import java.math.BigDecimal;

/** Reads an amount from the one or more columns in which an export writes it. */
final class AmountReader {

    private static final String HELD = "";

    private final FieldSpec spec;
    private final Origin origin;
    private final Layout layout;
    private final TextSteps steps;
    private final NumberReader number;
    private final TextSource source;
    private final int[] places;
    private final int place;
    private final boolean turned;
    private BigDecimal asWritten;
    /** Whether one of the row's amounts could not be read. */
    private boolean unread;

    /** @param turned whether the feed means the opposite by a positive amount */
    AmountReader(FieldSpec spec, TextSteps steps, Layout layout, boolean turned)
            throws FileRefused {
        this.spec = spec;
        this.origin = spec.origin();
        this.layout = layout;
        this.steps = steps;
        this.turned = turned;
        this.number = new NumberReader(spec.number());
        if (origin instanceof Origin.DebitCredit || origin instanceof Origin.Indicator
                || origin instanceof Origin.NetTax) {
            source = null;
            place = -1;
            places = new int[origin.columns().size()];
            for (var at = 0; at < places.length; at++) {
                places[at] = layout.place(origin.columns().get(at), spec.optional());
            }
        } else {
            places = new int[0];
            place = origin instanceof Origin.Column column
                    ? layout.knownPlace(column.columns()) : -1;
            source = TextSource.of(origin, spec.optional(), layout);
        }
    }

    /** The amount as the feed writes it; blank where none stands or it is held. */
    String read(Row row) {
        asWritten = null;
        unread = false;
        if (source != null) {
            var text = steps.apply(source.text(row), row);
            return text.isEmpty() || !isNumber(text, place, row)
                    ? HELD : written(number.value(), number.canonical());
        }
        if (origin instanceof Origin.DebitCredit both) {
            return debitOrCredit(both, row);
        }
        return origin instanceof Origin.Indicator mark ? marked(mark, row)
                : netOrGross((Origin.NetTax) origin, row);
    }

    /** The amount as it stands in its columns, before the feed's sense; null where none does. */
    BigDecimal asWritten() {
        return asWritten;
    }

    private boolean isNumber(String text, int place, Row row) {
        var problem = number.read(text);
        if (problem == null) {
            return true;
        }
        row.hold(name(place), text, problem, NumberReader.REMEDY);
        unread = true;
        return false;
    }

    private String name(int place) {
        var name = layout.nameAt(place);
        return name.isEmpty() ? spec.name() : name;
    }

    private String written(BigDecimal value, String canonical) {
        asWritten = value;
        if (!turned || value.signum() == 0) {
            return canonical;
        }
        return canonical.startsWith("-") ? canonical.substring(1) : "-" + canonical;
    }

    /** The number in a column; null where none stands or it is held. */
    private BigDecimal value(int place, Row row) {
        var text = steps.apply(row.text(place), row);
        return text.isEmpty() || !isNumber(text, place, row) ? null : number.value();
    }

    private String debitOrCredit(Origin.DebitCredit both, Row row) {
        var fault = row.fault;
        var debit = value(places[0], row);
        var debitWritten = debit == null ? HELD : number.canonical();
        var credit = value(places[1], row);
        if (unread || row.fault != fault || debit == null && credit == null) {
            return HELD;
        }
        if (credit == null || credit.signum() == 0 && debit != null) {
            return written(debit, debitWritten);
        }
        if (debit != null && debit.signum() != 0 && !both.net()) {
            row.hold(name(places[0]), row.text(places[0]),
                    "stands beside a credit of " + row.text(places[1]).strip(),
                    "Leave one of the two blank, or write both: net in the profile.");
            return HELD;
        }
        var value = debit == null ? credit.negate() : debit.subtract(credit);
        return written(value, value.toPlainString());
    }

    private String marked(Origin.Indicator mark, Row row) {
        var value = value(places[0], row);
        if (value == null) {
            return HELD;
        }
        var side = row.text(places[1]).strip();
        if (mark.negative().contains(side)) {
            var less = value.negate();
            return written(less, less.toPlainString());
        }
        if (mark.positive().contains(side)) {
            return written(value, value.toPlainString());
        }
        row.hold(name(places[1]), side, "does not say whether the amount is more or less",
                "Correct it, or add it to indicator: in the profile.");
        return HELD;
    }

    private String netOrGross(Origin.NetTax parts, Row row) {
        var fault = row.fault;
        var net = value(places[0], row);
        var tax = value(places[1], row);
        var gross = places.length > 2 ? value(places[2], row) : null;
        if (unread || row.fault != fault) {
            return HELD;
        }
        if (net == null) {
            return missingNet(tax, gross, row);
        }
        var sum = tax == null ? net : net.add(tax);
        if (gross != null && gross.compareTo(sum) != 0) {
            row.hold(name(places[2]), row.text(places[2]),
                    "is not net and tax together, which are " + sum.toPlainString(),
                    "Correct one of the three in the export.");
            return HELD;
        }
        var taken = parts.takeGross() ? sum : net;
        return written(taken, taken.toPlainString());
    }

    private String missingNet(BigDecimal tax, BigDecimal gross, Row row) {
        if (tax != null || gross != null) {
            row.hold(name(places[0]), "", "is blank beside a tax or a gross amount",
                    "Fill it in where the row was exported.");
        }
        return HELD;
    }
}
