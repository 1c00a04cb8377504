package film.topsheet.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A key that is the same in every file lets the next file take the place of this one. */
class KeyInEveryFileTest {

    private static List<String> notes(String code, String more) {
        var trial = Trial.costs("""
                %sfields: {%s, line: {number-within: [code]}, text: Text, amount: Amount}
                """.formatted(more, code));
        trial.rows("No,Text,Amount\n1,a,1.00\n", "text");
        return trial.notes().stream().filter(each -> each.contains("same keys")).toList();
    }

    @Test
    void aConstantAndItsLinesAreWarnedOf() {
        assertThat(notes("code: {constant: CARDS}", "")).singleElement().asString()
                .startsWith("Every file has the same keys (code, line)").contains("key: content");
    }

    @Test
    void aKeyOfAColumnOrOfTheFileNameIsNot() {
        assertThat(notes("code: No", "")).isEmpty();
        assertThat(notes("code: {from: week}",
                "capture: [{file-name: \"(?<week>[a-z]+)\"}]\n")).isEmpty();
    }
}
