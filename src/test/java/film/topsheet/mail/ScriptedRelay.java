package film.topsheet.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * A relay that does what a test says. A script names how a line of the client begins and what is
 * answered; whatever it does not name is answered as a good relay does. Beside a reply it can be
 * told to hang up, to be silent, or to answer for ever without an end.
 *
 * <p>{@code greeting} stands for the moment a client has connected, {@code body} for the moment
 * it may send the mail, {@code .} for the end of the mail. A relay with a certificate offers
 * STARTTLS.
 */
public final class ScriptedRelay implements AutoCloseable {

    public static final String HANGS_UP = "hangs up";
    public static final String IS_SILENT = "is silent";
    public static final String NEVER_ENDS = "never ends";
    /** Answers well, but only once the client has long given up. */
    public static final String IS_LATE = "is late";

    private final ServerSocket server;
    private final Map<String, String> script;
    private final SSLContext tls;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final List<String> whole = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final CountDownLatch answered = new CountDownLatch(1);

    public ScriptedRelay(Map<String, String> script) throws IOException {
        this(script, null);
    }

    /** @param tls holds its certificate; null: it has none */
    ScriptedRelay(Map<String, String> script, SSLContext tls) throws IOException {
        this.script = script;
        this.tls = tls;
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var thread = new Thread(this::serve, "scripted-relay");
        thread.setDaemon(true);
        thread.start();
    }

    /** What names it to the program. */
    public Map<String, String> named() {
        return Map.of("TOPSHEET_SMTP_HOST", "127.0.0.1", "TOPSHEET_SMTP_PORT",
                Integer.toString(port()), "TOPSHEET_SMTP_FROM", "topsheet@example.com");
    }

    public int port() {
        return server.getLocalPort();
    }

    Relay relay(Duration each, Duration whole) {
        return new Relay("127.0.0.1", server.getLocalPort(), "topsheet@example.com",
                Optional.empty(), Relay.Cover.NONE,
                new Relay.Limits(each, each, each, whole));
    }

    /** What clients said, mails left out. */
    public List<String> lines() {
        return lines;
    }

    /** Mails whose end came, whether it was answered or not. */
    public List<String> whole() {
        return whole;
    }

    /** Mails that it said it has. */
    public List<String> taken() {
        return taken;
    }

    /** Lets a late answer go, and waits until the client has hung up. */
    void answersAtLast() throws InterruptedException {
        answered.countDown();
        closed.await(5, TimeUnit.SECONDS);
    }

    private void serve() {
        while (!server.isClosed()) {
            try (var client = server.accept()) {
                new Talk(client).run();
            } catch (IOException | InterruptedException e) {
                // The client went away, or the test is over.
            }
            closed.countDown();
        }
    }

    private final class Talk {

        private Socket socket;
        private BufferedReader in;
        private OutputStream out;

        Talk(Socket client) throws IOException {
            goOnBy(client);
        }

        private void goOnBy(Socket client) throws IOException {
            socket = client;
            in = new BufferedReader(new InputStreamReader(
                    client.getInputStream(), StandardCharsets.ISO_8859_1));
            out = client.getOutputStream();
        }

        void run() throws IOException, InterruptedException {
            if (!answer("greeting", "220 here")) {
                return;
            }
            for (var said = in.readLine(); said != null; said = in.readLine()) {
                lines.add(said);
                if (said.equals("STARTTLS")) {
                    say("220 go on");
                    goOnBy(covered());
                    continue;
                }
                if (said.startsWith("QUIT") || !answer(said, usual(said))) {
                    return;
                }
                if (said.equals("DATA") && !takes()) {
                    return;
                }
            }
        }

        private String usual(String said) {
            if (said.equals("DATA")) {
                return "354 go on";
            }
            if (said.startsWith("AUTH")) {
                return "235 welcome";
            }
            return said.startsWith("EHLO") && tls != null
                    ? "250-here\r\n250-AUTH PLAIN\r\n250 STARTTLS" : "250 fine";
        }

        private Socket covered() throws IOException {
            var covered = (SSLSocket) tls.getSocketFactory().createSocket(
                    socket, "127.0.0.1", socket.getPort(), true);
            covered.setUseClientMode(false);
            covered.startHandshake();
            return covered;
        }

        private boolean takes() throws IOException, InterruptedException {
            if (script.getOrDefault("DATA", "354").charAt(0) != '3') {
                return true;
            }
            if (HANGS_UP.equals(script.get("body"))) {
                return false;
            }
            var mail = new StringBuilder();
            for (var line = in.readLine(); !".".equals(line); line = in.readLine()) {
                if (line == null) {
                    return false;
                }
                mail.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
            }
            whole.add(mail.toString());
            var reply = script.getOrDefault(".", "250 queued");
            if (reply.startsWith("250") || reply.equals(IS_LATE)) {
                taken.add(mail.toString());
            }
            return answer(".", "250 queued");
        }

        /** False: the line is to be closed. */
        private boolean answer(String said, String usual) throws IOException, InterruptedException {
            var reply = script.entrySet().stream()
                    .filter(each -> said.startsWith(each.getKey())).map(Map.Entry::getValue)
                    .findFirst().orElse(usual);
            switch (reply) {
                case HANGS_UP -> {
                    return false;
                }
                case IS_SILENT -> in.read();
                case NEVER_ENDS -> {
                    while (!closed.await(2, TimeUnit.MILLISECONDS)) {
                        say("250-and so on");
                    }
                }
                case IS_LATE -> {
                    answered.await();
                    say(usual);
                }
                default -> say(reply);
            }
            return !reply.startsWith("421") && !reply.equals(IS_SILENT);
        }

        private void say(String line) throws IOException {
            out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        answered.countDown();
        server.close();
    }
}
