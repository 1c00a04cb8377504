-- What stands on floats, deposits and the like at the end of a week?
--
-- One row per balance-sheet account with a posting up to the week. Minor units; what is owed to
-- the production is positive. oldest: posting date of the oldest.
--
--   :production
--   :ending       this week-ending

select w.account, c.name, c.kind, sum(w.base_minor)::bigint as balance, min(w.oldest) as oldest
from account_week w
join chart_account c on c.production = w.production and c.account = w.account
where w.production = :production and w.week <= :ending
  and c.kind in ('float', 'deposit', 'receivable', 'payable', 'cash')
group by w.account, c.name, c.kind
order by w.account
