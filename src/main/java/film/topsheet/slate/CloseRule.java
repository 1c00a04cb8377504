package film.topsheet.slate;

/** What a week needs before it may be issued. */
public enum CloseRule {
    /** Somebody prepares, somebody else approves. */
    NEEDS_APPROVAL,
    /** The fifth night after the week-ending, when every expected export has come. */
    AUTOMATIC
}
