-- Which accounts outside the chart does somebody use?
--
-- One row per account with live postings of periods up to this week, PO lines that are not void,
-- accruals, changes or estimates. The amount is the sum of the postings.
--
--   :production    the production's number
--   :now           the week-ending of the report
--   :digits        of the production's currency
--   named_account  every account that a row names; chart_account null: outside the chart, where
--                  nearest is the account of the chart that is probably meant, if one is near
--   live_row       every live posting of the ledger, narrow
--   order_line     every line of a purchase order
--
-- severity: high
-- needs: chart

with outside as (
    select account from named_account where chart_account is null
), used as (
    select account, 1 as part, count(*) as rows, sum(p.base_minor) as base_minor,
           min(array[1, p.load, p.file_line]) as place
    from live_row p join outside using (account)
    where p.week <= :now
    group by account
  union all
    select account, 2, count(*), 0, min(array[2, l.load, l.file_line])
    from order_line l join outside using (account)
    where l.production = :production and l.status <> 'void'
    group by account
  union all
    select account, 3, count(*), 0, min(array[3, a.load, a.file_line])
    from accrual a join outside using (account)
    where a.production = :production
    group by account
  union all
    select account, 4, count(distinct c.number), 0, min(array[4, c.load, c.file_line])
    from change_line c join outside on account in (c.from_account, c.to_account)
    where c.production = :production
    group by account
  union all
    select account, 5, count(*), 0, min(array[5, e.load, e.file_line])
    from estimate e join outside using (account)
    where e.production = :production
    group by account
), unknown as (
    select account, sum(base_minor) as base_minor, min(place) as place,
           string_agg(case part when 1 then count_text(rows, 'posting', 'postings')
                                when 2 then count_text(rows, 'PO line', 'PO lines')
                                when 3 then count_text(rows, 'accrual', 'accruals')
                                when 4 then count_text(rows, 'change', 'changes')
                                else count_text(rows, 'estimate', 'estimates') end,
                      ', ' order by part) as uses
    from used
    group by account
)
select u.account         as subject,
       u.account,
       abs(u.base_minor) as amount_minor,
       'Account ' || u.account || ' is not in the chart; ' || amount_text(u.base_minor, :digits)
       || ' stands in Unassigned (' || u.uses || ').'
       || coalesce(' Did you mean ' || n.nearest || '?', '')
       || ' Recode it, or add it to the chart.' as message,
       null              as mailable,
       f.path            as file,
       u.place[3]        as file_line
from unknown u
join named_account n using (account)
join load f on f.production = :production and f.load = u.place[2]
