package film.topsheet.bench;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("bench")
class SpeedTest {

    @TempDir
    private Path folder;

    @Test
    void printsTheTableOfOneRunOnThisMachine() throws Exception {
        var scale = Scale.asked();
        var files = new BenchFiles(folder.resolve("files"), scale);
        files.write();
        // Makes what the launcher makes once: the extracted jar and its archive of classes.
        Child.launcher(List.of(0), "--version");
        var timings = new Timings();
        for (var round = 0; round < scale.rounds(); round++) {
            var isLast = round == scale.rounds() - 1;
            new Round(files, folder.resolve("round-" + round), timings)
                    .run(round, isLast ? scale.rounds() : 0);
        }
        System.out.println(new SpeedTable(timings).text(scale, files.bytes()));
    }
}
