package film.topsheet.slate;

/** Settings that are right one by one and wrong together. The reader knows where they stand. */
public final class Contradiction extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final String problem;
    private final String remedy;

    /** @param key the setting to point at, within the record that refuses */
    public Contradiction(String key, String problem, String remedy) {
        super("\"%s\" %s. %s".formatted(key, problem, remedy));
        this.key = key;
        this.problem = problem;
        this.remedy = remedy;
    }

    String key() {
        return key;
    }

    String problem() {
        return problem;
    }

    String remedy() {
        return remedy;
    }
}
