package film.topsheet.forecast;

/** What a row of the cost report must be read with. */
public enum Flag {
    UNBUDGETED("unbudgeted", "U", "no budget"),
    EXCEEDED("exceeded", "E", "estimate exceeded"),
    PRIOR_PERIOD("prior-period", "P", "holds cost of an earlier week"),
    CREDIT_EXPECTED("credit-expected", "C", "credit expected"),
    LOCKED_ITEM("locked-item", "L", "locked item");

    private final String word;
    private final String mark;
    private final String meaning;

    Flag(String word, String mark, String meaning) {
        this.word = word;
        this.mark = mark;
        this.meaning = meaning;
    }

    /** As it stands in the column {@code flags} of data files. */
    public String word() {
        return word;
    }

    /** One letter, for paper. */
    public String mark() {
        return mark;
    }

    /** What the letter is explained with in the footer. */
    public String meaning() {
        return meaning;
    }
}
