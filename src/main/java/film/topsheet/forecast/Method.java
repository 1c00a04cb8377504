package film.topsheet.forecast;

/** How an account's final cost is reached from its estimate. */
public enum Method {
    HOLD("hold"),
    EXPECT_CREDIT("expect-credit"),
    ETC("etc"),
    RUN_RATE_DAYS("run-rate-days"),
    RUN_RATE_PAGES("run-rate-pages"),
    FRINGE("fringe"),
    VARIANCES("variances"),
    COMPLETE("complete");

    private final String word;

    Method(String word) {
        this.word = word;
    }

    /** Its ETC follows from days, pages or labour that are still to come. */
    boolean isDriven() {
        return this == RUN_RATE_DAYS || this == RUN_RATE_PAGES || this == FRINGE;
    }

    /** As it stands in estimates files and in the column {@code method}. */
    public String word() {
        return word;
    }
}
