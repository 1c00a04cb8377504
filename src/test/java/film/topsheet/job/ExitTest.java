package film.topsheet.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExitTest {

    @ParameterizedTest(name = "productions that end {0} make a run that ends {1}")
    @CsvSource(delimiter = '|', textBlock = """
            DONE                              | 0
            DONE ATTENTION                    | 3
            ATTENTION NOT_ISSUED DONE         | 4
            NOT_ISSUED BUSY ATTENTION         | 75
            BUSY FAILED NOT_ISSUED            | 1
            DONE USAGE                        | 1
            FAILED INTERRUPTED                | 130
            TERMINATED DONE                   | 143
            """)
    void overSeveralProductionsTheFirstOf1And75And4And3And0Counts(String ends, int code) {
        var exits = Arrays.stream(ends.split(" ")).map(Exit::valueOf).toList();

        assertThat(Exit.ofAll(exits).code()).isEqualTo(code);
        assertThat(Exit.ofAll(List.of())).isEqualTo(Exit.DONE);
    }

    @ParameterizedTest
    @EnumSource
    void oneProductionEndsTheRunAsItEndedItself(Exit exit) {
        assertThat(Exit.ofAll(List.of(exit)))
                .isEqualTo(exit == Exit.USAGE ? Exit.FAILED : exit);
    }

    @Test
    void theLastLineOfARunIsForScripts() {
        var line = new StatusLine(LocalDate.parse("2026-09-05"), 1, 12, 48_210, 3, 7,
                Tied.YES,
                Exit.ATTENTION, "f3a1");

        assertThat(line).hasToString("night=2026-09-05 productions=1 files=12 rows=48210"
                + " rejected=3 findings=7 tied=yes result=attention run=f3a1");
    }

    @ParameterizedTest
    @CsvSource({"DONE,ok", "ATTENTION,attention", "NOT_ISSUED,not-issued", "BUSY,busy",
        "FAILED,failed", "TERMINATED,failed"})
    void theResultIsAWord(Exit exit, String word) {
        var line = new StatusLine(LocalDate.parse("2026-09-05"), 1, 0, 0, 0, 0, Tied.NO, exit, "r");

        assertThat(line.toString()).endsWith(" tied=no result=" + word + " run=r");
    }

    @Test
    void aRunsIdIsOneWord() {
        assertThatThrownBy(() -> new StatusLine(LocalDate.parse("2026-09-05"), 1, 0, 0, 0, 0,
                Tied.NO, Exit.DONE, "two words")).hasMessageContaining("two words");
    }
}
