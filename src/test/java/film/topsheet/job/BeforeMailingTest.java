package film.topsheet.job;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import film.topsheet.TestDatabase;
import film.topsheet.slate.ProductionSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is known beforehand to keep somebody from their mail refuses the close. */
class BeforeMailingTest {

    @TempDir
    private Path folder;

    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh());
    private SmallFilm film;
    private ProductionSettings settings;

    @BeforeEach
    void aFilmWhoseInvestorGetsMail() {
        film = SmallFilm.in(folder, null);
        film.write("production.yaml", film.settings("""
                recipients:
                  - {name: A, email: a@example.com, party: Harbour Fund, documents: [summary]}
                """).replace("{name: J. Lee}", "{name: J. Lee, email: jl@example.com}"));
        settings = film.production();
    }

    @Test
    void aPartyThatNoFundingNamesIsRefusedWithThoseThatItDoes() {
        funding("Harbor Fund");
        funding("Quay Bank");

        assertThatThrownBy(() -> KnownParties.refuseOthers(jdbc, 1, settings)).hasMessage("""
                recipients: the party of a@example.com, "Harbour Fund", is in no funding of SF.
                Write it as the funding does: Harbor Fund, Quay Bank.""");
    }

    @Test
    void aPartyOfTheFundingIsAllRightAndSoIsAnyBeforeThereIsFunding() {
        assertThatCode(() -> KnownParties.refuseOthers(jdbc, 1, settings))
                .doesNotThrowAnyException();
        funding("Harbour Fund");

        assertThatCode(() -> KnownParties.refuseOthers(jdbc, 1, settings))
                .doesNotThrowAnyException();
    }

    @Test
    void aRelayThatIsNamedByHalfIsRefusedWhereSomebodyGetsMail() {
        var exam = new MailExam(Map.of("TOPSHEET_SMTP_HOST", "relay"));

        assertThatThrownBy(() -> exam.refuseTrouble(List.of(settings))).hasMessage("""
                TOPSHEET_SMTP_FROM is not set.
                Set it to the address that the mails come from.""");
        film.write("production.yaml", film.settings(""));
        assertThatCode(() -> exam.refuseTrouble(List.of(film.production())))
                .doesNotThrowAnyException();
    }

    private void funding(String party) {
        jdbc.sql("""
                        insert into funding_version (production, source, load, file_line, row_hash,
                            kind, party, amount_minor, currency)
                        values (1, ?, 1, 1, gen_random_uuid(), 'equity', ?, 100, 'USD')""")
                .params(party, party).update();
    }
}
