package film.topsheet.job.server;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.job.server.Guests.Visit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands are processes of their own here; their server is real, and so are the kills. */
class SharedServerTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private final Guests guests = new Guests();

    @AfterEach
    void nothingIsLeftRunning() {
        guests.close();
        Postmaster.of(data()).ifPresent(left -> left.stop(SOON));
    }

    @Test
    void theFirstCommandStartsTheServerOthersJoinItAndTheLastOneStopsIt() {
        var first = guests.send(home());
        String address = first.answer();
        var second = guests.send(home());

        assertThat(address).startsWith("open jdbc:postgresql://127.0.0.1:");
        assertThat(second.answer()).isEqualTo(address);

        assertThat(second.tell("close")).isEqualTo("closed");
        assertThat(Postmaster.of(data())).isPresent();

        assertThat(first.tell("close")).isEqualTo("closed");
        assertThat(Postmaster.of(data())).isEmpty();
    }

    @Test
    void theServerStaysWhenTheCommandThatStartedItEndsFirst() {
        var starter = guests.send(home());
        String address = starter.answer();
        var guest = guests.send(home());
        guest.answer();

        assertThat(starter.terminate()).isEqualTo(143);

        var late = guests.send(home());
        assertThat(late.answer()).isEqualTo(address);
        late.tell("exit");
        assertThat(guest.tell("lock NF")).isEqualTo("held");
        assertThat(guest.tell("close")).isEqualTo("closed");
        assertThat(Postmaster.of(data())).isEmpty();
    }

    @Test
    void aCommandThatIsKilledLeavesItsServerToTheNextOne() {
        var killed = guests.send(home());
        String address = killed.answer();
        var server = Postmaster.of(data()).orElseThrow();

        killed.kill();

        // The end of its output proves that the server does not keep a pipeline open.
        assertThat(killed.answer()).isEqualTo("null");
        assertThat(server.isAlive()).isTrue();

        var next = guests.send(home());
        assertThat(next.answer()).isEqualTo(address);
        assertThat(next.tell("close")).isEqualTo("closed");
        assertThat(server.isAlive()).isFalse();
    }

    @Test
    void afterAKillOfCommandAndServerTheNextOneFindsWhatWasCommitted() throws Exception {
        var killed = guests.send(home());
        killed.answer();
        run("create table night (week int)", "insert into night values (7)");

        killed.kill();
        signal("KILL", Postmaster.of(data()).orElseThrow().pid());

        var next = guests.send(home());
        assertThat(next.answer()).startsWith("open");
        assertThat(ask("select week from night")).isEqualTo("7");
        assertThat(Files.readString(new Home(home()).log()))
                .contains("automatic recovery in progress");
    }

    @Test
    void whatAKilledServerLeavesRunningIsEndedBeforeTheNextStart() throws Exception {
        var killed = guests.send(home());
        killed.answer();
        var server = Postmaster.of(data()).orElseThrow();
        long writer = Long.parseLong(
                ask("select pid from pg_stat_activity where backend_type = 'walwriter'"));
        killed.kill();
        // Suspended, it does not notice that its server is gone.
        signal("STOP", writer);
        signal("KILL", server.pid());

        assertThat(guests.send(home()).answer()).startsWith("open");
        assertThat(Postmaster.of(data()).orElseThrow()).isNotEqualTo(server);
    }

    @Test
    void aServerThatDoesNotAnswerIsReplacedWhenNobodyElseUsesIt() throws Exception {
        var killed = guests.send(home());
        killed.answer();
        long hung = Postmaster.of(data()).orElseThrow().pid();
        killed.kill();
        signal("STOP", hung);

        var next = guests.send(home());

        assertThat(next.answer()).startsWith("open");
        assertThat(Postmaster.of(data()).orElseThrow().pid()).isNotEqualTo(hung);
    }

    @Test
    void aPidFileThatNamesAnotherProgramKeepsNobodyOut() throws Exception {
        var first = guests.send(home());
        first.answer();
        Path file = Postmaster.file(data());
        String left = Files.readString(file);
        first.tell("close");
        String another = left.replaceFirst("\\d+", Long.toString(ProcessHandle.current().pid()));
        Files.writeString(file, another);

        assertThat(guests.send(home()).answer()).startsWith("open");
    }

    @RepeatedTest(5)
    void twoFirstCommandsAtTheSameMomentShareOneServer() {
        var one = guests.send(home());
        var other = guests.send(home());

        String address = one.answer();
        assertThat(address).startsWith("open");
        assertThat(other.answer()).isEqualTo(address);

        var closing = CompletableFuture.supplyAsync(() -> one.tell("close"));
        assertThat(other.tell("close")).isEqualTo("closed");
        assertThat(closing.join()).isEqualTo("closed");
        assertThat(Postmaster.of(data())).isEmpty();
    }

    @Test
    void aSignalToTheLastCommandStopsTheServer() {
        var only = guests.send(home());
        only.answer();

        assertThat(only.terminate()).isEqualTo(143);

        assertThat(Postmaster.of(data())).isEmpty();
    }

    @Test
    void aSignalInTheMiddleOfTheFirstStartLeavesNoServerAndNoHalfADatabase() {
        var interrupted = guests.send(home());
        Path half = new Home(home()).unfinishedData();
        assertThat(Patience.until(SOON, () -> Files.exists(half))).isTrue();

        assertThat(interrupted.terminate()).isEqualTo(143);

        assertThat(Postmaster.of(data())).isEmpty();
        assertThat(guests.send(home()).answer()).startsWith("open");
    }

    @Test
    void threadsOfOneProgramShareTheServerUntilTheLastOfThemCloses() {
        var databases = IntStream.range(0, 2).parallel()
                .mapToObj(i -> Database.open(home(), Guests.ENVIRONMENT))
                .toList();
        var other = guests.send(home());

        assertThat(databases.get(0).url()).isEqualTo(databases.get(1).url());
        assertThat(other.answer()).isEqualTo("open " + databases.get(0).url());

        other.tell("close");
        databases.get(0).close();
        databases.get(0).close();
        assertThat(Postmaster.of(data())).isPresent();
        databases.get(1).close();
        assertThat(Postmaster.of(data())).isEmpty();
    }

    @Test
    void aProductionIsLockedForOneCommandUntilThatOneIsKilled() {
        Visit holder = guests.send(home());
        holder.answer();
        Visit other = guests.send(home());
        other.answer();

        assertThat(holder.tell("lock NF")).isEqualTo("held");
        assertThat(other.tell("lock NF")).isEqualTo("busy");
        assertThat(other.tell("lock OTHER")).isEqualTo("held");

        holder.kill();

        assertThat(Patience.until(SOON, () -> other.tell("lock NF").equals("held"))).isTrue();
    }

    private Path home() {
        return folder.resolve("home");
    }

    private Path data() {
        return new Home(home()).data();
    }

    private Login login() {
        return new Cluster(new Home(home())).login(Postmaster.of(data()).orElseThrow().port());
    }

    private void run(String... statements) throws SQLException {
        try (var connection = login().dataSource().getConnection();
                var statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private String ask(String question) throws SQLException {
        try (var connection = login().dataSource().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void signal(String name, long pid) {
        var sent = Command.of("sh", "-c", "kill -s " + name + " " + pid).run();
        assertThat(sent.isWell()).as(sent.output()).isTrue();
    }
}
