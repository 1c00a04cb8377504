package film.topsheet.report;

import film.topsheet.money.Money;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.math.BigInteger;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import net.sf.jasperreports.renderers.Renderable;

/**
 * A bar beside an axis: filled to the right is over, hollow to the left is under, nil is the axis
 * only. Needs no colour.
 *
 * @param length hundredths of a point, negative for under
 */
record OverBar(int length) implements Renderable, Graphics2DRenderable {

    private static final int LONGEST = 36 * Type.POINT;
    private static final Color BAR = new Color(0x333333);
    private static final Color AXIS = new Color(0x777777);
    private static final float THICKNESS = 4.5f;

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
    public String getId() {
        return "over-bar-" + length;
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D paper, Rectangle2D place) {
        var axis = place.getX() + 5 + (place.getWidth() - 5) / 2;
        var top = place.getY() + (place.getHeight() - THICKNESS) / 2;
        var points = Math.abs(length) / (float) Type.POINT;
        paper.setColor(BAR);
        if (length > 0) {
            paper.fill(new Rectangle2D.Double(axis, top, points, THICKNESS));
        } else if (length < 0) {
            paper.setStroke(new BasicStroke(.6f));
            paper.draw(new Rectangle2D.Double(axis - points + .3, top + .3, points - .6,
                    THICKNESS - .6));
        }
        paper.setColor(AXIS);
        paper.setStroke(new BasicStroke(.5f));
        paper.draw(new Line2D.Double(axis, place.getY(), axis, place.getMaxY()));
    }
}
