package film.topsheet.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold in the books after every night, whatever the files said. */
record Proof(JdbcClient jdbc, int production) {

    /** Each a question whose answer is empty. */
    private static final Map<String, String> NEVER = Map.of(
            "the rollup of an account differs from its postings", """
                    select account, episode, week, sum(base), sum(prior), sum(rows)
                    from (select account, coalesce(episode, '') as episode, week, base_minor as base,
                                 prior_period::int as prior, 1 as rows
                          from posting where production = :production
                        union all
                          select account, episode, week, -base_minor, -prior_rows, -posting_rows
                          from account_week where production = :production) t
                    group by account, episode, week
                    having sum(base) <> 0 or sum(prior) <> 0 or sum(rows) <> 0""",
            "the relief of a promise differs from its postings", """
                    select promise, number, line, account, week, currency
                    from (select 'order' as promise, po_number as number,
                                 coalesce(po_line, '') as line, account, week, currency,
                                 amount_minor as amount, base_minor as base,
                                 case when po_final then 2 * (seq % 2) - 1 else 0 end as finals
                          from posting where production = :production and po_number is not null
                        union all
                          select 'accrual', accrual_no, '', account, week, currency, amount_minor,
                                 base_minor, 0
                          from posting where production = :production and accrual_no is not null
                        union all
                          select promise, number, line, account, week, currency, -amount_minor,
                                 -base_minor, -finals
                          from relief_week where production = :production) t
                    group by promise, number, line, account, week, currency
                    having sum(amount) <> 0 or sum(base) <> 0 or sum(finals) <> 0""",
            "the sum of a currency differs from its postings", """
                    select week, currency, rate
                    from (select week, currency, rate, amount_minor as amount
                          from posting where production = :production and rate is not null
                        union all
                          select week, currency, rate, -amount_minor
                          from currency_week where production = :production) t
                    group by week, currency, rate
                    having sum(amount) <> 0""",
            "the ledger differs from what the files brought, less reversals", """
                    select sum(base) from (
                        select base_minor as base from posting where production = :production
                      union all
                        select -(base_loaded - base_reversed) from load_total
                        where production = :production
                          and load in (select load from load where production = :production
                                       and feed = any (enum_range(null::feed)::text[]))) t
                    having sum(base) <> 0""",
            "a feed's held rows differ from the rows that are still kept", """
                    select t.feed, t.held, coalesce(h.held, 0)
                    from (select l.feed, sum(t.rows_held) as held
                          from load l join load_total t using (production, load)
                          where production = :production group by l.feed) t
                    left join (select feed, count(*) as held from held_row
                               where production = :production and until_load is null
                               group by feed) h using (feed)
                    where t.held <> coalesce(h.held, 0)""",
            "a reversal is not the opposite of what it reverses", """
                    select r.document, r.document_line, r.seq from posting r
                    left join posting p on p.production = r.production and p.feed = r.feed
                        and p.document = r.document and p.document_line = r.document_line
                        and p.seq = r.seq - 1
                    where r.production = :production and r.seq % 2 = 0
                      and (p.seq is null or (p.amount_minor, p.base_minor, p.account, p.row_hash,
                                             p.posting_date)
                           is distinct from (-r.amount_minor, -r.base_minor, r.account, r.row_hash,
                                             r.posting_date))""",
            "a key stands twice", """
                    select document, document_line from live_posting
                    where production = :production
                    group by feed, document, document_line having count(*) > 1""",
            "a posting's load is not known", """
                    select document from posting p where production = :production
                      and not exists (select from load l where l.production = p.production
                                                           and l.load = p.load)""",
            "a posting lies in a week before its own", """
                    select document from posting where production = :production
                      and week < posting_date""");

    void holds() {
        NEVER.forEach((fault, question) -> assertThat(
                jdbc.sql(question).param("production", production).query().listOfRows())
                .as(fault).isEmpty());
    }
}
