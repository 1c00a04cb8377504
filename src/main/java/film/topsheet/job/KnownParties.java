package film.topsheet.job;

import film.topsheet.slate.Kinds;
import film.topsheet.slate.ProductionSettings;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The parties whose own figures recipients see. A name that is written otherwise than in the
 * funding would leave somebody without their figures, and nobody would know.
 */
final class KnownParties {

    private KnownParties() {}

    /**
     * Before any funding is loaded every name will do: nothing is told of it yet.
     *
     * @throws Session.Refused when a recipient's party pays for nothing
     */
    static void refuseOthers(JdbcClient jdbc, int production, ProductionSettings settings) {
        List<String> known = jdbc.sql("""
                        select party from funding where production = :production
                        union select party from contribution where production = :production""")
                .param("production", production).query(String.class).list();
        for (var each : settings.mailing().recipients()) {
            each.party().filter(party -> !known.isEmpty() && !known.contains(party))
                    .ifPresent(party -> {
                        throw new Session.Refused(("recipients: the party of %s, \"%s\", is in no "
                                + "funding of %s.%nWrite it as the funding does: %s.").formatted(
                                        each.email(), party, settings.code(),
                                        Kinds.listed(known)));
                    });
        }
    }
}
