package film.topsheet.profile;

import java.math.BigDecimal;
import java.util.Map;
import java.util.OptionalLong;

/**
 * A sample that a profile must read as it says.
 *
 * @param line    on which the test stands in the profile
 * @param name    of the sample
 * @param sample  its bytes
 * @param rows    how many of a class
 * @param held    how many data rows are held
 * @param amounts sum of the canonical amounts of the good rows of a feed
 */
record SelfTest(
        int line, String name, byte[] sample, Map<RowClass, Long> rows, OptionalLong held,
        Map<String, BigDecimal> amounts) {}
