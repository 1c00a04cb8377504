-- What does every account still cost, and what of that is planned?
--
-- One row per account with a forecast or a coming payment of the plan that pays cash: no
-- contingency, nothing deferred, no balance-sheet account. phase: in which it costs.
--
--   :production  the production's number
--   :now         the week-ending of the report

with line as (
    select account, efc_minor, to_date_minor, 0 as planned_minor
    from cost_line
    where production = :production and week_ending = :now
  union all
    select account, 0, 0, amount_minor
    from cash_plan
    where production = :production and date > :now and kind = 'payment'
)
select l.account,
       coalesce(c.section, 'OTHER')         as section,
       coalesce(c.phase, case when c.section = 'POST' then 'post' else 'shoot' end) as phase,
       coalesce(c.cash = 'payroll', false)  as by_payroll,
       sum(l.efc_minor)::bigint             as efc_minor,
       sum(l.to_date_minor)::bigint         as to_date_minor,
       sum(l.planned_minor)::bigint         as planned_minor
from line l
left join chart_account c on c.production = :production and c.account = l.account
where coalesce(c.section, 'OTHER') <> 'CONTINGENCY' and coalesce(c.cash, '') <> 'deferred'
  and coalesce(c.kind, 'cost') in ('cost', 'fringe')
group by l.account, c.phase, c.section, c.cash
order by l.account
