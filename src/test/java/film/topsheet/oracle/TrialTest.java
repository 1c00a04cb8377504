package film.topsheet.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The trial itself, with oracles in the dock that read the slate from disk. */
class TrialTest {

    private static final List<Story> STORIES =
            List.of(RandomProduction.of(1), RandomProduction.of(2));

    @TempDir
    Path folder;

    @Test
    void aProductThatAgreesPassesAndEveryCellWasLookedAt() {
        var trial = new Trial(new Echo(report -> report), folder, STORIES);

        assertThat(trial.play()).isEmpty();
        assertThat(trial.cells()).isGreaterThan(10_000);
    }

    @Test
    void oneCentTooMuchIsFoundWithItsPlace() {
        var faults = new Trial(new Echo(report -> report.replaceFirst("(?m)^(total,.*?\\d)(,)",
                "$11$2")), folder, STORIES).play();

        assertThat(faults).isNotEmpty();
        assertThat(faults.get(0)).startsWith("R1, night 2026-07-04, week ")
                .contains("total ", "actual_this_period", "expected ", "got ");
    }

    @Test
    void anIssuedReportThatIsWrittenAgainIsFound() {
        var faults = new Trial(new Echo(report -> report) {
            @Override
            public void night(Path slate, Path out, Path home, LocalDate asOf) {
                super.night(slate, out, home, asOf);
                rewriteIssued(out);
            }
        }, folder, STORIES).play();

        assertThat(faults).isNotEmpty()
                .allSatisfy(each -> assertThat(each).endsWith("is no longer what was issued"));
    }

    @Test
    void aRowTooManyTooFewOrTwiceIsFound() {
        var rows = ReportRow.read("level,account\naccount,1\naccount,2\n");
        var other = ReportRow.read("level,account\naccount,1\naccount,3\naccount,3\n");

        assertThat(Difference.between(rows, other)).extracting(Difference::place)
                .containsExactly("account 3", "account 2", "account 3");
    }

    /** Answers with its own oracles, after a change to the text of every report. */
    private static class Echo implements Product {

        private final UnaryOperator<String> change;
        private final Map<Story, Oracle> oracles = new LinkedHashMap<>();

        private Echo(UnaryOperator<String> change) {
            this.change = change;
            STORIES.forEach(story -> oracles.put(story, new Oracle(story.settings())));
        }

        @Override
        public void night(Path slate, Path out, Path home, LocalDate asOf) {
            oracles.forEach((story, oracle) -> {
                var root = slate.resolve(story.folder());
                oracle.night(exports(root));
                story.draftedOn(asOf, oracle.lastIssued())
                        .forEach(week -> write(out, story, oracle, week));
            });
        }

        @Override
        public void close(Path slate, Path out, Path home, String code, LocalDate weekEnding) {
            oracles.forEach((story, oracle) -> {
                if (story.settings().code().equals(code)) {
                    write(out, story, oracle, weekEnding);
                    oracle.close(weekEnding);
                }
            });
        }

        void rewriteIssued(Path out) {
            oracles.forEach((story, oracle) -> {
                if (oracle.lastIssued() != null) {
                    write(out, story, oracle, oracle.lastIssued());
                }
            });
        }

        private void write(Path out, Story story, Oracle oracle, LocalDate week) {
            var report = oracle.report(week);
            var to = out.resolve(story.settings().code()).resolve(week.toString());
            var headline = report.headline();
            try {
                Files.createDirectories(to);
                Files.writeString(to.resolve("cost-report.csv"),
                        change.apply(ReportRow.write(report.rows())));
                Files.writeString(to.resolve("cost-report.json"), """
                        {"headline": {"over_before_contingency": %s, "contingency_free": %s,
                          "over_budget": %s, "verdict": "%s"}}
                        """.formatted(headline.overBeforeContingency(),
                        headline.contingencyFree(), headline.overBudget(), headline.verdict()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Map<String, String> exports(Path root) {
            try (var files = Files.walk(root.resolve("exports"))) {
                var texts = new HashMap<String, String>();
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    texts.put(root.relativize(file).toString(), Files.readString(file));
                }
                return texts;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
