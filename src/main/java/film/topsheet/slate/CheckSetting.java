package film.topsheet.slate;

/** What a setting of a check can be. */
public enum CheckSetting {
    /** A number with decimals: an amount in whole units, a percentage, days, weeks. */
    NUMBER,
    /** A whole number. */
    COUNT,
    /** A list of texts; a single one is a list of one. */
    LIST,
    /** Texts by key. */
    TABLE,
    /** Yes or no. */
    SWITCH
}
