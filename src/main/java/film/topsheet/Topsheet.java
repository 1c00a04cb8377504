package film.topsheet;

/** The program's entrance. */
public final class Topsheet {

    private Topsheet() {}

    public static void main(String[] arguments) {
        System.exit(2);
    }
}
