package film.topsheet.intake;

/** Why an export can't be taken out again, and the way out. Nothing was touched. */
public final class NotRetracted extends Exception {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    NotRetracted(String problem, String remedy) {
        super(problem, null, false, false);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
