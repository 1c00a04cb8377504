package film.topsheet.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What stands on every account and episode at the end of a week. An episode of null asks for the
 * whole account, a blank one for what names no episode.
 */
final class Positions {

    private final Settings settings;
    private final References references;
    private final List<Posting> postings;
    private final List<Commitments.Open> open;
    private final LocalDate week;
    private final LocalDate lastIssued;
    private final Shoot shoot;

    Positions(Settings settings, References references, List<Posting> all, LocalDate week,
            LocalDate lastIssued) {
        this.settings = settings;
        this.references = references;
        this.week = week;
        this.lastIssued = lastIssued;
        postings = all.stream().filter(posting -> posting.isUpTo(week)).toList();
        open = new Commitments(settings, references, all, week).open();
        shoot = new Shoot(settings, references, postings, week);
    }

    /** Every account with a budget line, posting, commitment, approved change or estimate. */
    Set<String> accounts() {
        var accounts = new TreeSet<String>();
        postings.forEach(posting -> accounts.add(posting.account()));
        open.forEach(each -> accounts.add(each.account()));
        rows(Feed.BUDGET).forEach(row -> accounts.add(row.get("account")));
        rows(Feed.ESTIMATES).map(row -> row.get("account"))
                .filter(account -> !estimates(account).isEmpty()).forEach(accounts::add);
        approvedChanges().flatMap(row -> Stream.of(row.get("from_account"), row.get("to_account")))
                .filter(account -> !account.isEmpty()).forEach(accounts::add);
        return accounts;
    }

    /** Every episode that anything on the account names, the blank one included. */
    Set<String> episodes(String account) {
        var episodes = new TreeSet<String>();
        episodes.add("");
        postings.stream().filter(posting -> posting.account().equals(account))
                .forEach(posting -> episodes.add(posting.episode()));
        open.stream().filter(each -> each.account().equals(account))
                .forEach(each -> episodes.add(each.episode()));
        rows(Feed.BUDGET).filter(row -> row.get("account").equals(account))
                .forEach(row -> episodes.add(row.get("episode")));
        approvedChanges().forEach(row -> episodes.add(row.get("episode")));
        episodes.addAll(estimates(account).episodes());
        return episodes;
    }

    Estimates estimates(String account) {
        return new Estimates(settings, references, account, week);
    }

    Shoot shoot() {
        return shoot;
    }

    /** More days of shooting cost more on it. */
    boolean growsWithTheShoot(String account) {
        var chart = references.chart(account);
        return chart != null && List.of("day", "week", "page").contains(chart.get("driver"));
    }

    /** Posted in the weeks of the shoot. */
    BigDecimal shootCost(String account, String episode) {
        return Ledger.base(postingsOf(account, episode).filter(shoot::holds).toList());
    }

    /** The sum of the account's numbered variances of weeks up to this one. */
    BigDecimal variances(String account, String episode) {
        return sum(rows(Feed.VARIANCES).filter(row -> row.get("account").equals(account))
                .filter(row -> episode == null || row.get("episode").equals(episode))
                .filter(row -> !row.date("week_ending").isAfter(week)),
                row -> row.number("amount"));
    }

    boolean isContingency(String account) {
        return references.section(account).equals("CONTINGENCY");
    }

    BigDecimal actual(String account, String episode) {
        return Ledger.base(postingsOf(account, episode).toList());
    }

    private Stream<Posting> postingsOf(String account, String episode) {
        return postings.stream()
                .filter(posting -> posting.account().equals(account))
                .filter(posting -> episode == null || posting.episode().equals(episode));
    }

    /** The weeks after the last issued report up to this one; before the first, this week only. */
    List<Posting> postingsOfThisPeriod(String account) {
        var before = lastIssued == null ? week.minusWeeks(1) : lastIssued;
        return postings.stream()
                .filter(posting -> posting.account().equals(account))
                .filter(posting -> posting.period().isAfter(before))
                .toList();
    }

    boolean hasPriorPeriod(String account) {
        return postingsOfThisPeriod(account).stream().anyMatch(Posting::prior);
    }

    BigDecimal commitments(String account, String episode) {
        return open.stream()
                .filter(each -> each.account().equals(account))
                .filter(each -> episode == null || each.episode().equals(episode))
                .map(Commitments.Open::left)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal totalCost(String account, String episode) {
        return actual(account, episode).add(commitments(account, episode));
    }

    BigDecimal locked(String account, String episode) {
        return sum(budgetLines(account, episode), row -> row.number("amount"));
    }

    boolean hasBudgetLine(String account, String episode) {
        return budgetLines(account, episode).findAny().isPresent();
    }

    private Stream<Row> budgetLines(String account, String episode) {
        return rows(Feed.BUDGET)
                .filter(row -> row.get("account").equals(account))
                .filter(row -> episode == null || row.get("episode").equals(episode));
    }

    /** What the approved changes bring to the account, less what they take from it. */
    BigDecimal changes(String account, String episode) {
        var brought = sum(changes(episode).filter(row -> row.get("to_account").equals(account)),
                row -> row.number("amount"));
        var taken = sum(changes(episode).filter(row -> row.get("from_account").equals(account)),
                row -> row.number("amount"));
        return brought.subtract(taken);
    }

    private Stream<Row> changes(String episode) {
        return approvedChanges()
                .filter(row -> episode == null || row.get("episode").equals(episode));
    }

    BigDecimal revised(String account, String episode) {
        return locked(account, episode).add(changes(account, episode));
    }

    /** Approved changes that come from no account and are funded, outside contingency. */
    BigDecimal broughtTheirOwnMoney() {
        return sum(approvedChanges()
                .filter(row -> !row.has("from_account") && row.has("funded_by"))
                .filter(row -> !isContingency(row.get("to_account"))), row -> row.number("amount"));
    }

    private Stream<Row> approvedChanges() {
        return rows(Feed.CHANGES)
                .filter(row -> row.has("approved_on") && !row.date("approved_on").isAfter(week));
    }

    private Stream<Row> rows(Feed feed) {
        return references.newest(feed).stream().map(References.Version::row);
    }

    private static BigDecimal sum(Stream<Row> rows, Function<Row, BigDecimal> amount) {
        return rows.map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
