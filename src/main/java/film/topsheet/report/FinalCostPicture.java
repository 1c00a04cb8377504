package film.topsheet.report;

import film.topsheet.money.Money;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Draws the chart of a mail on white ground of its own, so that a dark page does not swallow it.
 * The letters are outlines of our own fonts: it looks the same on every machine.
 */
record FinalCostPicture(FinalCostChart chart) {

    /** Of the page that shows it. */
    static final int WIDTH = 330;

    private static final int HEIGHT = 190;
    private static final int TWICE = 2;
    private static final Color INK = new Color(0x111111);
    private static final Color QUIET = new Color(0x555555);
    private static final Color FORECAST = new Color(0x1f4e79);
    private static final Color BAND = new Color(0xe9e9e5);
    private static final float SIZE = 12;
    private static final double LEFT = 4;
    private static final double RIGHT = WIDTH - 4;
    private static final double TOP = 36;
    private static final double BOTTOM = 144.5;
    /** Room between the end of the line and its label, and between two labels. */
    private static final double GAP = 10;

    byte[] png() {
        Fonts.prepare();
        var image = new BufferedImage(WIDTH * TWICE, HEIGHT * TWICE, BufferedImage.TYPE_INT_RGB);
        var paper = image.createGraphics();
        paper.setRenderingHint(RenderingHints.KEY_ANTIALIASING,
                RenderingHints.VALUE_ANTIALIAS_ON);
        paper.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL,
                RenderingHints.VALUE_STROKE_PURE);
        paper.scale(TWICE, TWICE);
        paper.setColor(Color.WHITE);
        paper.fill(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        draw(paper);
        paper.dispose();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException("a picture can't be kept in memory", e);
        }
        return bytes.toByteArray();
    }

    private void draw(Graphics2D paper) {
        var locked = y(chart.locked());
        var budget = y(chart.budget());
        if (chart.hasContingency()) {
            paper.setColor(BAND);
            paper.fill(new Rectangle2D.Double(LEFT, locked, RIGHT - LEFT, budget - locked));
            level(paper, budget, .7f);
            write(paper, QUIET, plain(chart.budget()) + " budget before contingency", "", LEFT,
                    isUnder() ? budget - 5 : budget + 14);
        }
        level(paper, locked, 1.4f);
        line(paper);
        locked(paper, locked);
        end(paper, locked);
        days(paper);
    }

    private void line(Graphics2D paper) {
        var path = new Path2D.Double();
        path.moveTo(x(chart.first().weekEnding()), y(chart.first().finalCost()));
        for (var week : chart.weeks()) {
            path.lineTo(x(week.weekEnding()), y(week.finalCost()));
        }
        paper.setColor(FORECAST);
        paper.setStroke(new BasicStroke(2.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        paper.draw(path);
    }

    /** The forecast, and what is free between it and the locked budget. */
    private void end(Graphics2D paper, double locked) {
        var x = x(chart.last().weekEnding());
        var y = y(chart.last().finalCost());
        paper.setColor(FORECAST);
        paper.fill(new Ellipse2D.Double(x - 4, y - 4, 8, 8));
        var label = plain(chart.last().finalCost()) + " forecast";
        var wide = letters(label, true);
        var isEarly = x + GAP + wide <= RIGHT;
        var close = y >= locked && y - locked < 2 * GAP + SIZE;
        var base = close || isUnder() ? y + GAP + SIZE : y - GAP;
        write(paper, INK, "", label, isEarly ? x + GAP : Math.max(LEFT, x - 2 - wide), base);
        var middle = (locked + y) / 2 + SIZE / 3;
        if (chart.free().isPositive() && !isUnder() && y - GAP - SIZE - middle > GAP) {
            write(paper, QUIET, "contingency free " + plain(chart.free()), "", 50, middle);
        }
    }

    /** Above its line; of a forecast that is above it, below and where the line ends. */
    private void locked(Graphics2D paper, double y) {
        var amount = plain(chart.locked());
        var words = " locked budget";
        var over = chart.last().finalCost().compareTo(chart.locked()) > 0;
        write(paper, INK, words, amount,
                over ? RIGHT - letters(amount, true) - letters(words, false) : LEFT,
                over ? y + 14 : y - 5);
    }

    private boolean isUnder() {
        return chart.last().finalCost().compareTo(chart.budget()) < 0;
    }

    private void days(Graphics2D paper) {
        var last = chart.last().weekEnding();
        var y = HEIGHT - 4;
        var first = label(chart.first().weekEnding());
        write(paper, QUIET, first, "", LEFT, y);
        var until = label(chart.until());
        var begin = RIGHT - letters(until, false);
        var now = label(last);
        var wide = letters(now, false);
        var middle = x(last) - wide / 2;
        if (middle > LEFT + letters(first, false) + GAP
                && (middle + wide + GAP < begin || !chart.until().isAfter(last))) {
            write(paper, QUIET, now, "", Math.min(middle, RIGHT - wide), y);
        }
        if (chart.until().isAfter(last)) {
            write(paper, QUIET, until, "", begin, y);
        }
    }

    private String label(LocalDate day) {
        return Words.shortDate(day, chart.last().weekEnding());
    }

    private void level(Graphics2D paper, double y, float thick) {
        paper.setColor(INK);
        paper.setStroke(new BasicStroke(thick));
        paper.draw(new Line2D.Double(LEFT, y, RIGHT, y));
    }

    private double x(LocalDate day) {
        var begin = chart.first().weekEnding();
        return LEFT + (RIGHT - LEFT) * ChronoUnit.DAYS.between(begin, day)
                / Math.max(1, ChronoUnit.DAYS.between(begin, chart.until()));
    }

    private double y(Money amount) {
        var span = chart.highest().minus(chart.lowest()).minor();
        return span == 0 ? BOTTOM : BOTTOM - (BOTTOM - TOP)
                * ((double) amount.minus(chart.lowest()).minor() / span);
    }

    /** The strong words first where both stand in one line. */
    private static void write(Graphics2D paper, Color ink, String words, String strong, double x,
            double y) {
        paper.setColor(ink);
        paper.fill(Typeface.of(Fonts.SANS, true).outline(strong, SIZE, x, y));
        paper.fill(Typeface.of(Fonts.SANS, false).outline(
                words, SIZE, x + letters(strong, true), y));
    }

    private static double letters(String text, boolean bold) {
        return Type.sans((int) SIZE * Type.POINT, bold).width(text) / (double) Type.POINT;
    }

    private static String plain(Money amount) {
        return Figure.plain(amount);
    }
}
