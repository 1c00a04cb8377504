package film.topsheet.report;

import film.topsheet.money.Money;
import film.topsheet.report.PackTable.Form;
import film.topsheet.report.PackTable.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Policies, and what is claimed on them. */
record InsuranceMemo(PackBooks books) {

    private static final String TITLE = "Insurance and claims";
    private static final String QUESTION = "What is insured, and what have we claimed?";
    private static final Set<String> DONE = Set.of("paid", "closed", "denied");

    private record Policy(String number, String insurer, LocalDate from, LocalDate to,
            Money premium, Money deductible) {}

    private record Claim(String number, String policy, LocalDate day, String account,
            Money claimed, Money received, String status) {

        /** Nil where the insurer has decided; never below nil. */
        Money open() {
            var rest = claimed.minus(received);
            return DONE.contains(status) || rest.isNegative()
                    ? Money.zero(claimed.currency()) : rest;
        }
    }

    PackPage page() {
        var policies = policies();
        var claims = claims();
        if (policies.isEmpty() && claims.isEmpty()) {
            return PackPage.nothing(TITLE, QUESTION, "No policies and no claims came.");
        }
        var tables = new ArrayList<PackTable>();
        if (!claims.isEmpty()) {
            tables.add(table(claims));
        }
        if (!policies.isEmpty()) {
            tables.add(policyTable(policies));
        }
        var open = books.sum(claims, Claim::open);
        var answer = claims.isEmpty() ? "No claim came." : Words.capital(PackBooks.count(
                claims.size(), "claim", "claims")) + " of "
                + PackBooks.inline(books.sum(claims, Claim::claimed)) + "; "
                + PackBooks.inline(books.sum(claims, Claim::received)) + " received, "
                + PackBooks.inline(open) + " open.";
        return new PackPage(TITLE, QUESTION, answer, claims.isEmpty() ? null : open, tables);
    }

    private List<Policy> policies() {
        return books.jdbc().sql("""
                        select policy_no, insurer, from_day, to_day, premium_minor,
                               deductible_minor
                        from policy where production = :production order by from_day, policy_no""")
                .param("production", books.order().production())
                .query((row, at) -> new Policy(row.getString(1), row.getString(2),
                        row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class),
                        books.money(row.getLong(5)), row.getObject(6) == null ? null
                                : books.money(row.getLong(6))))
                .list();
    }

    private List<Claim> claims() {
        return books.jdbc().sql("""
                        select claim_no, policy_no, date, account, claimed_minor,
                               coalesce(received_minor, 0), status
                        from claim where production = :production and date <= :ending
                        order by date, claim_no""")
                .param("production", books.order().production())
                .param("ending", books.week())
                .query((row, at) -> new Claim(row.getString(1), row.getString(2),
                        row.getObject(3, LocalDate.class), row.getString(4),
                        books.money(row.getLong(5)), books.money(row.getLong(6)),
                        row.getString(7) == null ? "" : row.getString(7)))
                .list();
    }

    private PackTable table(List<Claim> claims) {
        var lines = new ArrayList<>(PackTable.largest(claims, Claim::claimed,
                each -> Line.plain(List.of(each.number(), "Policy " + each.policy(),
                        (each.account() + " " + books.name(each.account())).strip()
                                + ", " + (each.status().isBlank() ? "open" : each.status()),
                        books.day(each.day())), each.claimed(), each.received(), each.open()),
                rest -> sum(Kind.PLAIN, PackBooks.count(rest.size(), "smaller claim",
                        "smaller claims"), rest)));
        lines.add(sum(Kind.TOTAL, "All claims", claims));
        return new PackTable(Form.WORDS, "Claims", List.of("Claim", "On", "Account, status",
                "Date", "Claimed", "Received", "Open"), lines,
                "A claim lowers no forecast: what comes of it is a memo until it is received.");
    }

    private Line sum(Kind kind, String what, List<Claim> claims) {
        return Line.of(kind, List.of("", what), books.sum(claims, Claim::claimed),
                books.sum(claims, Claim::received), books.sum(claims, Claim::open));
    }

    private PackTable policyTable(List<Policy> policies) {
        return new PackTable(Form.WORDS, "Policies", List.of("Policy", "Insurer", "From, to",
                "Now", "", "Premium", "Deductible"), policies.stream().map(each -> Line.plain(
                        List.of(each.number(), each.insurer(), Words.shortDate(each.from())
                                + " to " + Words.shortDate(each.to()), state(each)),
                        each.premium(), each.deductible())).toList(), "");
    }

    private String state(Policy policy) {
        if (policy.to().isBefore(books.week())) {
            return "ended";
        }
        return policy.from().isAfter(books.week()) ? "not begun" : "in force";
    }
}
