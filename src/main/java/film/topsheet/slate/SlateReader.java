package film.topsheet.slate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the settings of every production of a slate folder. */
final class SlateReader {

    private static final String SHARED = "slate.yaml";
    private static final String OWN = "production.yaml";
    private static final String TERMS = "waterfall.yaml";
    private static final Comparator<SettingsProblem> AS_IN_THE_FILE =
            Comparator.comparing(SettingsProblem::file).thenComparing(SettingsProblem::line);

    private final Path dir;
    private final Vocabulary vocabulary;
    private final List<ProductionSettings> good = new ArrayList<>();
    private final List<RefusedProduction> refused = new ArrayList<>();

    SlateReader(Path dir, Vocabulary vocabulary) {
        this.dir = dir;
        this.vocabulary = vocabulary;
    }

    Slate read() {
        var problems = new ArrayList<SettingsProblem>();
        if (!Files.isDirectory(dir)) {
            problems.add(wrong("there is no such folder", "Name the slate with --slate DIR."));
            return new Slate(List.of(), List.of(), problems);
        }
        var folders = folders();
        if (folders.isEmpty()) {
            problems.add(wrong("no folder here holds a production.yaml",
                    "Make one for each production, or name the slate with --slate DIR."));
        }
        Optional<YamlFile> shared = Files.exists(dir.resolve(SHARED), LinkOption.NOFOLLOW_LINKS)
                ? file(dir.resolve(SHARED), problems) : Optional.empty();
        if (!problems.isEmpty()) {
            folders.forEach(folder -> refused.add(refused(folder,
                    file(folder.resolve(OWN), new ArrayList<>()).map(YamlFile::root), problems)));
            return new Slate(List.of(), refused, problems);
        }
        folders.forEach(folder -> readProduction(folder, shared));
        refuseSharedCodes();
        good.sort(Comparator.comparing(ProductionSettings::code));
        refused.sort(Comparator.comparing(RefusedProduction::folder));
        return new Slate(good, refused, problems);
    }

    private List<Path> folders() {
        try (Stream<Path> under = Files.list(dir)) {
            return Stream.concat(Stream.of(dir), under
                            .filter(each -> !each.getFileName().toString().startsWith("."))
                            .sorted())
                    .filter(each -> Files.exists(each.resolve(OWN), LinkOption.NOFOLLOW_LINKS))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readProduction(Path folder, Optional<YamlFile> shared) {
        var problems = new ArrayList<SettingsProblem>();
        var own = file(folder.resolve(OWN), problems);
        var table = own.map(YamlFile::root)
                .map(root -> shared.map(YamlFile::root).map(root::over).orElse(root));
        var terms = Optional.of(folder.resolve(TERMS))
                .filter(each -> Files.exists(each, LinkOption.NOFOLLOW_LINKS))
                .flatMap(each -> file(each, problems));
        var settings = table.flatMap(root -> ProductionReader.read(
                new ProductionReader.Tables(root, terms.map(YamlFile::root)), vocabulary, folder,
                KeptSettings.source(own.orElseThrow(), shared, terms), problems))
                .filter(each -> problems.isEmpty());
        settings.ifPresentOrElse(good::add, () -> {
            problems.sort(AS_IN_THE_FILE);
            refused.add(refused(folder, table.or(() -> shared.map(YamlFile::root)), problems));
        });
    }

    /** @param readable what there is of its settings */
    private static RefusedProduction refused(
            Path folder, Optional<Setting.Table> readable, List<SettingsProblem> problems) {
        return new RefusedProduction(readable.flatMap(SlateReader::code), folder,
                readable.map(MailReader::ofRefused).orElse(Mailing.NONE), problems);
    }

    /** A link may stand for the file, as configuration maps make them, but not lead outside. */
    private Optional<YamlFile> file(Path file, List<SettingsProblem> problems) {
        var name = dir.relativize(file).toString();
        try {
            if (Files.exists(file) && !file.toRealPath().startsWith(dir.toRealPath())) {
                problems.add(SettingsProblem.at(Place.whole(name), "", "",
                        "this link leads outside the slate", "Put the file itself here."));
                return Optional.empty();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return YamlFile.read(file, name, problems);
    }

    private static Optional<String> code(Setting.Table table) {
        return TableReader.root(table, new ArrayList<>()).find("production", Kinds.CODE);
    }

    /** Documents of both would land in one folder; which of them is right, nobody can tell. */
    private void refuseSharedCodes() {
        Map<String, List<ProductionSettings>> byCode = good.stream().collect(Collectors.groupingBy(
                each -> each.code().toUpperCase(Locale.ROOT), LinkedHashMap::new,
                Collectors.toList()));
        byCode.values().stream().filter(each -> each.size() > 1).forEach(same -> {
            good.removeAll(same);
            same.forEach(one -> refused.add(new RefusedProduction(Optional.of(one.code()),
                    one.folder(), one.mailing(), List.of(sharedCode(one, same)))));
        });
    }

    private SettingsProblem sharedCode(ProductionSettings one, List<ProductionSettings> same) {
        var others = same.stream().filter(each -> each != one)
                .map(each -> name(each.folder())).collect(Collectors.joining(", "));
        return SettingsProblem.at(Place.whole(name(one.folder())), "production", one.code(),
                "is also the code of " + others, "Give each production a code of its own.");
    }

    private String name(Path folder) {
        return dir.relativize(folder.resolve(OWN)).toString();
    }

    private SettingsProblem wrong(String problem, String remedy) {
        return SettingsProblem.at(Place.whole(dir.toString()), "", "", problem, remedy);
    }
}
