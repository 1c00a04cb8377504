package film.topsheet.report;

import film.topsheet.financing.CashFlows;
import java.io.IOException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The documents of the cash: figures of every week, paper where somebody said what money is. */
record CashDocuments(JdbcClient jdbc, ReportOrder order) {

    void write(CostReport report, CashFlowPdf pdf, Publication into) throws IOException {
        var flow = new CashFlows(jdbc).of(
                order.production(), order.settings().currency(), order.weekEnding());
        if (flow.isEmpty()) {
            return;
        }
        into.write("cash-flow.csv", out -> CashFlowCsv.write(flow.get(), out));
        var cash = CashReport.of(jdbc, order, report, flow.get());
        if (cash.isPresent()) {
            into.write("cash-flow.pdf", out -> out.write(pdf.print(cash.get()).bytes()));
            into.write("cash-flow.xlsx", out -> CashFlowWorkbook.write(cash.get(), out));
        }
    }
}
