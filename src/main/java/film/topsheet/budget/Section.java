package film.topsheet.budget;

/** The blocks a budget is read in, in the order they are printed. */
public enum Section {
    ATL("Above the line"),
    PRODUCTION("Production"),
    POST("Post-production"),
    OTHER("Other"),
    CONTINGENCY("Contingency"),
    FEES("Fees");

    private final String title;

    Section(String title) {
        this.title = title;
    }

    /** The name on paper. */
    public String title() {
        return title;
    }

    /** Direct cost is all that the film itself costs: neither contingency nor fees. */
    public boolean isDirectCost() {
        return this != CONTINGENCY && this != FEES;
    }
}
