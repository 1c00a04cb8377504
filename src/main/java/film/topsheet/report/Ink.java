package film.topsheet.report;

import java.math.BigDecimal;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.StyleSetter;

/** How a cell of the workbook looks, number format aside. */
enum Ink {
    TITLE {
        @Override
        void paint(StyleSetter style) {
            style.bold().fontSize(TITLE_POINTS);
        }
    },
    HEADLINE {
        @Override
        void paint(StyleSetter style) {
            style.bold().fontSize(HEADLINE_POINTS).horizontalAlignment("right");
        }
    },
    HEADLINE_LEFT {
        @Override
        void paint(StyleSetter style) {
            HEADLINE.paint(style);
            style.horizontalAlignment("left");
        }
    },
    QUIET {
        @Override
        void paint(StyleSetter style) {
            style.fontSize(POINTS).fontColor(QUIET_TEXT).verticalAlignment("top");
        }
    },
    HEAD {
        @Override
        void paint(StyleSetter style) {
            style.fontSize(POINTS).bold().wrapText(true).verticalAlignment("bottom")
                    .fillColor(SUM_SHADE).borderStyle(BorderSide.BOTTOM, BorderStyle.MEDIUM);
        }
    },
    HEAD_RIGHT {
        @Override
        void paint(StyleSetter style) {
            HEAD.paint(style);
            style.horizontalAlignment("right");
        }
    },
    /** A head with a filter's button in its lower right corner. */
    FILTER_HEAD {
        @Override
        void paint(StyleSetter style) {
            HEAD.paint(style);
            style.verticalAlignment("top").horizontalAlignment("left").indent(1);
        }
    },
    LISTED_HEAD {
        @Override
        void paint(StyleSetter style) {
            HEAD.paint(style);
            style.horizontalAlignment("left").indent(1);
        }
    },
    FILTER_HEAD_RIGHT {
        @Override
        void paint(StyleSetter style) {
            HEAD_RIGHT.paint(style);
            style.verticalAlignment("top");
        }
    },
    PLAIN {
        @Override
        void paint(StyleSetter style) {
            style.fontSize(POINTS).verticalAlignment("center");
        }
    },
    /** Text under a {@link #FILTER_HEAD}, clear of an amount to its left. */
    LISTED {
        @Override
        void paint(StyleSetter style) {
            style.fontSize(POINTS).verticalAlignment("top")
                    .horizontalAlignment("left").indent(1);
        }
    },
    LISTED_NUMBER {
        @Override
        void paint(StyleSetter style) {
            style.fontSize(POINTS).verticalAlignment("top");
        }
    },
    WRAPPED {
        @Override
        void paint(StyleSetter style) {
            LISTED.paint(style);
            style.wrapText(true);
        }
    },
    LINK {
        @Override
        void paint(StyleSetter style) {
            LISTED.paint(style);
            style.verticalAlignment("center").fontColor(READERS_OWN).underlined();
        }
    },
    /** A cell to type into. */
    INPUT {
        @Override
        void paint(StyleSetter style) {
            PLAIN.paint(style);
            style.fontColor(READERS_OWN).fillColor(INPUT_SHADE)
                    .borderStyle(BorderStyle.HAIR).borderColor(READERS_OWN);
        }
    },
    SUM {
        @Override
        void paint(StyleSetter style) {
            PLAIN.paint(style);
            style.bold().fillColor(SUM_SHADE).borderStyle(BorderSide.TOP, BorderStyle.THIN);
        }
    },
    TOTAL {
        @Override
        void paint(StyleSetter style) {
            PLAIN.paint(style);
            style.bold().fillColor(TOTAL_SHADE).borderStyle(BorderSide.TOP, BorderStyle.MEDIUM)
                    .borderStyle(BorderSide.BOTTOM, BorderStyle.MEDIUM);
        }
    };

    private static final BigDecimal POINTS = BigDecimal.TEN;
    private static final BigDecimal HEADLINE_POINTS = new BigDecimal(12);
    private static final BigDecimal TITLE_POINTS = new BigDecimal(16);
    private static final String QUIET_TEXT = "FF555555";
    private static final String READERS_OWN = "FF1F4E79";
    private static final String INPUT_SHADE = "FFEEF4FA";
    private static final String SUM_SHADE = "FFF1F1EE";
    private static final String TOTAL_SHADE = "FFE4E4E0";

    abstract void paint(StyleSetter style);
}
