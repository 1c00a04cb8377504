package film.topsheet.profile;

/**
 * The currency whose sign stands beside an amount. A row of which no sign tells it is held: its
 * amount would be taken for one in the production's currency.
 */
final class SymbolSource implements TextSource {

    private final TextSource amount;
    private final NumberReader number;
    private final FieldSpec spec;
    private final String column;

    /** @param spec with the numbers of the field that reads the amount */
    SymbolSource(FieldSpec spec, String column, Layout layout) throws FileRefused {
        this.spec = spec;
        this.column = column;
        this.number = new NumberReader(spec.number());
        this.amount = TextSource.of(new FieldSpec.Origin.Column(spec.origin().columns()),
                spec.optional(), layout);
    }

    @Override
    public String text(Row row) {
        var text = amount.text(row);
        if (text.isBlank() || spec.missing().contains(text.strip())) {
            return "";
        }
        var problem = number.read(text);
        if (number.symbol() != null) {
            return number.symbol();
        }
        if (problem != null) {
            row.hold(column, text, problem, NumberReader.REMEDY);
        } else if (!number.isZero() && spec.fallback().isEmpty()) {
            row.hold(column, text, "has no sign that tells its currency", "Correct it in the"
                    + " export, or add default: with the currency of such amounts to "
                    + spec.name() + ": in the profile.");
        }
        return "";
    }
}
