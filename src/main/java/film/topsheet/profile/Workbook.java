package film.topsheet.profile;

import film.topsheet.slate.Nearest;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A workbook (.xlsx, .xlsm) as data: which sheets it has and what their cells refer to. Nothing in
 * it is run, calculated or followed, and nothing is opened but its own parts.
 */
final class Workbook implements Closeable {

    private static final String WORKSHEET = "worksheet";
    private static final int MOST_SHEETS = 10_000;
    /** A sheet has a million rows at most: packed, not a quarter of this. */
    private static final long LARGEST = 256L << 20;

    /**
     * @param name   as its tab shows it
     * @param part   of the zip
     * @param hidden whether Excel shows no tab for it
     */
    record Sheet(String name, String part, boolean hidden) {}

    /** @param type the last word of the relationship's type */
    private record Target(String type, String part) {}

    private final WorkbookZip zip;
    private final Path spooled;
    private final List<Sheet> sheets = new ArrayList<>();
    private final Map<String, Target> targets = new HashMap<>();
    private boolean since1904;

    private Workbook(WorkbookZip zip, Path spooled) {
        this.zip = zip;
        this.spooled = spooled;
    }

    /** @throws FileRefused when it is no workbook, or one made to do harm */
    static Workbook open(Path file) throws IOException, FileRefused {
        return read(new Workbook(WorkbookZip.open(file), null));
    }

    /**
     * From bytes that somebody opened, who knows that no link leads elsewhere: a zip is read from
     * its end, so they are kept in a file of their own while the workbook is open.
     */
    static Workbook open(InputStream bytes) throws IOException, FileRefused {
        var file = Files.createTempFile("topsheet-", ".xlsx");
        try {
            try (var out = Files.newOutputStream(file)) {
                bytes.transferTo(out);
            }
            return read(new Workbook(WorkbookZip.open(file), file));
        } catch (FileRefused | IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** What it is not, by its first bytes and its length: before it is copied or hashed. */
    static void refuseAtSight(InputStream bytes) throws IOException, FileRefused {
        var first = bytes.readNBytes(WorkbookBeginning.SEEN);
        WorkbookBeginning.refuseText(first);
        var rest = LARGEST - first.length;
        if (bytes.skip(rest) == rest && bytes.read(new byte[1], 0, 1) > 0) {
            throw new FileRefused(0, "is a workbook of more than %,d megabytes"
                    .formatted(LARGEST >> 20), "Export less at a time, or save the sheet as CSV.");
        }
    }

    private static Workbook read(Workbook workbook) throws IOException, FileRefused {
        try {
            workbook.read();
            return workbook;
        } catch (FileRefused | IOException e) {
            workbook.close();
            throw e;
        }
    }

    private void read() throws IOException, FileRefused {
        readTargets("", "_rels/.rels");
        var part = part("officeDocument");
        if (part == null || part.endsWith(".bin")) {
            throw new FileRefused(0, part == null ? "is a zip, but not of a workbook"
                    : "is a binary workbook (.xlsb)",
                    "Open it in Excel and save it as \"Excel Workbook (.xlsx)\".");
        }
        targets.clear();
        var folder = part.substring(0, part.lastIndexOf('/') + 1);
        readTargets(folder, folder + "_rels/" + part.substring(folder.length()) + ".rels");
        try (var xml = new WorkbookXml(zip.open(part))) {
            for (var name = xml.next(); name != null; name = xml.next()) {
                if (name.equals("workbookPr")) {
                    since1904 = xml.isSet("date1904");
                } else if (name.equals("sheet")) {
                    add(xml.attribute("name"), xml.attribute("id"), xml.attribute("state"));
                }
            }
        }
        if (sheets.isEmpty()) {
            throw new FileRefused(0, "has no sheet of cells",
                    "Export it again with the rows on a sheet.");
        }
    }

    /** Charts and macros have sheets too; they hold no rows. */
    private void add(String name, String id, String state) throws FileRefused {
        var target = targets.get(id);
        if (name != null && target != null && target.type().equals(WORKSHEET)) {
            sheets.add(new Sheet(name, target.part(), state != null && !state.equals("visible")));
        }
        if (sheets.size() > MOST_SHEETS) {
            throw tooMany();
        }
    }

    private static FileRefused tooMany() {
        return new FileRefused(0, "has more than %,d sheets".formatted(MOST_SHEETS),
                "Save the sheet as CSV.");
    }

    private void readTargets(String folder, String part) throws IOException, FileRefused {
        try (var xml = new WorkbookXml(zip.open(part))) {
            for (var name = xml.next(); name != null; name = xml.next()) {
                if (name.equals("Relationship")
                        && !"External".equalsIgnoreCase(xml.attribute("TargetMode"))) {
                    var type = String.valueOf(xml.attribute("Type"));
                    targets.put(xml.attribute("Id"), new Target(
                            type.substring(type.lastIndexOf('/') + 1),
                            resolved(folder, String.valueOf(xml.attribute("Target")))));
                }
                if (targets.size() > MOST_SHEETS) {
                    throw tooMany();
                }
            }
        }
    }

    /** A part's name; it is only ever looked up in the zip, never a file. */
    private static String resolved(String folder, String target) {
        var path = new ArrayDeque<String>();
        for (var each : (target.startsWith("/") ? target : folder + target).split("/")) {
            if (each.equals("..")) {
                path.pollLast();
            } else if (!each.isEmpty() && !each.equals(".")) {
                path.add(each);
            }
        }
        return String.join("/", path);
    }

    private String part(String type) {
        return targets.values().stream().filter(each -> each.type().equals(type))
                .map(Target::part).sorted().findFirst().orElse(null);
    }

    /** The first sheet, hidden or not. */
    Sheet first() {
        return sheets.get(0);
    }

    boolean since1904() {
        return since1904;
    }

    /**
     * The sheet of that name, like Excel without regard to case; where none is called so, the
     * sheet of that number, from 1, hidden ones counted.
     */
    Sheet sheet(String wanted) throws FileRefused {
        for (var each : sheets) {
            if (each.name().equalsIgnoreCase(wanted)) {
                return each;
            }
        }
        for (var at = 0; at < sheets.size(); at++) {
            if (String.valueOf(at + 1).equals(wanted)) {
                return sheets.get(at);
            }
        }
        throw new FileRefused(0, "has no sheet \"%s\"".formatted(wanted), Nearest.remedy(wanted,
                sheets.stream().map(Sheet::name).toList(), "It has " + names()));
    }

    private String names() {
        return sheets.stream().limit(20).map(each -> "\"" + each.name() + "\"")
                .collect(Collectors.joining(", ", "", sheets.size() > 20 ? " …" : "."));
    }

    WorkbookStyles styles() throws IOException, FileRefused {
        var part = part("styles");
        if (part == null || !zip.has(part)) {
            return new WorkbookStyles();
        }
        try (var xml = new WorkbookXml(zip.open(part))) {
            return new WorkbookStyles(xml);
        }
    }

    WorkbookStrings strings() throws IOException, FileRefused {
        var part = part("sharedStrings");
        if (part == null || !zip.has(part)) {
            return new WorkbookStrings();
        }
        try (var xml = new WorkbookXml(zip.open(part))) {
            return WorkbookStrings.read(xml);
        }
    }

    WorkbookXml cells(Sheet sheet) throws IOException, FileRefused {
        return new WorkbookXml(zip.open(sheet.part()));
    }

    /** What the workbook has beside its sheets that somebody should know of. */
    WorkbookNotes notes(Sheet sheet) {
        var notes = new WorkbookNotes();
        if (sheet.hidden()) {
            notes.add(WorkbookNotes.Kind.HIDDEN_SHEET, 1, "");
        }
        if (part("vbaProject") != null) {
            notes.add(WorkbookNotes.Kind.MACROS, 1, "");
        }
        if (part("externalLink") != null) {
            notes.add(WorkbookNotes.Kind.LINKS, 1, "");
        }
        return notes;
    }

    @Override
    public void close() throws IOException {
        zip.close();
        if (spooled != null) {
            Files.deleteIfExists(spooled);
        }
    }
}
