package film.topsheet.slate;

/**
 * Where a setting stands.
 *
 * @param file as the user knows it, seen from the slate folder
 * @param line counted from 1; 0 stands for the file as a whole
 * @param text the line as written, shortened; empty for the file as a whole
 */
public record Place(String file, int line, String text) {

    public static Place whole(String file) {
        return new Place(file, 0, "");
    }

    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line;
    }
}
