package film.topsheet.intake;

/** Another run has taken over this production: nothing more may be written by this one. */
public final class FenceLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public FenceLost() {
        super("another run has taken over this production; this one wrote nothing more");
    }
}
