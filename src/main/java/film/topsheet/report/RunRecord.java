package film.topsheet.report;

import film.topsheet.checks.TieOut;
import film.topsheet.intake.ReadingsQuery;
import film.topsheet.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one run did for one week of one production, as {@code run.json} tells it.
 *
 * @param state   draft or issued
 * @param number  the report's number; of a draft, the number it gets when issued
 * @param version 1, or more for a correction
 * @param program the program's version
 * @param files   every export file that the books stand on, in the order loaded
 * @param inputs  SHA-256 of all that decided the documents, by name: exports, settings, templates
 * @param outputs SHA-256 of each document, by name; run.json itself is not among them
 */
public record RunRecord(
        String production,
        LocalDate weekEnding,
        CostReport.State state,
        int number,
        int version,
        LocalDate asOf,
        String program,
        List<LoadedFile> files,
        TieOut tieOut,
        SortedMap<String, String> inputs,
        SortedMap<String, String> outputs,
        ClockBlock clock) {

    public RunRecord {
        files = List.copyOf(files);
        inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
        outputs = Collections.unmodifiableSortedMap(new TreeMap<>(outputs));
    }

    /** The same run, once it knows what it wrote. */
    public RunRecord wrote(Map<String, String> documents) {
        return new RunRecord(production, weekEnding, state, number, version, asOf, program, files,
                tieOut, inputs, new TreeMap<>(documents), clock);
    }

    /**
     * @param path   within the production's folder
     * @param what became of it, in a word: loaded, known, held, reference, retracted
     * @param totals one per currency in the file
     * @param retraction by whom, as of which day and why; empty where it is none
     * @param read   what a profile made of it; empty: the canonical one read it
     */
    public record LoadedFile(
            String path, String sha256, String feed, String what, List<FileTotals> totals,
            Map<String, String> retraction, Optional<ReadingsQuery.Read> read) {

        public LoadedFile {
            totals = List.copyOf(totals);
        }
    }

    /**
     * Rows read = loaded + known + held + headings, and the amounts likewise; a held row whose
     * amount cannot be read counts in the rows only. Amounts are in the currency of the rows.
     *
     * @param currency    blank for rows without an amount; their amounts are null
     * @param rowsFreed   rows that older loads held and this one freed; they are none of its own
     * @param amountFreed of these
     */
    public record FileTotals(String currency, Parts<Long> rows, Parts<Money> amounts,
            long rowsFreed, Money amountFreed) {}

    /**
     * What a sum is made of.
     *
     * @param known    stood in the books already
     * @param headings recognised headings and totals
     */
    public record Parts<T>(T read, T loaded, T known, T held, T headings) {}

    /** All that two nights on the same books may differ in. */
    public record ClockBlock(
            Instant start,
            Instant end,
            SortedMap<String, Duration> durations,
            String run,
            String machine) {

        public ClockBlock {
            durations = Collections.unmodifiableSortedMap(new TreeMap<>(durations));
        }
    }
}
