package film.topsheet.profile;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The texts of one entry or balance of a camt.053 file, by their path inside it. */
final class CamtTexts {

    private static final String DETAILS = "NtryDtls/TxDtls/";
    private static final String PARTIES = DETAILS + "RltdPties/";
    private final Map<String, Set<String>> texts = new LinkedHashMap<>();

    void add(String path, String text) {
        if (!text.isEmpty()) {
            texts.computeIfAbsent(path, each -> new LinkedHashSet<>()).add(text);
        }
    }

    /** The first text at that path; blank for none. */
    String of(String path) {
        return texts.getOrDefault(path, Set.of("")).iterator().next();
    }

    private String first(String... paths) {
        for (var path : paths) {
            if (!of(path).isEmpty()) {
                return of(path);
            }
        }
        return "";
    }

    String account() {
        return first("Id/IBAN/", "Id/Othr/Id/");
    }

    /** Older versions write the state itself, newer ones its code. */
    boolean isBooked() {
        return first("Sts/", "Sts/Cd/").equals("BOOK");
    }

    String day(String element) {
        return Statement.day(first(element + "Dt/", element + "DtTm/", element));
    }

    /** Amounts have no sign: the mark beside them says which way the money went. */
    String signed() {
        var isDebit = of("CdtDbtInd/").equals("DBIT");
        return isDebit && !of("Amt/").isEmpty() ? "-" + of("Amt/") : of("Amt/");
    }

    /** The bank's own reference; else what of the payer's names it. */
    String reference() {
        var found = first("AcctSvcrRef/", "NtryRef/", DETAILS + "Refs/AcctSvcrRef/",
                DETAILS + "Refs/EndToEndId/");
        return found.equals("NOTPROVIDED") ? "" : found;
    }

    /** The other side, then what it is for. */
    String description() {
        var side = PARTIES + (of("CdtDbtInd/").equals("DBIT") ? "Cdtr/" : "Dbtr/");
        var parts = new LinkedHashSet<String>();
        for (var path : new String[] {side + "Nm/", side + "Pty/Nm/", DETAILS + "RmtInf/Ustrd/",
            "AddtlNtryInf/"}) {
            parts.addAll(texts.getOrDefault(path, Set.of()));
        }
        return String.join(" / ", parts);
    }
}
