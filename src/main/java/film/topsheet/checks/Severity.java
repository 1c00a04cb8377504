package film.topsheet.checks;

/** How much a finding matters, worst first. A blocking one stops the issue of a week. */
public enum Severity {
    BLOCKING,
    HIGH,
    MEDIUM,
    LOW;

    /** As it stands in data files and on paper. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
