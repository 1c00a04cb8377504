-- What stands on every account and episode at the end of a week, before anybody's estimate?
--
-- One row per account and episode that has a budget line, an approved change, a posting of a
-- period up to the week, or a row in the last issued report. Minor units of the production's
-- currency; cost is positive. Reads the rollup, never the postings, so its price does not grow
-- with the ledger.
--
--   :production
--   :previous     the week of the last issued report; before the first, the week before this one
--   :issued_version  of that report; 0: none is issued
--   :ending       this week-ending; later weeks are not counted
--   :shoot_from, :shoot_to  the weeks of the shoot's first and last day; null: no schedule came

with line as (
    select account, episode, base_minor as locked, 0 as change, 0 as cost, 0 as period_cost,
           0 as prior_rows, 0 as shoot_cost, null::bigint as previous_efc, true as is_budget
    from budget_line
    where production = :production
  union all
    select to_account, episode, 0, amount_minor, 0, 0, 0, 0, null, false
    from change_line
    where production = :production and approved_on <= :ending
  union all
    select from_account, episode, 0, -amount_minor, 0, 0, 0, 0, null, false
    from change_line
    where production = :production and approved_on <= :ending and from_account is not null
  union all
    select account, episode, 0, 0, base_minor,
           case when week > :previous then base_minor else 0 end,
           case when week > :previous then prior_rows else 0 end,
           case when week between cast(:shoot_from as date) and cast(:shoot_to as date)
                then base_minor else 0 end, null, false
    from account_week
    where production = :production and week <= :ending
  union all
    select account, episode, 0, 0, 0, 0, 0, 0, efc_minor, false
    from issued_line
    where production = :production and week_ending = :previous and version = :issued_version
)
select account, episode,
       sum(locked)::bigint       as locked,
       sum(change)::bigint       as changes,
       sum(cost)::bigint         as to_date,
       sum(period_cost)::bigint  as this_period,
       sum(prior_rows)::bigint   as prior_rows,
       sum(shoot_cost)::bigint   as shoot_cost,
       sum(previous_efc)::bigint as previous_efc,
       bool_or(is_budget)        as has_budget_line
from line
group by account, episode
