package film.topsheet.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One column of a file nobody described, with what its data rows hold.
 *
 * @param place from 0
 * @param name  as the header has it, counted where it stands twice
 * @param cells filled ones, without blanks around them
 * @param blank how many rows have none
 * @param dates how its dates are written; null when it has none
 */
record SuggestColumn(int place, String name, List<String> cells, int blank, SuggestDates dates) {

    private static final Pattern SCIENTIFIC = Pattern.compile("-?\\d([.,]\\d+)?[eE]\\+?\\d+");
    private static final Pattern ARMOUR = Pattern.compile("'.+|=\".*\"");

    static SuggestColumn of(int place, String name, List<SniffRecord> data) {
        var cells = new ArrayList<String>();
        for (var record : data) {
            if (!record.cell(place).isEmpty()) {
                cells.add(record.cell(place));
            }
        }
        return new SuggestColumn(place, name, cells, data.size() - cells.size(),
                SuggestDates.of(cells, SuggestWords.isDate(name)));
    }

    /** The name without its count, as words are compared. */
    String meaning() {
        return SniffName.meaning(name.replaceFirst("#\\d+$", ""));
    }

    /** Most of its cells are numbers of some style. */
    boolean isNumbers() {
        return dates == null && !cells.isEmpty()
                && cells.stream().filter(SuggestNumbers::looksLike).count() * 5 >= cells.size() * 4;
    }

    /** Numbers of which some have a mark or a sign: no codes. */
    boolean isAmounts() {
        return isNumbers() && !cells.stream().allMatch(each -> each.matches("\\d+"));
    }

    /** The codes that a spreadsheet made numbers of, as 5.66E+11. */
    List<String> ruined() {
        return cells.stream().filter(each -> SCIENTIFIC.matcher(each).matches()).toList();
    }

    long armoured() {
        return cells.stream().filter(each -> ARMOUR.matcher(each).matches()).count();
    }

    /** The width of most codes when all are digits and some are shorter; 0 otherwise. */
    int lostZeros() {
        var longest = 0;
        var fewer = 0;
        for (var cell : cells) {
            if (!cell.chars().allMatch(each -> each >= '0' && each <= '9')) {
                return 0;
            }
            longest = Math.max(longest, cell.length());
        }
        for (var cell : cells) {
            fewer += cell.length() < longest ? 1 : 0;
        }
        return fewer > 0 && fewer * 2 < cells.size() ? longest : 0;
    }
}
