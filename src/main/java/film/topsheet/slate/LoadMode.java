package film.topsheet.slate;

/** How an export file relates to what is loaded already; contract, section 3. */
public enum LoadMode {
    /** Rows not yet seen are added; a known key with other content is an amendment. */
    INCREMENTAL,
    /** The file restates its whole series: known rows that are gone are taken back. */
    CUMULATIVE,
    /** The newest version of each key counts. */
    REFERENCE;

    /** As settings write it: {@code cumulative}. */
    public String word() {
        return Kinds.word(this);
    }
}
