package film.topsheet.report;

import film.topsheet.money.Money;
import java.awt.BasicStroke;
import java.math.BigInteger;

/**
 * A bar beside an axis: filled to the right is over, hollow to the left is under, nil is the axis
 * only. Needs no colour.
 *
 * @param length hundredths of a point, negative for under
 */
record OverBar(int length) implements Chart {

    private static final int LONGEST = 36 * Type.POINT;
    private static final double THICKNESS = 4.5;
    private static final BasicStroke AXIS = new BasicStroke(.5f);
    private static final BasicStroke FRAME = new BasicStroke(.6f);

    /** @param widest the amount whose bar is the longest of the page */
    static OverBar of(Money over, Money widest) {
        if (over.isZero() || widest.isZero()) {
            return new OverBar(0);
        }
        var length = BigInteger.valueOf(over.minor()).multiply(BigInteger.valueOf(LONGEST))
                .divide(BigInteger.valueOf(widest.minor())).intValueExact();
        // Never so short that it cannot be seen.
        return new OverBar(over.isPositive() ? Math.max(length, 80) : Math.min(length, -120));
    }

    @Override
    public void draw(Pen pen, double width, double height) {
        var axis = 5 + (width - 5) / 2;
        var top = (height - THICKNESS) / 2;
        var points = Math.abs(length) / (double) Type.POINT;
        if (length > 0) {
            pen.filled(axis, top, points, THICKNESS, Pen.BAR);
        } else if (length < 0) {
            pen.hollow(axis - points, top, points, THICKNESS, Pen.BAR, FRAME);
        }
        pen.line(axis, 0, axis, height, Pen.AXIS, AXIS);
    }
}
