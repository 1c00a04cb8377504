package film.topsheet.profile;

/**
 * A value that stands outside the table.
 *
 * @param where    it stands
 * @param row      in the preamble, from 1; 0: anywhere there
 * @param match    null: the first filled cell of the row
 * @param into     the name for the whole; null where only the parts of {@code match} have names
 * @param optional whether the file may lack it
 */
record Capture(Where where, int row, TextPattern match, String into, boolean optional) {

    enum Where {
        PREAMBLE,
        FILE_NAME,
        SHEET
    }
}
