package film.topsheet.intake;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.job.Feeds;
import java.sql.SQLException;

/** J. Lee takes an export out again, because it is of another film. */
final class TakingOut {

    private TakingOut() {}

    /** What became of it; then a night, which proves the books and brings nothing. */
    static Retraction.Done of(Arrivals arrivals, String name) throws NotRetracted {
        try (var connection = Arrivals.database().getConnection()) {
            connection.setAutoCommit(false);
            try {
                var done = new Retraction(connection, arrivals.intake(), Feeds.ALL)
                        .retract(new Retraction.Wish(name, "J. Lee", "Of another film."));
                connection.commit();
                assertThat(done.ties()).isTrue();
                arrivals.night();
                return done;
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
