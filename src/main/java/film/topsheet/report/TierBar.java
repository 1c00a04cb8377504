package film.topsheet.report;

/**
 * What a tier takes of all receipts, as a bar from the left; the reader's own is dark.
 *
 * @param share of the longest bar, of {@link Ruler#FULL}
 */
record TierBar(int share, boolean own) implements Chart {

    private static final double THICK = 5;

    @Override
    public void draw(Pen pen, double width, double height) {
        if (share > 0) {
            pen.filled(0, (height - THICK) / 2, Math.max(.5, width * share / Ruler.FULL), THICK,
                    own ? Pen.OWN : Pen.PALE);
        }
    }
}
