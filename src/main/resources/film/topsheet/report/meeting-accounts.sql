-- What does the meeting on estimates need to know of each account beside its figures?
--
-- One row per account of the week's forecast: what was spent in this week and the two before, the
-- phase its work is done in, and the reason of the newest estimate, confirmations left out. Minor
-- units; cost is positive.
--
--   :production, :ending   the week whose forecast stands in cost_line
--   :last, :first          the week before it, and the one before that

with spent as (
    select account,
           sum(base_minor) filter (where week = :first)  as first_minor,
           sum(base_minor) filter (where week = :last)   as last_minor,
           sum(base_minor) filter (where week = :ending) as this_minor
    from account_week
    where production = :production and week in (:first, :last, :ending)
    group by account
), said as (
    select distinct on (account) account, reason, entered_by
    from estimate
    where production = :production and counts_from <= :ending
      and (efc_minor is not null or etc_minor is not null or method is not null)
    order by account, counts_from desc, entered_at desc, load desc, file_line desc
), chart as materialized ( -- once, not once an account
    select account, phase from chart_account where production = :production
)
select l.account, coalesce(s.first_minor, 0) as first_minor,
       coalesce(s.last_minor, 0) as last_minor, coalesce(s.this_minor, 0) as this_minor,
       c.phase, e.reason, e.entered_by
from (select distinct account from cost_line
      where production = :production and week_ending = :ending) l
left join spent s on s.account = l.account
left join chart c on c.account = l.account
left join said e on e.account = l.account
order by l.account
