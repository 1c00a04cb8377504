-- What does the locked budget give each account for a day of the shoot?
--
-- One row per account with budget lines of the shoot by the hour, the day or the week: their sum,
-- in minor units, to be divided by the days of the shoot. Allowances and lump sums are no day's.
--
--   :production

select account, sum(base_minor)::bigint as shoot
from budget_line
where production = :production and phase = 'shoot'
  and lower(unit) in ('hour', 'hours', 'day', 'days', 'week', 'weeks')
group by account
order by account
