package film.topsheet.profile;

/** The whole file is held: nothing of it is loaded, and the night goes on. */
public class FileRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final long line;
    private final String remedy;

    /**
     * @param line    where; 0 for the file as a whole
     * @param problem what is wrong, as a sentence
     * @param remedy  what to do about it, as an order
     */
    public FileRefused(long line, String problem, String remedy) {
        super(problem, null, false, false);
        this.line = line;
        this.remedy = remedy;
    }

    public long line() {
        return line;
    }

    public String problem() {
        return getMessage();
    }

    public String remedy() {
        return remedy;
    }
}
