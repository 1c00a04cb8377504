package film.topsheet.profile;

/** What is done to a column about a person before anything else sees it. */
enum Personal {
    DROP {
        @Override
        String hide(String cell) {
            return "";
        }
    },
    MASK {
        @Override
        String hide(String cell) {
            return HIDDEN;
        }
    },
    LAST_4 {
        /** Of what has no more than eight characters, four would tell too much. */
        @Override
        String hide(String cell) {
            var text = cell.strip();
            return text.length() <= 8 ? HIDDEN : HIDDEN + text.substring(text.length() - 4);
        }
    };

    static final String HIDDEN = "•••";

    /** @param cell not blank */
    abstract String hide(String cell);
}
