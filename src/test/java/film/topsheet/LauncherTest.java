package film.topsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, with a Maven and a Java that only note what they are asked to do. */
class LauncherTest {

    private static final String MAVEN = """
            #!/bin/bash
            echo "maven $*" >>"$NOTES"
            [ -e pom.xml ] && grep -q broken pom.xml && exit 1
            mkdir -p target && echo "built $RANDOM $RANDOM" >target/topsheet.jar
            """;

    private static final String JAVA = """
            #!/bin/bash
            for word in "$@"; do
                case $word in
                    -XX:ArchiveClassesAtExit=*)
                        echo "archive" >>"$NOTES"
                        [ "${NO_ARCHIVE:-}" ] || echo archive >"${word#*=}"
                        exit 0 ;;
                esac
            done
            if [ "$1" = -Djarmode=tools ]; then
                echo "extract" >>"$NOTES"
                mkdir -p "${@: -1}" && cp "$3" "${@: -1}/topsheet.jar"
                exit
            fi
            echo "ran $*"
            exit "${ENDS:-0}"
            """;

    @TempDir
    private Path dir;

    private Path home;
    private Path notes;

    @BeforeEach
    void aFreshClone() throws IOException {
        home = Files.createDirectories(dir.resolve("clone"));
        notes = dir.resolve("notes");
        Files.copy(Path.of("topsheet"), home.resolve("topsheet"));
        executable(home.resolve("topsheet"));
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        Files.createDirectories(home.resolve("src/main"));
        tool("jdk/bin/java", JAVA);
        tool("jdk/bin/javac", "");
        Files.writeString(dir.resolve("jdk/release"), "JAVA_VERSION=\"17.0.15\"\n");
        tool("bin/mvn", MAVEN);
    }

    @Test
    void theFirstCommandBuildsAndTheNextOnesOnlyRun() throws Exception {
        var first = launch("nightly", "--by", "J. Lee");
        var second = launch("nightly", "--by", "J. Lee");

        assertThat(notes())
                .containsExactly(
                        "maven -q -B -Dmaven.test.skip=true package", "extract", "archive");
        assertThat(first.out).startsWith("ran ").endsWith("/topsheet.jar nightly --by J. Lee\n");
        assertThat(second.out).isEqualTo(first.out);
        assertThat(first.err).isEqualTo("topsheet: building Topsheet, once …\n");
        assertThat(second.err).isEmpty();
    }

    @Test
    void theExitIsThatOfTheCommand() throws Exception {
        assertThat(launch("ENDS=75", "nightly").exit).isEqualTo(75);
    }

    @Test
    void aChangedSourceIsBuiltAgain() throws Exception {
        launch("status");
        Files.writeString(home.resolve("src/main/new"), "");
        laterThanTheJar(home.resolve("src/main/new"));
        launch("status");

        assertThat(notes()).filteredOn(note -> note.startsWith("maven")).hasSize(2);
    }

    @Test
    void ofManyAtOnceOneBuilds() throws Exception {
        var launched = Stream.generate(this::start).limit(4).toList();
        for (var each : launched) {
            assertThat(each.waitFor()).isZero();
        }

        assertThat(notes()).containsExactlyInAnyOrder(
                "maven -q -B -Dmaven.test.skip=true package", "extract", "archive");
    }

    @Test
    void shortCommandsStartFastAndLongOnesRunFast() throws Exception {
        assertThat(launch("status").out).contains("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
        assertThat(launch("close", "--help").out).contains("-XX:TieredStopAtLevel=1");
        assertThat(launch("nightly").out).contains("-XX:+UseParallelGC", " -Xmx1g ")
                .doesNotContain("Tiered");
        assertThat(launch("TOPSHEET_JAVA_OPTS=-XX:+UseG1GC -Xmx4g", "nightly").out)
                .contains(" -Xmx1g ", " -XX:+UseG1GC -Xmx4g -jar ").doesNotContain("Parallel");
    }

    @Test
    void withoutAnArchiveItRunsAllTheSameAndTriesNoMore() throws Exception {
        assertThat(launch("NO_ARCHIVE=1", "status").out).doesNotContain("SharedArchiveFile");
        assertThat(launch("status").out).doesNotContain("SharedArchiveFile");

        assertThat(notes()).filteredOn("archive"::equals).hasSize(1);
    }

    @Test
    void aBuildThatFailsEndsWithOne() throws Exception {
        Files.writeString(home.resolve("pom.xml"), "broken");

        var launched = launch("status");
        assertThat(launched.exit).isEqualTo(1);
        assertThat(launched.out).isEmpty();
        assertThat(launched.err).endsWith(
                "topsheet: the build failed; what Maven says stands above.\n");
    }

    @Test
    void whatIsMissingOnTheMachineIsNamedAndExitsTwo() throws Exception {
        Files.writeString(dir.resolve("jdk/release"), "JAVA_VERSION=\"1.8.0_392\"\n");
        assertThat(launch("status").err).contains("is Java 8, and 17 is needed.");

        Files.writeString(dir.resolve("jdk/release"), "JAVA_VERSION=\"21\"\n");
        Files.delete(dir.resolve("jdk/bin/javac"));
        assertThat(launch("status").err).contains("is a runtime without a compiler.");

        var nowhere = launch("JAVA_HOME=/nowhere", "status");
        assertThat(nowhere.exit).isEqualTo(2);
        assertThat(nowhere.err).startsWith(
                "topsheet: JAVA_HOME is /nowhere, and there is no bin/java in it.\n");
        assertThat(notes).doesNotExist();
    }

    @Test
    void itRunsThroughALinkAndFromAnywhereAndJavaStandsWhereTheUserDoes() throws Exception {
        var link = Files.createSymbolicLink(dir.resolve("bin/topsheet"), home.resolve("topsheet"));

        var launched = new ProcessBuilder(link.toString(), "status").directory(dir.toFile());
        assertThat(run(launched).out).contains("-Dtopsheet.root=" + home.toRealPath());
        assertThat(home.resolve("target/topsheet.jar")).exists();
    }

    private record Launched(int exit, String out, String err) {}

    /** Words with '=' in capitals before the command are the environment. */
    private Launched launch(String... words) throws Exception {
        var command = Stream.of(words).dropWhile(LauncherTest::isVariable).toList();
        var builder = new ProcessBuilder(
                Stream.concat(Stream.of(home.resolve("topsheet").toString()), command.stream())
                        .toList());
        builder.environment().remove("TOPSHEET_JAVA_OPTS");
        Stream.of(words).takeWhile(LauncherTest::isVariable).map(each -> each.split("=", 2))
                .forEach(pair -> builder.environment().put(pair[0], pair[1]));
        return run(builder);
    }

    private Launched run(ProcessBuilder builder) throws Exception {
        var out = dir.resolve("out").toFile();
        var err = dir.resolve("err").toFile();
        var exit = equipped(builder).redirectOutput(out).redirectError(err).start().waitFor();
        return new Launched(exit, Files.readString(out.toPath()), Files.readString(err.toPath()));
    }

    private Process start() {
        try {
            return equipped(new ProcessBuilder(home.resolve("topsheet").toString(), "status"))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProcessBuilder equipped(ProcessBuilder builder) {
        var environment = builder.environment();
        environment.merge("PATH", dir.resolve("bin").toString(), (old, own) -> own + ":" + old);
        if (!"/nowhere".equals(environment.get("JAVA_HOME"))) {
            environment.put("JAVA_HOME", dir.resolve("jdk").toString());
        }
        environment.put("NOTES", notes.toString());
        return builder;
    }

    private List<String> notes() throws IOException {
        return Files.readAllLines(notes);
    }

    private void tool(String name, String script) throws IOException {
        var file = dir.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, script);
        executable(file);
    }

    private static void executable(Path file) {
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    /** A file's time can be set; the change time of the jar, which counts, can not. */
    private static void laterThanTheJar(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2090-01-01T00:00:00Z")));
    }

    private static boolean isVariable(String word) {
        return word.matches("[A-Z_]+=.*");
    }
}
