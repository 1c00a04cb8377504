package film.topsheet.slate;

/** The phases of a production, in the order they happen. */
public enum PhaseName {
    PREP, SHOOT, POST, DELIVERY;

    /** As settings and the chart write it: {@code prep}. */
    public String word() {
        return Kinds.word(this);
    }
}
