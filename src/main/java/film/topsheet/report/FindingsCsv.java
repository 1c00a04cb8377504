package film.topsheet.report;

import film.topsheet.checks.Finding;
import java.io.OutputStream;
import java.util.List;

/** {@code findings.csv}: what the checks found, in the order given, persons named. */
public final class FindingsCsv {

    private static final String HEADER =
            "finding,check,severity,state,account,subject,amount,message,file,line,first_seen";

    private FindingsCsv() {}

    /** Leaves the stream open. */
    public static void write(List<Finding> findings, OutputStream out) {
        var csv = new Csv(out, HEADER);
        for (var finding : findings) {
            csv.row(
                    Csv.text(finding.id()),
                    finding.check(),
                    finding.severity().word(),
                    finding.state().word(),
                    Csv.text(finding.account()),
                    Csv.text(finding.subject()),
                    Csv.amount(finding.amount()),
                    Csv.text(finding.message()),
                    Csv.text(finding.file()),
                    Csv.line(finding.line()),
                    Csv.date(finding.firstSeen()));
        }
        csv.finish();
    }
}
