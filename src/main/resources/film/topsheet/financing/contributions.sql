-- What has every source of funding paid in, and what is still to come?
--
-- One row per source and contribution, and one of a source without any, its due_on null. Amounts
-- are in the source's currency. rate: of the day it came, else the newest by now; source_rate: the
-- newest by now; null: none is known.
--
--   :production  the production's number
--   :now         the week-ending of the report

with told as (
    select f.source, f.kind, f.currency, f.amount_minor, f.signed_on, f.expected_on,
           c.party, c.line, c.due_on, c.received_on, c.amount_minor as paid_minor,
           case when c.received_on <= :now then c.received_on else :now end as rated_on
    from funding f
    left join contribution c using (production, source)
    where f.production = :production
)
select t.source, t.kind, t.currency, t.amount_minor, t.signed_on, t.expected_on, t.due_on,
       t.received_on, t.paid_minor,
       (select e.rate from exchange_rate e
        where e.production = :production and e.currency = t.currency and e.date <= :now
        order by e.date desc limit 1) as source_rate,
       (select e.rate from exchange_rate e
        where e.production = :production and e.currency = t.currency and e.date <= t.rated_on
        order by e.date desc limit 1) as rate
from told t
order by t.source, t.due_on, t.party, t.line
