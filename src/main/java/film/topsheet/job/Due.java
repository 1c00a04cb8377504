package film.topsheet.job;

import film.topsheet.ledger.IssuedWeeks;
import film.topsheet.ledger.Productions;
import film.topsheet.slate.CloseRule;
import film.topsheet.slate.Person;
import film.topsheet.slate.ProductionSettings;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a production is due to issue by itself: {@code close: automatic}. */
record Due(JdbcClient jdbc, ProductionSettings settings, LocalDate asOf, PrintStream err) {

    /** A week is issued from this many days after it ended. */
    private static final int NIGHTS_AFTER = 5;

    /** The newest week that is over, when it may be issued without anybody's approval. */
    Optional<Closing.Order> order() {
        var week = settings.calendar().weeks().lastEndedOn(asOf);
        var number = new Productions(jdbc).number(settings.code());
        var isTime = settings.close() == CloseRule.AUTOMATIC && number.isPresent()
                && !asOf.isBefore(week.plusDays(NIGHTS_AFTER))
                && !new IssuedWeeks(jdbc).isIssued(number.get(), week);
        if (!isTime) {
            return Optional.empty();
        }
        if (!everythingCame(number.get(), week)) {
            err.printf("%s: the week ending %s waits for an export that has not come; issue it with"
                    + " --week-ending, or export it.%n", settings.code(), week);
            return Optional.empty();
        }
        return Optional.of(new Closing.Order(week, asOf, name(settings.accountant(), "Topsheet"),
                name(settings.approver(), "close: automatic"), List.of(), false, ""));
    }

    private boolean everythingCame(int production, LocalDate week) {
        return jdbc.sql("""
                        select count(*) from week_finding
                        where production = :production and week_ending = :week
                          and check_id = 'export-missing'""")
                .param("production", production).param("week", week)
                .query(Long.class).single() == 0;
    }

    private static String name(Optional<Person> person, String otherwise) {
        return person.map(Person::name).orElse(otherwise);
    }
}
