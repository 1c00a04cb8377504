-- Which numbered variances does an account have by the end of a week?
--
-- One row per variance; is_new: it counts since the last issued report. Minor units; positive is
-- more cost.
--
--   :production
--   :previous, :ending   the week of the last issued report, null before the first; this week

select v.account, v.number, v.amount_minor, v.cause, v.reason, v.entered_by, v.approved_by,
       v.counts_from > coalesce(cast(:previous as date), '-infinity') as is_new
from variance v
where v.production = :production and v.counts_from <= :ending
order by v.account, v.counts_from desc, abs(v.amount_minor) desc, v.number
