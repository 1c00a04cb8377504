-- Which signed changes gave an account budget, or took it, by the end of a week?
--
-- One row per account and number; is_new: signed since the last issued report. Minor units;
-- positive: the account got budget.
--
--   :production
--   :previous, :ending   the week of the last issued report, null before the first; this week

with leg (account, number, amount_minor, reason, approved_by, approved_on) as (
    select to_account, number, amount_minor, reason, approved_by, approved_on
    from change_line where production = :production and approved_on <= :ending
  union all
    select from_account, number, -amount_minor, reason, approved_by, approved_on
    from change_line
    where production = :production and approved_on <= :ending and from_account is not null
)
select account, number, sum(amount_minor)::bigint as amount_minor, min(reason) as reason,
       min(approved_by) as approved_by,
       max(approved_on) > coalesce(cast(:previous as date), '-infinity') as is_new
from leg
group by account, number
having sum(amount_minor) <> 0
order by account, length(number), number
