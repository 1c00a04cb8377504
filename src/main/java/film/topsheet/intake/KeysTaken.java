package film.topsheet.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which keys of a small file the ledger knows: those of its rows that are not above the feed's
 * highest one. The others are certainly new, so that a file of one row, whose number sorts
 * somewhere between, needs no merge.
 */
final class KeysTaken {

    private final List<String> documents = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private Set<String> taken = Set.of();
    private boolean isAsked;

    void add(Judged row) {
        documents.add(row.document);
        lines.add(row.documentLine);
    }

    void ask(Connection connection, LoadRequest request) throws SQLException {
        isAsked = true;
        if (documents.isEmpty()) {
            return;
        }
        taken = new HashSet<>();
        try (var ask = connection.prepareStatement("""
                select document, document_line
                from unnest(?::text[], ?::text[]) as named (document, document_line)
                where exists (select from posting p
                              where p.production = ? and p.feed = ?::feed
                                and p.document = named.document
                                and p.document_line = named.document_line)""")) {
            ask.setArray(1, connection.createArrayOf("text", documents.toArray()));
            ask.setArray(2, connection.createArrayOf("text", lines.toArray()));
            ask.setInt(3, request.facts().production());
            ask.setString(4, request.feed().name());
            try (var row = ask.executeQuery()) {
                while (row.next()) {
                    taken.add(row.getString(1) + HeldRow.JOIN + row.getString(2));
                }
            }
        }
    }

    /** False where nobody asked: then nothing is certain. */
    boolean isFree(Judged row) {
        return isAsked && !taken.contains(row.key());
    }
}
