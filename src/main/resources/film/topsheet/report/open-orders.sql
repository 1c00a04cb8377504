-- What is ordered or used, and not yet invoiced, at the end of a week?
--
-- One row per purchase order and one per accrual of which something is left on accounts of the cost
-- report; of_report false: what is left of it on balance-sheet accounts, which the report leaves
-- out. Minor units of the production's currency, at the promise's own rate. Their sum on accounts
-- of the report is its commitments. date: of the oldest line.
--
--   :production, :ending   the week whose forecast stands in cost_line

with reported as (
    select distinct account from cost_line
    where production = :production and week_ending = :ending
), own as (
    select currency from production where production = :production
), ordered as materialized ( -- once, not once a line
    select po_number, line, vendor, description, date, amount_minor, currency, rate
    from purchase_order_line where production = :production
), line as (
    select c.promise, c.number, o.vendor, c.account, o.description, o.date,
           converted(o.amount_minor, o.currency, coalesce(o.rate, 1), own.currency) as ordered,
           c.left_base_minor as left_minor
    from commitment c
    join ordered o on o.po_number = c.number and o.line = c.line
    cross join own
    where c.production = :production and c.week_ending = :ending and c.promise = 'order'
  union all
    select c.promise, c.number, a.vendor, c.account, a.description, a.date,
           converted(a.amount_minor, a.currency, coalesce(a.rate, 1), own.currency),
           c.left_base_minor
    from commitment c
    join accrual a on a.production = c.production and a.accrual_no = c.number
    cross join own
    where c.production = :production and c.week_ending = :ending and c.promise = 'accrual'
)
select l.promise, l.number, r.account is not null as of_report,
       coalesce(min(l.vendor collate "C"), '') as vendor, min(l.date) as date,
       string_agg(distinct l.account, ', ' order by l.account) as accounts,
       coalesce((array_agg(l.description order by l.left_minor desc, l.account,
                                     l.description collate "C")
                 filter (where l.description <> ''))[1], '') as description,
       sum(l.ordered)::bigint as ordered, sum(l.left_minor)::bigint as left_minor
from line l
left join reported r using (account)
where l.left_minor <> 0
group by l.promise, l.number, r.account is not null
order by l.promise, min(l.date), l.number
