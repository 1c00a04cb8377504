-- What money is awaited or owed on a day of its own, and when?
--
-- One row per source and day of what has not come by now, whoever signed it: equity is one source,
-- its name empty. What no contribution names stands on the source's own day; null: nobody named
-- one. Then one row per day and kind of what the plan expects. In each row's own currency.
--
--   :production  the production's number
--   :now         the week-ending of the report
--   :currency    the production's own

with awaited as (
    select f.source, f.kind, f.currency, f.signed_on, c.due_on as day, c.amount_minor
    from funding f
    join contribution c using (production, source)
    where f.production = :production and (c.received_on is null or c.received_on > :now)
  union all
    select f.source, f.kind, f.currency, f.signed_on, f.expected_on,
           f.amount_minor - coalesce(n.amount_minor, 0)
    from funding f
    left join (select source, sum(amount_minor)::bigint as amount_minor
               from contribution where production = :production group by source) n
         using (source)
    where f.production = :production and f.amount_minor > coalesce(n.amount_minor, 0)
), expected as (
    select day, kind, case when kind = 'equity' then '' else source end as source, currency,
           coalesce(signed_on <= :now, false) as is_signed, amount_minor
    from awaited
  union all
    select p.date,
           case when p.kind <> 'payment' then p.kind else 'call' end, '', :currency, true,
           case when p.kind = 'deposit-return' then abs(p.amount_minor) else p.amount_minor end
    from cash_plan p
    left join chart_account c on c.production = :production and c.account = p.account
    where p.production = :production and p.date > :now
      and (p.kind in ('receipt', 'deposit-return') or p.kind = 'payment' and c.cash = 'deferred')
)
select day, kind, source, currency, is_signed, sum(amount_minor)::bigint as amount_minor
from expected
group by day, kind, source, currency, is_signed
order by day nulls last, kind, source, currency, is_signed
