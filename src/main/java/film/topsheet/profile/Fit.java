package film.topsheet.profile;

import java.util.ArrayList;
import java.util.List;

/**
 * How well a profile fits a file.
 *
 * @param score   0 to 100; below {@value #FITS} it does not fit
 * @param reasons what was found, what is missing, what is not known, as clauses
 */
public record Fit(String profile, int score, List<String> reasons) {

    /** All columns that the profile needs are there, and the file is cut as it says. */
    public static final int FITS = 70;

    private static final int NEEDED = 60;
    private static final int OPTIONAL = 10;
    private static final int KNOWN = 20;

    public Fit {
        reasons = List.copyOf(reasons);
    }

    boolean fits() {
        return score >= FITS;
    }

    /** The best that any of the file's first records makes of the signature. */
    static Fit of(FitSignature signature, Sniffed file) {
        if (signature.workbook() != file.isWorkbook()) {
            return none(signature, file.isWorkbook() ? "it is a workbook, the profile reads text"
                    : "it is text, the profile reads workbooks");
        }
        if (signature.rows() == 0 || signature.columns().isEmpty()) {
            return none(signature, "the profile knows no header, so nothing tells its files");
        }
        var best = none(signature, "no row of it looks like the header");
        var last = Math.min(signature.within(), file.records().size() - signature.rows() + 1);
        for (var at = 0; at < last; at++) {
            var fit = of(signature, header(file.records(), at, signature.rows()), file);
            best = fit.score > best.score ? fit : best;
        }
        return best;
    }

    private static Fit none(FitSignature signature, String reason) {
        return new Fit(signature.profile(), 0, List.of(reason));
    }

    private static List<String> header(List<SniffRecord> records, int at, int rows) {
        var width = 0;
        for (var row = 0; row < rows; row++) {
            width = Math.max(width, records.get(at + row).width());
        }
        var names = new ArrayList<String>();
        for (var column = 0; column < width; column++) {
            var name = new StringBuilder();
            for (var row = 0; row < rows; row++) {
                name.append(' ').append(records.get(at + row).cell(column));
            }
            names.add(name.toString().strip());
        }
        return names;
    }

    private static Fit of(FitSignature signature, List<String> header, Sniffed file) {
        var found = new ArrayList<String>();
        var missing = new ArrayList<String>();
        var needed = 0;
        var optional = 0;
        var there = 0;
        for (var column : signature.columns()) {
            var isThere = header.stream().anyMatch(column::isCalled);
            (isThere ? found : missing).add(column.names().get(0));
            needed += column.required() ? 1 : 0;
            optional += column.required() ? 0 : 1;
            there += column.required() && isThere ? 1 : 0;
        }
        var unknown = header.stream().filter(each -> !each.isBlank() && signature.columns()
                .stream().noneMatch(column -> column.isCalled(each))).toList();
        var named = header.stream().filter(each -> !each.isBlank()).count();
        var score = needed == 0 ? 0 : NEEDED * there / needed;
        if (there == needed && needed > 0) {
            score = FITS + KNOWN * (int) (named - unknown.size()) / (int) Math.max(1, named)
                    + (optional == 0 ? OPTIONAL : OPTIONAL * (found.size() - there) / optional);
        }
        var reasons = reasons(found, missing, unknown);
        for (var each : signature.forbidden()) {
            if (header.stream().anyMatch(FitSignature.Column.required(each)::isCalled)) {
                reasons.add("has the column %s of another report".formatted(each));
                score = 0;
            }
        }
        if (!file.isWorkbook() && file.dialect().delimiter() != signature.delimiter()) {
            reasons.add("is separated by %s, the profile reads %s".formatted(
                    SniffDialect.word(file.dialect().delimiter()),
                    SniffDialect.word(signature.delimiter())));
            score = Math.min(score, NEEDED) / 2;
        }
        return new Fit(signature.profile(), score, reasons);
    }

    private static List<String> reasons(
            List<String> found, List<String> missing, List<String> unknown) {
        var reasons = new ArrayList<String>();
        if (!found.isEmpty()) {
            reasons.add("has " + String.join(", ", found));
        }
        if (!missing.isEmpty()) {
            reasons.add("lacks " + String.join(", ", missing));
        }
        if (!unknown.isEmpty()) {
            reasons.add("does not know " + String.join(", ", unknown));
        }
        return reasons;
    }
}
