package film.topsheet.sample;

import java.util.Map;

/** The sample, made and replayed once for all its tests. */
final class Made {

    static final Map<String, String> FILES = SampleSlate.files();
    static final Replay REPLAY = new Replay(FILES);

    private Made() {}
}
