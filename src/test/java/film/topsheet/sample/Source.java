package film.topsheet.sample;

/** Where a cost comes from: one line of the weekly table each. */
enum Source {
    PAYROLL, INVOICES, LOCATIONS, PETTY_CASH;

    /** The letter of the chart tables: P, I, L; petty cash and cards are C. */
    static Source of(char letter) {
        return switch (letter) {
            case 'P' -> PAYROLL;
            case 'I' -> INVOICES;
            case 'L' -> LOCATIONS;
            case 'C' -> PETTY_CASH;
            default -> throw new IllegalArgumentException("no source " + letter);
        };
    }
}
