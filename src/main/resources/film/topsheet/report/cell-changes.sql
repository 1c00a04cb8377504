-- Which approved changes touch the budget of an account, and which file and line stated them?
--
-- One row per line of a number; negative where the account gives. Minor units of the production's
-- currency.
--
--   :production, :account
--   :ending        approved on or before this week-ending

select c.number, c.line, c.episode, l.path, c.file_line, c.reason, c.approved_by,
       case when c.to_account = :account then c.amount_minor else 0 end
       - case when c.from_account = :account then c.amount_minor else 0 end as base_minor
from change_line c
join load l using (production, load)
where c.production = :production and :account in (c.to_account, c.from_account)
  and c.approved_on <= :ending
order by c.number, length(c.line), c.line
