package film.topsheet.checks;

import film.topsheet.checks.Asked.NotAsked;
import film.topsheet.checks.CheckDefinition.Holds;
import film.topsheet.money.Money;
import film.topsheet.sql.Query;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ObjLongConsumer;
import java.util.function.Predicate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts every check to the books and keeps what they find. A finding is the same from night to night
 * as long as its check and its subject are.
 */
public final class Checks {

    /**
     * A row of a check becomes a finding of the week. Should a check name one subject twice, the
     * larger amount counts: a night must not fail for it.
     */
    private static final String INSERT = """
            insert into week_finding (production, week_ending, check_id, severity, subject, account,
                                      amount_minor, message, mailable, file, file_line)
            select distinct on (subject)
                   :production, cast(:now as date), :check, :severity, subject, account,
                   amount_minor, message, coalesce(mailable, message), file, file_line
            from (
            %s
            ) f
            order by subject, amount_minor desc, message, file, file_line""";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final List<CheckDefinition> catalogue;
    private final ObjLongConsumer<String> watch;

    /** The files do not change while the program runs: they are read once, when first asked for. */
    private static final class Ours {
        static final List<CheckDefinition> CATALOGUE =
                Catalogue.read(Checks.class.getClassLoader());
    }

    public Checks(JdbcClient jdbc) {
        this(jdbc, Ours.CATALOGUE);
    }

    /** @param watch is told how many nanoseconds each check took, and what is done beside them */
    public Checks(JdbcClient jdbc, ObjLongConsumer<String> watch) {
        this(jdbc, Ours.CATALOGUE, watch);
    }

    Checks(JdbcClient jdbc, List<CheckDefinition> catalogue) {
        this(jdbc, catalogue, (part, nanos) -> { });
    }

    private Checks(
            JdbcClient jdbc, List<CheckDefinition> catalogue, ObjLongConsumer<String> watch) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.watch = watch;
    }

    /** Every check of the program, by id. */
    public List<CheckDefinition> catalogue() {
        return catalogue;
    }

    /** Which checks would be asked of the production as its books and settings stand. */
    public Asked standing(int production, Terms terms) {
        return standing(terms::isOff, feeds(production));
    }

    /**
     * The same where no more is known of the settings than what they switch off by name.
     *
     * @param off by a check's id
     */
    public Asked standing(int production, Predicate<String> off) {
        return standing(check -> off.test(check.id()), feeds(production));
    }

    /** The same before any feed came. */
    public Asked withoutFeeds(Terms terms) {
        return standing(terms::isOff, Set.of());
    }

    private Set<String> feeds(int production) {
        return Set.copyOf(
                jdbc.sql("select distinct feed from active_load where production = ?")
                        .param(production).query(String.class).list());
    }

    private Asked standing(Predicate<CheckDefinition> isOff, Set<String> came) {
        var asked = new ArrayList<String>();
        var off = new ArrayList<String>();
        var notAsked = new ArrayList<NotAsked>();
        for (var check : catalogue) {
            var missing = check.needs().stream()
                    .filter(feeds -> feeds.stream().noneMatch(came::contains))
                    .map(feeds -> String.join(" or ", feeds))
                    .toList();
            if (isOff.test(check)) {
                off.add(check.id());
            } else if (missing.isEmpty()) {
                asked.add(check.id());
            } else {
                notAsked.add(new NotAsked(check.id(), missing));
            }
        }
        return new Asked(asked, off, notAsked);
    }

    /**
     * Asks all checks and replaces the week's findings. Needs a transaction of the caller: all of
     * it is one.
     */
    public Asked ask(Asking asking) {
        var standing = standing(asking.production(), asking.terms());
        Planner.forManyRows(jdbc);
        watched("(what several of them read)", () -> new Givens(jdbc).lay(asking));
        var parameters = parameters(asking);
        jdbc.sql("delete from week_finding where production = :production and week_ending = :now")
                .paramSource(parameters).update();
        for (var check : Catalogue.inOrder(catalogue)) {
            if (standing.asked().contains(check.id())) {
                watched(check.id(), () -> ask(check, asking, parameters));
            }
        }
        watched("(open, waived and cleared)", () -> setStates(asking, parameters));
        Planner.asUsual(jdbc);
        return standing;
    }

    private void watched(String part, Runnable work) {
        var began = System.nanoTime();
        work.run();
        watch.accept(part, System.nanoTime() - began);
    }

    private void setStates(Asking asking, MapSqlParameterSource parameters) {
        jdbc.sql(Query.of(Checks.class, "new-findings")).paramSource(parameters).update();
        if (asking.isNewest()) {
            jdbc.sql(Query.of(Checks.class, "finding-states")).paramSource(parameters).update();
        }
        jdbc.sql(Query.of(Checks.class, "rest-noted")).paramSource(parameters).update();
    }

    private MapSqlParameterSource parameters(Asking asking) {
        var currency = currency(asking.production());
        return new MapSqlParameterSource()
                .addValue("production", asking.production())
                .addValue("now", asking.weekEnding(), Types.DATE)
                .addValue("as_of", asking.asOf(), Types.DATE)
                .addValue("previous", asking.previous(), Types.DATE)
                .addValue("newest", asking.isNewest())
                .addValue("currency", currency.getCurrencyCode())
                .addValue("digits", Money.digits(currency))
                .addValue("development_from", asking.terms().developmentFrom(), Types.DATE);
    }

    private Currency currency(int production) {
        return Currency.getInstance(
                jdbc.sql("select currency from production where production = ?")
                        .param(production).query(String.class).single());
    }

    private void ask(CheckDefinition check, Asking asking, MapSqlParameterSource shared) {
        var parameters = new MapSqlParameterSource(shared.getValues());
        for (var name : shared.getValues().keySet()) {
            parameters.registerSqlType(name, shared.getSqlType(name));
        }
        parameters.addValue("check", check.id()).addValue("severity", check.severity().word());
        var digits = (Integer) shared.getValue("digits");
        for (var setting : check.settings()) {
            var name = setting.name();
            switch (setting.holds()) {
                case LIST -> parameters.addValue(name, asking.terms()
                        .list(check.id(), setting).toArray(String[]::new));
                case TABLE -> parameters.addValue(name, JSON.writeValueAsString(
                        asking.terms().table(check.id(), setting)), Types.VARCHAR);
                default -> {
                    var value = asking.terms().number(check.id(), setting);
                    parameters.addValue(name, setting.holds() == Holds.AMOUNT
                            ? value.movePointRight(digits) : value, Types.NUMERIC);
                }
            }
        }
        jdbc.sql(INSERT.formatted(check.sql())).paramSource(parameters).update();
    }

    /** The findings of a week's report, money first, then severity, account, check and subject. */
    public List<Finding> of(int production, LocalDate weekEnding) {
        var currency = currency(production);
        return jdbc.sql(Query.of(Checks.class, "findings-of-week"))
                .param("production", production)
                .param("now", weekEnding)
                .query((row, at) -> finding(row, currency)).list();
    }

    /** Those that stop the issue of the week. */
    public List<Finding> blocking(int production, LocalDate weekEnding) {
        return of(production, weekEnding).stream()
                .filter(each -> each.severity() == Severity.BLOCKING)
                .toList();
    }

    /** What no run has reported yet: new, back after it was cleared, or no longer waived. */
    public List<Finding> unannounced(int production, Collection<Severity> severities) {
        var currency = currency(production);
        return jdbc.sql(Query.of(Checks.class, "findings-unannounced"))
                .param("production", production)
                .query((row, at) -> finding(row, currency)).stream()
                .filter(each -> severities.contains(each.severity()))
                .toList();
    }

    /** A run has reported all there is: none of it is news any more. */
    public void announce(int production) {
        jdbc.sql("update finding set announced = true where production = ? and not announced")
                .param(production).update();
    }

    private static Finding finding(ResultSet row, Currency currency) throws SQLException {
        return new Finding(
                row.getString("finding"), row.getString("check_id"),
                Severity.valueOf(row.getString("severity").toUpperCase(Locale.ROOT)),
                Finding.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("account"), row.getString("subject"),
                new Money(currency, row.getLong("amount_minor")),
                row.getString("message"), row.getString("mailable"),
                row.getString("file"), row.getLong("file_line"),
                row.getObject("first_seen", LocalDate.class));
    }
}
