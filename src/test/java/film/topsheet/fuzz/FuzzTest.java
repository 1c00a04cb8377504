package film.topsheet.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import film.topsheet.intake.ValuesFuzz;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every input that was ever found to break the program, and some that reach far into it, break it
 * no more.
 *
 * <p>A campaign looks for new ones, target by target, with Jazzer: {@code mvn -Pcampaign verify
 * -Dtest=FuzzTest -Dfuzz=10m} gives each ten minutes, else half a minute. What it found is in
 * {@code target/fuzz}: an input {@code crash-…}, and how it broke the program in {@code log.txt}.
 * Mended, the input is copied into the target's folder of the test resources, under a name that
 * says what was wrong. What a campaign has seen stays in {@code target/fuzz} for the next.
 */
class FuzzTest {

    static Stream<Class<?>> targets() {
        return Stream.of(DecoderFuzz.class, DialectFuzz.class, AmountFuzz.class, DateFuzz.class,
                CodeFuzz.class, ValuesFuzz.class, ProfileFuzz.class);
    }

    @ParameterizedTest
    @MethodSource("targets")
    void whatWasFoundOnceIsReadOrAnswered(Class<?> target) throws Exception {
        var tried = MethodHandles.publicLookup().findStatic(target, "fuzzerTestOneInput",
                MethodType.methodType(void.class, byte[].class));
        try (var files = Files.list(Exports.corpus(target))) {
            var inputs = files.sorted().toList();

            assertThat(inputs).isNotEmpty();
            for (var each : inputs) {
                assertThatCode(() -> {
                    tried.invokeExact(Files.readAllBytes(each));
                }).as("%s", each).doesNotThrowAnyException();
            }
        }
    }

    @Tag("campaign")
    @ParameterizedTest
    @MethodSource("targets")
    void nothingMoreIsFound(Class<?> target) throws IOException, InterruptedException {
        var duration = System.getProperty("fuzz", "30s");

        var outcome = Fuzzer.run(target, duration);

        assertThat(outcome.found()).as("see target/fuzz/%s", target.getSimpleName()).isEmpty();
        assertThat(outcome.runs()).isPositive();
        System.out.printf("%s: %,d inputs in %s, nothing found%n",
                target.getSimpleName(), outcome.runs(), duration);
    }
}
