package film.topsheet.intake;

import java.util.List;
import java.util.Set;

/**
 * One column of a feed.
 *
 * @param name     as the header of the canonical file has it
 * @param type     how its text is read
 * @param required a row without it is held
 * @param storedAs the column of the feed's table that keeps it; blank: read but not kept
 * @param choices  the only texts allowed; empty where the type is not a choice
 * @param absent   the text that a blank stands for; null: nothing
 */
public record Column(
        String name, Type type, boolean required, String storedAs, List<String> choices,
        String absent) {

    /** How a column's text is read. Every code is text: leading zeros and separators are kept. */
    public enum Type {
        TEXT,
        AMOUNT,
        DATE,
        NUMBER,
        YES_NO,
        CHOICE,
        TIME,
        /** An hour and minute of the day, as {@code 07:42}. */
        CLOCK,
        /** Script pages in eighths, as {@code 2 3/8}. */
        PAGES,
        TAGS
    }

    private static final Set<String> CODES = Set.of("account", "from_account", "to_account",
            "po_number", "po_line", "accrual_no", "episode", "number", "line");

    /** Rows are found by it, so that it can't be of any length. */
    boolean isCode() {
        return CODES.contains(name);
    }

    public static Column text(String name) {
        return new Column(name, Type.TEXT, false, name, List.of(), null);
    }

    public static Column amount(String name) {
        return new Column(name, Type.AMOUNT, false, name + "_minor", List.of(), null);
    }

    public static Column date(String name) {
        return new Column(name, Type.DATE, false, name, List.of(), null);
    }

    public static Column number(String name) {
        return new Column(name, Type.NUMBER, false, name, List.of(), null);
    }

    public static Column yesNo(String name) {
        return new Column(name, Type.YES_NO, false, name, List.of(), null);
    }

    public static Column time(String name) {
        return new Column(name, Type.TIME, false, name, List.of(), null);
    }

    public static Column clock(String name) {
        return new Column(name, Type.CLOCK, false, name, List.of(), null);
    }

    /** Script pages; kept as a number of eighths. */
    public static Column pages(String name) {
        return new Column(name, Type.PAGES, false, "page_eighths", List.of(), null);
    }

    public static Column choice(String name, String... choices) {
        return new Column(name, Type.CHOICE, false, name, List.of(choices), null);
    }

    /** The same column, without which a row is held. */
    public Column needed() {
        return new Column(name, type, true, storedAs, choices, absent);
    }

    /** The same column, kept in a table column of another name; blank: not kept. */
    public Column as(String column) {
        return new Column(name, type, required, column, choices, absent);
    }

    /** The same column, where a blank stands for this text. */
    public Column or(String text) {
        return new Column(name, type, required, storedAs, choices, text);
    }
}
