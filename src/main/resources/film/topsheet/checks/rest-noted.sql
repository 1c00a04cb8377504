-- Let findings rest that ask for a note and have one: the question asks for those without.
--
-- A note is text given to the finding, or a variance of its account that counts from a week after
-- the last issued report. What is open and cleared is set by the newest week drafted.
--
--   :production    the production's number
--   :now           the week whose findings were just written
--   :previous      the week of the last issued report; null: none is issued
--   :newest        whether no later week is drafted
--   named_account  every account that a row names, and the chart's account it means

with explained as (
    select coalesce(n.chart_account, n.account) as account
    from variance v
    join named_account n using (account)
    where v.production = :production and v.counts_from <= :now
      and v.counts_from > coalesce(cast(:previous as date), '-infinity')
), resting as (
    delete from week_finding w
    using finding f
    where w.production = :production and w.week_ending = :now and w.check_id = 'over-threshold'
      and f.production = w.production and f.check_id = w.check_id and f.subject = w.subject
      and (f.note is not null or w.account in (select account from explained))
    returning w.check_id, w.subject)
update finding f set state = 'cleared'
from resting r
where f.production = :production and f.check_id = r.check_id and f.subject = r.subject
  and (cast(:newest as boolean) or f.note is not null)
