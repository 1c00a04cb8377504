package film.topsheet.report;

import film.topsheet.financing.CashFlows;
import java.io.IOException;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The documents of the cash: figures of every week, paper where somebody said what money is. */
record CashDocuments(JdbcClient jdbc, ReportOrder order, Press press) {

    void write(CostReport report, Supplier<CashFlowPdf> printer, Publication into)
            throws IOException {
        var flow = new CashFlows(jdbc).of(
                order.production(), order.settings().currency(), order.weekEnding());
        if (flow.isEmpty()) {
            return;
        }
        into.write("cash-flow.csv", out -> CashFlowCsv.write(flow.get(), out));
        var cash = CashReport.of(jdbc, order, report, flow.get());
        if (cash.isPresent()) {
            press.print("cash-flow.pdf", () -> printer.get().print(cash.get()));
            into.write("cash-flow.xlsx", out -> CashFlowWorkbook.write(cash.get(), out));
        }
    }
}
