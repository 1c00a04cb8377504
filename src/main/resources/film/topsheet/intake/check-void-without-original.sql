-- Which voids and reversals name something that never came?
--
-- One row per key of a void that has no posting, and per line of a journal whose reversed journal
-- is not loaded. The amount is what the row states, in base currency; 0 where it states none or no
-- rate is known.
--
--   :production  the production's number
--   :now         the week-ending of the report; later periods are not looked at
--   :currency    the production's own
--   :digits      of its minor unit
--   budget_rate  currency and rate of the budget
--
-- severity: high

with orphan as (
    select distinct on (v.feed, v.document, v.document_line)
           v.feed, v.document, v.document_line, coalesce(v.account, '') as account,
           abs(v.amount_minor) as stated, coalesce(v.currency, :currency) as currency,
           v.load, v.file_line
    from orphan_void v
    join active_load l using (production, load)
    where v.production = :production
      -- One look into the index per void; as a join it would read the ledger.
      and (select true from posting p
           where p.production = v.production and p.feed = v.feed and p.document = v.document
             and p.document_line = v.document_line
           limit 1) is null
    order by v.feed, v.document, v.document_line, v.load desc, v.file_line desc
), reversal as materialized (
    select p.feed, p.document, p.document_line, p.account, p.reverses, p.amount_minor, p.currency,
           p.base_minor, p.load, p.file_line
    from live_posting p
    where p.production = :production and p.feed = 'journals' and p.week <= :now
      and p.reverses is not null
), never_came as (
    select r.reverses
    from (select distinct reverses from reversal) r
    where (select true from posting p
           where p.production = :production and p.feed = any(enum_range(null::feed))
             and p.document = r.reverses
           limit 1) is null
), lone as (
    select o.feed, o.document, o.document_line, o.account, o.stated, o.currency, o.load,
           o.file_line,
           converted(o.stated, o.currency,
               case when o.currency = :currency then 1
                    else coalesce((select e.rate from exchange_rate e
                                   where e.production = :production and e.currency = o.currency
                                     and e.date <= :now
                                   order by e.date desc limit 1),
                                  (select b.rate from budget_rate b
                                   where b.currency = o.currency)) end, :currency) as base_minor,
           ': a row voids it, and it never came. Export the original, or leave the void out.'
               as problem
    from orphan o
  union all
    select r.feed, r.document, r.document_line, r.account, abs(r.amount_minor), r.currency, r.load,
           r.file_line, abs(r.base_minor),
           ', reverses ' || r.reverses || ', which is not loaded. Export that journal, or correct'
           || ' the number.'
    from reversal r join never_came using (reverses)
)
select document_text(l.feed, l.document) || ' line ' || l.document_line as subject,
       l.account,
       coalesce(l.base_minor, 0) as amount_minor,
       capital(document_text(l.feed, l.document)) || ' line ' || l.document_line
       || coalesce(', ' || money_text(l.stated, l.currency, :currency), '') || l.problem
                as message,
       null     as mailable,
       f.path   as file,
       l.file_line
from lone l
join load f on f.production = :production and f.load = l.load
