-- Who owes receipts for cash and cards at the end of a week?
--
-- One row per holder and card with petty-cash lines of cost accounts that say there is no receipt
-- (blank says nothing); a reversal takes its original back. Minor units. accounts: those they
-- stand on.
--
--   :production
--   :ending       this week-ending

with owed as (
    select coalesce(same_person(p.holder), p.holder) as person, p.holder,
           coalesce(p.card, '') as card, p.account, p.receipt_date, p.base_minor,
           case when p.seq % 2 = 1 then 1 else -1 end as lines
    from posting p
    where p.production = :production and p.feed = 'petty-cash' and not p.receipt
      and p.week <= :ending
      and not exists (select from chart_account c
                      where c.production = p.production and c.account = p.account
                        and c.kind not in ('cost', 'fringe'))
)
select min(holder collate "C") as holder, card, sum(lines) as lines, min(receipt_date) as oldest,
       sum(base_minor)::bigint as amount,
       array_agg(distinct account order by account) as accounts
from owed
group by person, card
having sum(base_minor) <> 0
order by sum(base_minor) desc, min(holder collate "C"), card collate "C"
