-- On which day is what is posted paid?
--
-- One row per day, past or to come, and section of what is posted in periods up to now: the day of payment
-- that a row names, else its posting date and the lag. What a journal reverses was paid, or not, on
-- the day of the first posting of what it names; a reversal of ours repeats the day by itself.
-- cost: on cost accounts; held: on deposit and float accounts; tax: recoverable, in base currency.
-- Contingency, deferred, cash, payable and receivable accounts pay nothing.
--
--   :production  the production's number
--   :now         the week-ending of the report
--   :currency    the production's own
--   :payroll     weeks from the work to its payment
--   :vendor      weeks from the invoice to its payment

with asked as not materialized (
    -- Distinct once more, so that the planner knows that a posting finds one of them at most.
    select distinct on (account) account, coalesce(kind, 'cost') as kind, coalesce(section, 'OTHER') as section,
           coalesce(cash, '') as cash
    from chart_account
    where production = :production
), named as materialized (
    select distinct reverses from posting
    where production = :production and feed = 'journals' and week <= :now
      and reverses is not null
), reversed as materialized (
    select n.reverses, min(coalesce(p.paid_on, p.check_date, p.posting_date + 7 *
               case when a.kind in ('float', 'deposit') or p.feed = 'petty-cash' then 0
                    when p.feed = 'payroll' or a.cash = 'payroll' then :payroll
                    else :vendor end)) as day
    from named n
    join posting p on p.production = :production and p.feed = any(enum_range(null::feed))
                  and p.document = n.reverses
    left join asked a using (account)
    group by n.reverses
), paid as (
    select coalesce(r.day, p.paid_on, p.check_date, p.posting_date + 7 *
               case when a.kind in ('float', 'deposit') or p.feed = 'petty-cash' then 0
                    when p.feed = 'payroll' or a.cash = 'payroll' then :payroll
                    else :vendor end) as day,
           coalesce(a.section, 'OTHER') as section,
           coalesce(a.kind in ('float', 'deposit'), false) as is_held, p.base_minor,
           case when p.tax_recoverable_minor is null then 0
                when p.rate is null then p.tax_recoverable_minor
                else converted(p.tax_recoverable_minor, p.currency, p.rate, :currency) end as tax
    from posting p
    left join asked a using (account)
    left join reversed r on r.reverses = p.reverses and p.feed = 'journals'
    where p.production = :production and p.week <= :now
      and (a.kind is null or a.kind not in ('cash', 'payable', 'receivable'))
      and (a.section is null or a.section <> 'CONTINGENCY')
      and (a.cash is null or a.cash <> 'deferred')
    -- Kept apart, so that the planner expects a few hundred days, and not one a posting.
    offset 0
)
select day, section,
       coalesce(sum(base_minor) filter (where not is_held), 0)::bigint as cost_minor,
       coalesce(sum(base_minor) filter (where is_held), 0)::bigint     as held_minor,
       sum(tax)::bigint                                                as tax_minor
from paid
group by day, section
order by day, section
