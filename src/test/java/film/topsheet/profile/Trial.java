package film.topsheet.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import film.topsheet.profile.FeedWords.Kind;
import film.topsheet.slate.SettingsProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A profile on trial: its YAML and the text of an export, and the rows that come of them. Its
 * feed {@code costs} needs nothing, so that a test shows one habit and no more.
 */
final class Trial {

    static final Map<String, FeedWords> FEEDS = Stream.of(
            new FeedWords("costs", columns("code CODE, line CODE, date DATE, at TIME, text TEXT,"
                    + " other TEXT, set CODE, hours NUMBER, paid YES_NO, kind CHOICE,"
                    + " amount AMOUNT, currency CODE, tags TAGS"),
                    Set.of(), List.of("code", "line")),
            new FeedWords("journals", columns("journal_no CODE, line CODE, posting_date DATE,"
                    + " account CODE, description TEXT, amount AMOUNT, currency CODE,"
                    + " exchange_rate NUMBER, reverses CODE, document_type TEXT,"
                    + " source_document TEXT, vendor_id CODE, vendor TEXT, invoice_no CODE,"
                    + " po_number CODE, po_line CODE, episode CODE, set CODE, location CODE,"
                    + " tags TAGS"),
                    Set.of("journal_no", "line", "posting_date", "account", "description",
                            "amount"), List.of("journal_no", "line")),
            new FeedWords("petty-cash", columns("envelope CODE, line CODE, holder TEXT,"
                    + " posting_date DATE, merchant TEXT, account CODE, description TEXT,"
                    + " amount AMOUNT, tags TAGS"),
                    Set.of("envelope", "line", "holder", "posting_date", "merchant", "account",
                            "amount"), List.of("envelope", "line")),
            new FeedWords("bank", columns("account CODE, date DATE, reference CODE,"
                    + " description TEXT, amount AMOUNT, balance AMOUNT"),
                    Set.of("date", "reference", "amount"), List.of("account", "reference")))
            .collect(Collectors.toMap(FeedWords::feed, each -> each));

    private final String yaml;
    private final Map<String, String> beside = new LinkedHashMap<>();
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private String fileName = "export.csv";
    private List<String> notes = List.of();
    private Map<RowClass, Long> counts = Map.of();
    private List<ControlTotal> totals = List.of();

    private Trial(String yaml) {
        this.yaml = yaml;
    }

    static Trial of(String yaml) {
        return new Trial(yaml);
    }

    /** A profile of the feed {@code costs}. */
    static Trial costs(String yaml) {
        return new Trial("profile: trial\nversion: 1\nfeed: costs\n" + yaml);
    }

    private static Map<String, Kind> columns(String text) {
        var columns = new LinkedHashMap<String, Kind>();
        for (var each : text.split(", ")) {
            columns.put(each.split(" ")[0], Kind.valueOf(each.split(" ")[1]));
        }
        return columns;
    }

    Trial beside(String name, String text) {
        beside.put(name, text);
        return this;
    }

    Trial parameter(String name, String value) {
        parameters.put(name, value);
        return this;
    }

    Trial named(String name) {
        fileName = name;
        return this;
    }

    Profiles profiles() {
        try {
            var slate = Files.createTempDirectory("slate");
            var folder = Files.createDirectory(slate.resolve("profiles"));
            for (var each : beside.entrySet()) {
                Files.writeString(folder.resolve(each.getKey()), each.getValue());
            }
            Files.writeString(folder.resolve(name() + ".yaml"), yaml);
            var read = Profiles.read(slate, FEEDS);
            delete(slate);
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var each : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(each);
            }
        }
    }

    List<String> problems() {
        return ownProblems(profiles());
    }

    /** Built-in ones fill feeds that are not on trial here. */
    static List<String> ownProblems(Profiles profiles) {
        var builtIn = ProfileFiles.builtIn().stream()
                .map(each -> "profiles/" + each + ".yaml").collect(Collectors.toSet());
        return profiles.problems().stream().filter(each -> !builtIn.contains(each.file()))
                .map(SettingsProblem::message).toList();
    }

    private String name() {
        return yaml.substring("profile: ".length(), yaml.indexOf('\n')).split(" ")[0];
    }

    Profile profile() {
        var profiles = profiles();
        assertThat(ownProblems(profiles)).as("what is wrong with the profile").isEmpty();
        return profiles.find(name()).orElseThrow();
    }

    Source source(byte[] bytes) {
        return new Source("exports/" + fileName, () -> new ByteArrayInputStream(bytes), "USD",
                parameters);
    }

    /**
     * The data rows: these columns, parted by {@code |}; of a held row the column, the value and
     * the problem.
     */
    List<String> rows(String text, String columns) {
        return rows(text.getBytes(StandardCharsets.UTF_8), columns);
    }

    List<String> rows(byte[] bytes, String columns) {
        try {
            return read(bytes, columns);
        } catch (FileRefused e) {
            throw new AssertionError("refused in line %d: %s %s".formatted(
                    e.line(), e.problem(), e.remedy()), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> read(byte[] bytes, String columns) throws IOException, FileRefused {
        var rows = new ArrayList<String>();
        try (var file = ProfiledFile.open(profile(), source(bytes))) {
            while (file.next()) {
                if (file.rowClass() == RowClass.DATA) {
                    rows.add(file.fault() == null ? shown(file, columns) : held(file.fault()));
                }
            }
            notes = file.notes();
            counts = file.counts();
            totals = file.controlTotals();
        }
        return rows;
    }

    private static String shown(ProfiledFile file, String columns) {
        return Stream.of(columns.split(" ")).map(each -> {
            var place = file.columns(file.feed()).indexOf(each.replace('_', ' '));
            place = place < 0 ? file.columns(file.feed()).indexOf(each) : place;
            return each.equals("feed") ? file.feed() : place < 0 ? "-" : file.values()[place];
        }).collect(Collectors.joining("|"));
    }

    private static String held(Fault fault) {
        return "held: %s \"%s\" %s".formatted(fault.column(), fault.value(), fault.problem());
    }

    /** Why the whole file is refused, with its line. */
    String refusal(String text) {
        return refusal(text.getBytes(StandardCharsets.UTF_8));
    }

    String refusal(byte[] bytes) {
        var refused = catchThrowableOfType(FileRefused.class, () -> read(bytes, "code"));
        assertThat(refused).as("the file is read").isNotNull();
        return "%d: %s".formatted(refused.line(), refused.problem());
    }

    /** Of the file read last. */
    List<String> notes() {
        return notes;
    }

    Map<RowClass, Long> counts() {
        return counts;
    }

    List<ControlTotal> totals() {
        return totals;
    }
}
