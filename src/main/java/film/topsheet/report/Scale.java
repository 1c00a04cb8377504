package film.topsheet.report;

/** What one printed figure counts. */
enum Scale {
    UNITS(0, ""),
    THOUSANDS(3, "thousands"),
    MILLIONS(6, "millions"),
    BILLIONS(9, "billions");

    private final int zeros;
    private final String word;

    Scale(int zeros, String word) {
        this.zeros = zeros;
        this.word = word;
    }

    int zeros() {
        return zeros;
    }

    String word() {
        return word;
    }
}
