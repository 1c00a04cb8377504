-- Which cost accounts of the chart have cost and no budget?
--
-- One row per account without a budget line (a line of 0 is one) and without an approved change,
-- whose total cost is not 0.
--
--   :production    the production's number
--   :now           the week-ending of the report
--   :digits        of the production's currency
--   named_account  every account that a row names, and the chart's account it means
--   live_row       every live posting of the ledger, narrow
--
-- severity: medium
-- needs: chart

with budgeted as (
    select account from budget_line where production = :production
  union
    select unnest(array[from_account, to_account]) from change_line
    where production = :production and approved_on <= :now
), bare as (
    select n.chart_account as account, max(c.name) as name,
           sum(c.to_date_minor + c.orders_minor + c.accruals_minor) as total_cost
    from cost_line c
    join named_account n on n.account = c.account and n.asked
    where c.production = :production and c.week_ending = :now
      and n.chart_account not in (
              select b.chart_account from budgeted join named_account b using (account)
              where b.chart_account is not null)
    group by n.chart_account
    having sum(c.to_date_minor + c.orders_minor + c.accruals_minor) <> 0
), shown as (
    select n.chart_account as account, min(array[p.load, p.file_line]) as place
    from bare
    join named_account n on n.chart_account = bare.account
    join live_row p on p.account = n.account and p.week <= :now
    group by n.chart_account
)
select b.account         as subject,
       b.account,
       abs(b.total_cost) as amount_minor,
       b.name || ' (' || b.account || ') has cost of ' || amount_text(b.total_cost, :digits)
       || ', posted or on order, and neither a budget line nor an approved change. Have a change'
       || ' approved that budgets it; what is miscoded, recode.' as message,
       null              as mailable,
       coalesce(f.path, '')      as file,
       coalesce(s.place[2], 0)   as file_line
from bare b
left join shown s using (account)
left join load f on f.production = :production and f.load = s.place[1]
