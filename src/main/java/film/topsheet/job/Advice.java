package film.topsheet.job;

import java.util.List;

/**
 * One thing that the doctor looked at.
 *
 * @param area   what it is about, in a word
 * @param says   what was found, as a clause
 * @param remedy what to do about it, as an order; blank when all is well
 */
record Advice(State state, String area, String says, String remedy) {

    /** How bad it is. */
    enum State {
        OK("ok"),
        /** A night would run. */
        PUT_RIGHT("put right"),
        /** A night would fail, or leave a production out. */
        FAILS("fails");

        private final String word;

        State(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    static Advice ok(String area, String says) {
        return new Advice(State.OK, area, says, "");
    }

    static Advice putRight(String area, String says, String remedy) {
        return new Advice(State.PUT_RIGHT, area, says, remedy);
    }

    static Advice fails(String area, String says, String remedy) {
        return new Advice(State.FAILS, area, says, remedy);
    }

    /** The first line says what is wrong, the rest what to do. */
    static Advice fails(String area, String message) {
        var lines = message.strip().split("\n");
        return fails(area, lines[0].replaceFirst("\\.$", ""),
                String.join(" ", List.of(lines).subList(1, lines.length)));
    }
}
