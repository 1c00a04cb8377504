-- What does the forecast of a week say, account by account?
--
-- One row per account: the sum of its episodes. Minor units; cost is positive. qualifies: its cost
-- counts for incentives.
--
--   :production, :ending   the week whose forecast stands in cost_line

select l.account, min(l.name) as name, min(l.category) as category,
       min(l.category_name) as category_name, min(l.section) as section,
       sum(l.this_period_minor)::bigint as this_period, sum(l.to_date_minor)::bigint as to_date,
       sum(l.orders_minor)::bigint as orders, sum(l.accruals_minor)::bigint as accruals,
       sum(l.etc_minor)::bigint as etc, sum(l.locked_minor)::bigint as locked,
       sum(l.changes_minor)::bigint as changes, sum(l.previous_efc_minor)::bigint as previous_efc,
       min(l.method) as method, max(l.estimate_week) as estimate_week,
       sum(l.schedule_efc_minor)::bigint as schedule_efc, sum(l.held_efc_minor)::bigint as held_efc,
       bool_or(l.unbudgeted) as unbudgeted, bool_or(l.exceeded) as exceeded,
       bool_or(l.prior_period) as prior_period, bool_or(l.credit_expected) as credit_expected,
       bool_or(l.locked_item) as locked_item, coalesce(bool_or(c.qualifies), false) as qualifies
from cost_line l
left join chart_account c on c.production = l.production and c.account = l.account
where l.production = :production and l.week_ending = :ending
group by l.account
