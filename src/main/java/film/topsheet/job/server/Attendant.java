package film.topsheet.job.server;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Finds the home's server running or makes it run, while it has the turn to do so. */
record Attendant(Home home, Map<String, String> environment) {

    private static final String NO_SUCH_DATABASE = "3D000";
    private static final Duration HUNG = Duration.ofSeconds(5);
    private static final int PATIENT = 12;
    private static final int LOGIN_SECONDS = 5;

    /**
     * @param alone nobody else uses the server, so that one which does not answer may be stopped;
     *              otherwise it is busy with somebody's work and gets more time
     */
    Login serve(boolean alone) {
        var cluster = new Cluster(home);
        if (cluster.exists()) {
            cluster.check();
        }
        var remains = new Remains(home);
        do {
            var login = join(cluster, alone);
            if (login.isPresent()) {
                return login.get();
            }
        } while (!remains.areGone());
        var programs = Programs.unpacked(home, environment);
        if (!cluster.exists()) {
            cluster.create(programs);
        }
        var started = new Launch(home, programs).start();
        return answer(cluster, started, 2).orElseThrow(() -> DatabaseTrouble.failure(
                "%s: the database started but does not answer.".formatted(home.data()),
                "Run it again; %s says more.".formatted(home.log())));
    }

    /** Empty when no server runs any more, be it that it was stopped because it had hung. */
    private Optional<Login> join(Cluster cluster, boolean alone) {
        var running = settled();
        if (running.isPresent()) {
            Optional<Login> login = answer(cluster, running.get(), alone ? 1 : PATIENT);
            if (login.isPresent()) {
                return login;
            }
            if (!alone && running.get().isAlive()) {
                throw DatabaseTrouble.failure(
                        "%s: the database runs but does not answer.".formatted(home.data()),
                        "Other commands use it, so it is left alone. Run this one again later.");
            }
            running.get().stop(HUNG);
        }
        return Optional.empty();
    }

    /** A server that somebody started and then was killed may still be on its way. */
    private Optional<Postmaster> settled() {
        Patience.toBegin(Duration.ofMinutes(10), () -> Postmaster.of(home.data())
                .map(Postmaster::stage)
                .filter(stage -> stage != Postmaster.Stage.READY)
                .isEmpty());
        return Postmaster.of(home.data());
    }

    /** Empty when it does not answer at all; refusing us is an answer, and trouble. */
    private Optional<Login> answer(Cluster cluster, Postmaster server, int attempts) {
        var login = cluster.login(server.port());
        for (int i = 0; i < attempts && server.isAlive(); i++) {
            try {
                knock(login);
                return Optional.of(login);
            } catch (SQLException e) {
                String state = String.valueOf(e.getSQLState());
                if (state.equals(NO_SUCH_DATABASE)) {
                    create(cluster.caretaker(server.port()));
                } else if (!state.startsWith("08") && !state.startsWith("57")) {
                    throw DatabaseTrouble.failure(
                            "%s: the database refuses us: %s."
                                    .formatted(home.data(), e.getMessage()),
                            "%s says more.".formatted(home.log()), e);
                }
            }
        }
        return Optional.empty();
    }

    private void create(Login caretaker) {
        try (var connection = caretaker.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + Cluster.DATABASE);
        } catch (SQLException e) {
            throw DatabaseTrouble.failure(
                    "%s: the database cannot be made: %s.".formatted(home.data(), e.getMessage()),
                    "Run it again when that is put right.", e);
        }
    }

    private static void knock(Login login) throws SQLException {
        var source = login.dataSource();
        source.setLoginTimeout(LOGIN_SECONDS);
        source.getConnection().close();
    }
}
