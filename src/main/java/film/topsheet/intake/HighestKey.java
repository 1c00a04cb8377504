package film.topsheet.intake;

/**
 * The highest key that a feed holds. A key above it is certainly new.
 *
 * @param document null: the feed holds nothing
 */
record HighestKey(String document, String documentLine) {

    boolean isBelow(String otherDocument, String otherLine) {
        if (document == null) {
            return true;
        }
        var order = Utf8Order.compare(document, otherDocument);
        return order < 0 || order == 0 && Utf8Order.compare(documentLine, otherLine) < 0;
    }
}
