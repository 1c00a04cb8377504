package film.topsheet.job;

import film.topsheet.budget.Section;
import film.topsheet.mail.Letter;
import film.topsheet.report.Editions;
import film.topsheet.slate.Recipient;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The documents that go with one person's mail: those that the settings name and the week has.
 *
 * @param names   of those that go with it, as a sentence names them
 * @param missing of those that are named and were not printed
 */
record Enclosures(List<Letter.Attachment> attachments, List<String> names, List<String> missing) {

    private static final String PDF = "application/pdf";
    private static final String SUMMARY = "summary";
    private static final Map<String, String> NAMES = Map.of(
            "cost-report", "cost report", "guarantor", "guarantor's page",
            "variance", "variance report", "final-cost-report", "final cost report",
            "cash-flow", "cash flow", "investor-report", "investor report",
            "statement", "your statement", "hot-cost", "hot cost");

    /** One document: its file, null where there can be none, and its name in a sentence. */
    private record Named(String file, String name) {}

    /**
     * @param statements which file is whose, by party
     * @param documents  the bytes of a document of the week, by file name
     */
    static Enclosures of(Recipient recipient, Map<String, String> statements,
            Function<String, Optional<byte[]>> documents) {
        var attachments = new ArrayList<Letter.Attachment>();
        var names = new ArrayList<String>();
        var missing = new ArrayList<String>();
        for (var each : named(recipient, statements)) {
            var bytes = Optional.ofNullable(each.file()).flatMap(documents);
            bytes.ifPresent(pdf -> attachments.add(new Letter.Attachment(each.file(), PDF, pdf)));
            (bytes.isPresent() ? names : missing).add(each.name());
        }
        return new Enclosures(attachments, names, missing);
    }

    private static List<Named> named(Recipient recipient, Map<String, String> statements) {
        var named = new ArrayList<Named>();
        for (var document : recipient.documents()) {
            switch (document) {
                case SUMMARY -> { }
                case "department" -> recipient.sections().forEach(each -> named.add(new Named(
                        "department-%s.pdf".formatted(each), department(each))));
                case "statement" -> named.add(new Named(
                        statements.get(recipient.party().orElseThrow()), NAMES.get(document)));
                default -> named.add(new Named(document + ".pdf", NAMES.get(document)));
            }
        }
        return named;
    }

    private static String department(String section) {
        return section.equals(Section.OTHER.name()) ? "report on other costs"
                : Section.valueOf(section).title().toLowerCase(Locale.ROOT)
                        + " department report";
    }

    /** What goes with the mail and what does not, as sentences; none where none is named. */
    List<String> words() {
        var words = new ArrayList<String>();
        if (!names.isEmpty()) {
            words.add("Attached: %s (PDF).".formatted(Editions.list(names)));
        }
        if (!missing.isEmpty()) {
            words.add("Not printed this week: %s.".formatted(Editions.list(missing)));
        }
        return words;
    }
}
