package film.topsheet.report;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import net.sf.jasperreports.renderers.Renderable;

/**
 * A picture of figures, drawn as lines and shapes: one statement, labels where they belong, no
 * legend and no frame. Nothing is drawn outside of its place. Equal charts draw the same.
 */
interface Chart extends Renderable, Graphics2DRenderable {

    /** @param pen whose nought is the upper left corner of the place; all in points */
    void draw(Pen pen, double width, double height);

    @Override
    default String getId() {
        return getClass().getSimpleName() + "-" + hashCode();
    }

    @Override
    default void render(JasperReportsContext context, Graphics2D paper, Rectangle2D place) {
        paper.translate(place.getX(), place.getY());
        draw(new Pen(paper), place.getWidth(), place.getHeight());
        paper.translate(-place.getX(), -place.getY());
    }
}
