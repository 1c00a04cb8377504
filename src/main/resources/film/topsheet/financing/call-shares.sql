-- Who is to pay how much of the next call?
--
-- One row per contribution of signed equity that is due on the earliest day on which any is due
-- and not received. Amounts are in the source's currency. rate: the newest by now; null: none is
-- known.
--
--   :production  the production's number
--   :now         the week-ending of the report

with awaited as (
    select c.party, c.due_on, c.amount_minor, f.currency
    from funding f
    join contribution c using (production, source)
    where f.production = :production and f.kind = 'equity' and f.signed_on <= :now
      and (c.received_on is null or c.received_on > :now)
)
select a.party, a.amount_minor, a.currency,
       (select e.rate from exchange_rate e
        where e.production = :production and e.currency = a.currency and e.date <= :now
        order by e.date desc limit 1) as rate
from awaited a
where a.due_on = (select min(due_on) from awaited)
order by a.party
