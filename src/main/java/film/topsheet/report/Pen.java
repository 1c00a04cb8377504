package film.topsheet.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Draws what charts are made of. Letters are drawn as shapes, so that no viewer replaces them. */
record Pen(Graphics2D paper) {

    static final Color INK = new Color(0x111111);
    static final Color QUIET = new Color(0x555555);
    static final Color AXIS = new Color(0x777777);
    static final Color PALE = new Color(0x999999);
    static final Color BAR = new Color(0x333333);
    static final Color OWN = new Color(0x1F4E79);
    static final Color PAPER = Color.WHITE;
    static final Color BAND = new Color(0xF1F1EE);
    /** Of all letters in charts. */
    static final float LETTERS = 7.5f;
    private static final float HOLLOW = .6f;
    private static final double DOT = 2.4;

    /** Where a text stands to the point it is written at. */
    enum Align {
        BEGINS(0),
        CENTRED(.5),
        ENDS(1);

        private final double share;

        Align(double share) {
            this.share = share;
        }
    }

    record Point(double x, double y) {}

    void line(double fromX, double fromY, double toX, double toY, Color ink, double thick) {
        line(fromX, fromY, toX, toY, ink, plain(thick));
    }

    void line(double fromX, double fromY, double toX, double toY, Color ink,
            BasicStroke stroke) {
        draw(new Line2D.Double(fromX, fromY, toX, toY), ink, stroke);
    }

    /** @param dash lengths of its dash and of its gap */
    void dashed(List<Point> points, Color ink, double thick, double dash) {
        path(points, ink, new BasicStroke((float) thick, BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_MITER, 10, new float[] {(float) dash, (float) dash}, 0));
    }

    void path(List<Point> points, Color ink, double thick) {
        path(points, ink, plain(thick));
    }

    void path(List<Point> points, Color ink, BasicStroke stroke) {
        draw(path(points), ink, stroke);
    }

    private static BasicStroke plain(double thick) {
        return new BasicStroke((float) thick, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    }

    private void draw(Shape shape, Color ink, BasicStroke stroke) {
        paper.setColor(ink);
        paper.setStroke(stroke);
        paper.draw(shape);
    }

    private static Path2D path(List<Point> points) {
        var path = new Path2D.Double();
        path.moveTo(points.get(0).x(), points.get(0).y());
        points.stream().skip(1).forEach(each -> path.lineTo(each.x(), each.y()));
        return path;
    }

    void dot(double x, double y, Color ink) {
        dot(x, y, DOT, ink);
    }

    void dot(double x, double y, double radius, Color ink) {
        paper.setColor(ink);
        paper.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    /** What the points go round. */
    void area(List<Point> points, Color ink) {
        var area = path(points);
        area.closePath();
        paper.setColor(ink);
        paper.fill(area);
    }

    void filled(double x, double y, double width, double height, Color ink) {
        paper.setColor(ink);
        paper.fill(new Rectangle2D.Double(x, y, width, height));
    }

    /** A frame within the same outer edges as a filled one. */
    void hollow(double x, double y, double width, double height, Color ink) {
        hollow(x, y, width, height, ink, plain(HOLLOW));
    }

    void hollow(double x, double y, double width, double height, Color ink,
            BasicStroke stroke) {
        var thick = stroke.getLineWidth();
        draw(new Rectangle2D.Double(x + thick / 2, y + thick / 2,
                Math.max(width - thick, .1), Math.max(height - thick, .1)), ink, stroke);
    }

    /** @param y of the base line */
    void text(String text, double x, double y, Align align, Color ink, boolean bold) {
        paper.setColor(ink);
        paper.fill(Typeface.of(Fonts.CONDENSED, bold).outlineOfRuns(
                text, LETTERS, x - width(text, bold) * align.share, y));
    }

    void plain(String text, double x, double y) {
        text(text, x, y, Align.BEGINS, INK, false);
    }

    void bold(String text, double x, double y) {
        text(text, x, y, Align.BEGINS, INK, true);
    }

    void quiet(String text, double x, double y, Align align) {
        text(text, x, y, align, QUIET, false);
    }

    /** In points. */
    static double width(String text, boolean bold) {
        return Type.condensed((int) (LETTERS * Type.POINT), bold).width(text)
                / (double) Type.POINT;
    }
}
