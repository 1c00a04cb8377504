package film.topsheet.sample;

import java.util.Random;

/**
 * The one source of chance. {@link Random} is specified to the bit, so every machine draws alike;
 * each purpose draws from a sequence of its own, so that a change in one leaves the others.
 */
final class Seed {

    private static final long VALUE = 20_260_622L;

    private Seed() {}

    static Random random(String purpose) {
        return new Random(VALUE * 31 + purpose.hashCode());
    }
}
