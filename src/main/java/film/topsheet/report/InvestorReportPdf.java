package film.topsheet.report;

import film.topsheet.report.InvestorFront.Height;
import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.JasperPrint;

/** Prints the investor report: how the film stands, then the money. */
record InvestorReportPdf(Paper paper) {

    Pdf print(Brief brief) {
        var layout = paper.layout(each -> List.of(
                new InvestorFront(brief, each, Height.TALL).moved()));
        var prints = new ArrayList<JasperPrint>(List.of(front(brief, layout)));
        var cover = brief.report().cover();
        return paper.bound("%s: investor report %d, week ending %s".formatted(cover.title(),
                cover.number(), Words.date(cover.weekEnding())), cover.asOf(), prints);
    }

    /** The first chart gives way where texts are long, so that one page holds it. */
    private JasperPrint front(Brief brief, Layout layout) {
        JasperPrint print = null;
        for (var height : Height.values()) {
            print = front(new InvestorFront(brief, layout, height));
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
