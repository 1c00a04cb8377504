package film.topsheet.slate;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who gets documents by mail when a week is issued.
 *
 * @param role      what they are, as {@code executive-producer}
 * @param party     the funding party whose own figures this person may see
 * @param sections  the sections of a department's edition
 * @param documents never empty, never the ledger or the workbook
 */
public record Recipient(
        String name, String email, Optional<String> role, Optional<String> party,
        List<String> sections, List<String> documents) {

    static final Set<String> SECTIONS =
            Set.of("ATL", "PRODUCTION", "POST", "OTHER", "CONTINGENCY", "FEES");

    static final Set<String> MAILED = Set.of(
            "summary", "cost-report", "guarantor", "variance", "department", "final-cost-report",
            "cash-flow", "investor-report", "statement", "hot-cost");

    private static final String DEPARTMENT = "department";

    public Recipient {
        sections = List.copyOf(sections);
        documents = List.copyOf(documents);
        if (documents.isEmpty()) {
            throw new Contradiction("documents", "names none",
                    "Name what this person gets, or remove the recipient.");
        }
        if (documents.contains(DEPARTMENT) && sections.isEmpty()) {
            throw new Contradiction("documents", "has department, and no sections are named",
                    "Add them, as sections: [PRODUCTION].");
        }
        if (sections.contains("ATL")) {
            throw new Contradiction("sections", "has ATL, which no department sees",
                    "Leave it out; the cost report shows it.");
        }
        if (role.equals(Optional.of(DEPARTMENT)) && !documents.equals(List.of(DEPARTMENT))) {
            throw new Contradiction("documents", "shows a department more than its own sections",
                    "Write documents: [department], or give the person another role.");
        }
        if (documents.contains("statement") && party.isEmpty()) {
            throw new Contradiction("documents", "has statement, and no party is named",
                    "Add the funding party whose figures this person sees, as party: Name.");
        }
    }
}
