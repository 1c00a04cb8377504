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
    where v.production = :production
      and not exists (select from posting p
                      where p.production = v.production and p.feed = v.feed
                        and p.document = v.document and p.document_line = v.document_line)
    order by v.feed, v.document, v.document_line, v.load desc, v.file_line desc
), lone as (
    select o.*, converted(o.stated, o.currency,
               case when o.currency = :currency then 1
                    else coalesce((select e.rate from exchange_rate e
                                   where e.production = :production and e.currency = o.currency
                                     and e.date <= :now
                                   order by e.date desc limit 1),
                                  (select b.rate from budget_rate b
                                   where b.currency = o.currency)) end, :currency) as base_minor,
           'voids it, and it never came. Export the original, or leave the void out.' as problem
    from orphan o
  union all
    select p.feed, p.document, p.document_line, p.account, abs(p.amount_minor), p.currency, p.load,
           p.file_line, abs(p.base_minor),
           'reverses ' || p.reverses || ', which is not loaded. Export that journal, or correct'
           || ' the number.'
    from live_posting p
    where p.production = :production and p.feed = 'journals' and p.week <= :now
      and p.reverses is not null
      and not exists (select from posting r
                      where r.production = :production and r.document = p.reverses
                        and r.feed = any(enum_range(null::feed)))
)
select document_text(l.feed, l.document) || ' line ' || l.document_line as subject,
       l.account,
       coalesce(l.base_minor, 0) as amount_minor,
       case when l.problem like 'voids%'
            then capital(document_text(l.feed, l.document)) || ' line ' || l.document_line
                 || coalesce(', ' || money_text(l.stated, l.currency, :currency), '')
                 || ': a row ' || l.problem
            else capital(document_text(l.feed, l.document)) || ' line ' || l.document_line || ', '
                 || money_text(l.stated, l.currency, :currency) || ', ' || l.problem end as message,
       null     as mailable,
       f.path   as file,
       l.file_line
from lone l
join load f on f.production = :production and f.load = l.load
