package film.topsheet.oracle;
import java.nio.file.*;
import org.junit.jupiter.api.Test;
class DumpTest { @Test void dump() throws Exception { var s = RandomProduction.of(Long.getLong("seed",1)); var d = Path.of("/tmp/topsheet/dump"); int n=0; for (var night : s.nights()) { n++; for (var e : night.files().entrySet()) { var f = d.resolve("n"+n).resolve(e.getKey()); Files.createDirectories(f.getParent()); Files.writeString(f, e.getValue()); } } Files.writeString(d.resolve("production.yaml"), s.yaml()); } }
