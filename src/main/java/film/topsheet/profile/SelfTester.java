package film.topsheet.profile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a profile's samples and compares what comes of them with what the profile expects. */
final class SelfTester {

    private final Profile profile;
    private final List<String> faults = new ArrayList<>();

    SelfTester(Profile profile) {
        this.profile = profile;
    }

    /** What fails, as clauses with their lines; empty when all is as expected. */
    List<String> faults() {
        for (var test : profile.spec().selfTests()) {
            try {
                prove(test);
            } catch (FileRefused e) {
                fail(test, e.line() == 0 ? e.problem()
                        : "%s (line %d)".formatted(e.problem(), e.line()));
            } catch (IOException e) {
                throw new IllegalStateException("reading from memory failed", e);
            }
        }
        return faults;
    }

    private void prove(SelfTest test) throws IOException, FileRefused {
        var held = 0L;
        var amounts = new HashMap<String, BigDecimal>();
        try (var file = ProfiledFile.open(profile, source(test))) {
            while (file.next()) {
                if (file.fault() != null) {
                    held++;
                } else if (file.rowClass() == RowClass.DATA) {
                    add(file, amounts);
                }
            }
            compare(test, file, held, amounts);
        }
    }

    /** Parameters that must be set are, for the test, called as they are named. */
    private Source source(SelfTest test) {
        var parameters = new HashMap<String, String>();
        profile.spec().parameters().forEach((name, otherwise) ->
                parameters.put(name, otherwise.isEmpty() ? name : otherwise));
        return new Source(test.name(), () -> new ByteArrayInputStream(test.sample()), "USD",
                parameters);
    }

    private static void add(ProfiledFile file, Map<String, BigDecimal> amounts) {
        var place = file.columns(file.feed()).indexOf("amount");
        if (place >= 0 && !file.values()[place].isEmpty()) {
            amounts.merge(file.feed(), new BigDecimal(file.values()[place]), BigDecimal::add);
        }
    }

    private void compare(SelfTest test, ProfiledFile file, long held,
            Map<String, BigDecimal> amounts) {
        test.rows().forEach((as, expected) -> {
            var count = file.counts().getOrDefault(as, 0L);
            if (!count.equals(expected)) {
                fail(test, "%,d rows are %s and not %,d".formatted(
                        count, as.word(), expected));
            }
        });
        if (test.held().isPresent() && test.held().getAsLong() != held) {
            fail(test, "%,d rows are held and not %,d".formatted(
                    held, test.held().getAsLong()));
        }
        file.controlTotals().stream().filter(each -> !each.agrees()).findFirst()
                .ifPresent(each -> fail(test, "%s states %s of %s and its rows sum to %s".formatted(
                        each.scope(), each.stated().toPlainString(), each.column(),
                        each.summed().toPlainString())));
        test.amounts().forEach((feed, expected) -> {
            var sum = amounts.getOrDefault(feed, BigDecimal.ZERO);
            if (sum.compareTo(expected) != 0) {
                fail(test, "the rows of %s sum to %s and not to %s".formatted(
                        feed, sum.toPlainString(), expected.toPlainString()));
            }
        });
    }

    private void fail(SelfTest test, String clause) {
        faults.add("%s (sample in line %d)".formatted(clause, test.line()));
    }
}
