-- Which exchange rates came after postings that they would have changed?
--
-- One row per currency and date of a rate. A posting keeps the rate it was loaded with; the amount
-- is what the newest rate on or before its date would have changed, in base currency. A posting
-- whose rate is neither the one then known nor the budget's brought its own: no rate changes it.
--
--   :production  the production's number
--   :now         the week-ending of the report; later periods are not looked at
--   :currency    the production's own
--   :digits      of its minor unit
--   live_row     every live posting of the ledger, narrow
--   budget_rate  currency and rate of the budget
--
-- severity: low
-- needs: exchange-rates

with dated as materialized (
    select date, currency, rate, load, file_line,
           lead(date, 1, 'infinity') over (partition by currency order by date) as until
    from exchange_rate
    where production = :production
), late as materialized (
    select p.currency, d.date, d.rate, d.load as rate_load, d.file_line as rate_line,
           p.posting_date, p.load, p.rate as used, count(*) as rows,
           min(document_text(p.feed, p.document)) as document,
           sum(converted(p.amount_minor, p.currency, d.rate, :currency) - p.base_minor) as change
    from live_row p
    join dated d on d.currency = p.currency
                and p.posting_date >= d.date and p.posting_date < d.until
    where p.rate is not null and p.week <= :now and p.currency <> :currency
      and p.load < d.load and p.rate <> d.rate
      and converted(p.amount_minor, p.currency, d.rate, :currency) <> p.base_minor
    group by p.currency, d.date, d.rate, d.load, d.file_line, p.posting_date, p.load, p.rate
), changed as (
    select l.*
    from late l
    where l.used = coalesce(
            (select v.rate from exchange_rate_version v
             where v.production = :production and v.currency = l.currency
               and v.date <= l.posting_date and v.load < l.load
             order by v.date desc, v.load desc, v.file_line desc limit 1),
            (select b.rate from budget_rate b where b.currency = l.currency))
)
select c.currency || ' ' || c.date as subject,
       ''                          as account,
       abs(sum(c.change))          as amount_minor,
       'The ' || c.currency || ' rate ' || trim_scale(c.rate) || ' of ' || day_text(c.date)
       || ' came after ' || count_text(sum(c.rows)::bigint, 'posting', 'postings')
       || case when sum(c.rows) = 1 then ' (' else ' (among them ' end || min(c.document)
       || ') that it would have changed by ' || amount_text(abs(sum(c.change)), :digits)
       || '. What is loaded keeps its rate; to restate it, export it again with its exchange_rate.'
                                   as message,
       null                        as mailable,
       max(f.path)                 as file,
       c.rate_line                 as file_line
from changed c
join load f on f.production = :production and f.load = c.rate_load
group by c.currency, c.date, c.rate, c.rate_line
