package film.topsheet.report;

import film.topsheet.report.InvestorFront.Height;
import film.topsheet.report.InvestorMoney.Room;
import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.JasperPrint;

/** Prints the investor report: how the film stands, then the money. */
record InvestorReportPdf(Paper paper) {

    private static final List<String> INSETS = List.of("sources", "balance", "tiers", "offers");

    Pdf print(Brief brief, InvestorFigures figures) {
        var layout = paper.layout(each -> parts(brief, figures, each));
        var prints = new ArrayList<JasperPrint>(List.of(front(brief, figures, layout)));
        prints.add(money(brief, figures, layout));
        var cover = brief.report().cover();
        return paper.bound("%s: investor report %d, week ending %s".formatted(cover.title(),
                cover.number(), Words.date(cover.weekEnding())), cover.asOf(), prints);
    }

    /** All tables, in this layout. */
    static List<Part> parts(Brief brief, InvestorFigures figures, Layout layout) {
        var parts = new ArrayList<Part>();
        parts.add(new InvestorFront(brief, figures.cash(), layout, Height.TALL).moved());
        parts.addAll(tables(new InvestorMoney(brief, figures, layout, Room.ROOMY)));
        return parts;
    }

    /** As the first page: what is nearest to hand elsewhere gives way. */
    private JasperPrint money(Brief brief, InvestorFigures figures, Layout layout) {
        JasperPrint print = null;
        for (var room : Room.values()) {
            print = money(new InvestorMoney(brief, figures, layout, room));
            if (Pages.count(print) == 1) {
                break;
            }
        }
        return print;
    }

    private JasperPrint money(InvestorMoney money) {
        var page = money.page();
        var tables = tables(money);
        for (var at = 0; at < INSETS.size(); at++) {
            paper.inset(page.parameters(), INSETS.get(at), tables.get(at));
        }
        return paper.fill(page);
    }

    private static List<Part> tables(InvestorMoney money) {
        return List.of(money.sources(), money.balance(), money.tiers(), money.offers());
    }

    /** The first charts give way where texts are long, so that one page holds it. */
    private JasperPrint front(Brief brief, InvestorFigures figures, Layout layout) {
        JasperPrint print = null;
        for (var height : Height.values()) {
            print = front(new InvestorFront(brief, figures.cash(), layout, height));
            if (Pages.count(print) == 1) {
                break;
            }
        }
        return print;
    }

    private JasperPrint front(InvestorFront front) {
        var page = front.page();
        paper.inset(page.parameters(), "moved", front.moved());
        return paper.fill(page);
    }
}
