package film.topsheet.job;

import film.topsheet.checks.Checks;
import film.topsheet.profile.Profiles;
import film.topsheet.slate.ProductionSettings;
import film.topsheet.slate.SettingsProblem;
import film.topsheet.slate.Slate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The settings of every production, and whether its exports can be read. */
final class SlateExam {

    private final CommonOptions options;
    private final Slate slate;
    private final Profiles profiles;

    SlateExam(Session session) {
        this.options = session.options();
        this.slate = Slate.read(options.slate(),
                CheckTerms.vocabulary(new Checks(null).catalogue(), session.profiles()));
        this.profiles = session.profiles();
    }

    /** Those whose settings are right, as far as they were asked for. */
    List<ProductionSettings> productions() {
        return slate.productions().stream()
                .filter(each -> options.productions().isEmpty()
                        || options.productions().contains(each.code()))
                .toList();
    }

    List<Advice> look() {
        var advice = new ArrayList<Advice>();
        slate.problems().forEach(each -> advice.add(settings(each)));
        profiles.problems().forEach(each -> advice.add(settings(each)));
        slate.refused().forEach(refused -> refused.problems().stream()
                .filter(each -> !slate.problems().contains(each))
                .forEach(each -> advice.add(settings(each))));
        options.productions().stream()
                .filter(code -> slate.production(code).isEmpty()
                        && slate.refused().stream().noneMatch(each -> each.name().equals(code)))
                .forEach(code -> advice.add(Advice.fails("settings",
                        "%s is no production of %s".formatted(code, options.slate()),
                        "Name another one with --production, or another folder with --slate.")));
        for (var each : productions()) {
            advice.add(Advice.ok("settings", "%s, %s".formatted(each.code(), each.title())));
            advice.add(exports(each));
        }
        return advice;
    }

    /** Place and problem; then the remedy, without the line in between. */
    private static Advice settings(SettingsProblem problem) {
        var message = problem.message().lines().toList();
        return Advice.fails("settings", message.get(0).replaceFirst("\\.$", ""), problem.remedy());
    }

    private static Advice exports(ProductionSettings settings) {
        var folder = settings.exports();
        if (!Files.exists(folder)) {
            return Advice.putRight("exports", "%s is missing".formatted(folder),
                    "Make the folder; exports are dropped there.");
        }
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return Advice.fails("exports", "%s is no folder of its own".formatted(folder),
                    "Put a folder there: links are never followed.");
        }
        try (var files = Files.walk(folder)) {
            var unreadable = files.filter(each -> !Files.isReadable(each)).map(Path::toString)
                    .sorted().toList();
            return unreadable.isEmpty() ? Advice.ok("exports", folder + " can be read")
                    : Advice.fails("exports", "%s may not be read%s".formatted(unreadable.get(0),
                                    unreadable.size() == 1 ? ""
                                            : ", nor %d others".formatted(unreadable.size() - 1)),
                            "Give the user who runs the night the right to read it.");
        } catch (IOException | java.io.UncheckedIOException e) {
            return Advice.fails("exports", "%s may not be read".formatted(folder),
                    "Give the user who runs the night the right to read it and what is in it.");
        }
    }
}
