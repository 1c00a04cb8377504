-- Which accruals may count what a purchase order counts already?
--
-- One row per accrual and PO line of one vendor and account that both have something left; the
-- amount is the smaller of the two.
--
--   :production    the production's number
--   :now           the week-ending of the report
--   :digits        of the production's currency
--   named_account  every account that a row names; asked: neither balance sheet nor contingency
--   order_line     the lines of purchase orders as they stand
--
-- severity: medium
-- needs: accruals, purchase-orders

with left_of as materialized (
    select promise, number, line, left_base_minor as amount
    from commitment
    where production = :production and week_ending = :now and left_base_minor > 0
), accrued as materialized (
    select a.accrual_no, a.vendor_id, a.vendor as called, same_vendor(a.vendor) as vendor,
           o.amount, a.load,
           a.file_line, coalesce(n.chart_account, n.account) as account
    from accrual a
    join left_of o on o.promise = 'accrual' and o.number = a.accrual_no
    join named_account n on n.account = a.account and n.asked
    where a.production = :production
), ordered as materialized (
    select l.po_number, l.line, l.vendor_id, l.vendor as called, same_vendor(l.vendor) as vendor,
           o.amount, coalesce(n.chart_account, n.account) as account
    from order_line l
    join left_of o on o.promise = 'order' and o.number = l.po_number and o.line = l.line
    join named_account n on n.account = l.account and n.asked
    where l.production = :production
), twice as (
    select a.*, l.po_number, l.line, l.amount as ordered, least(a.amount, l.amount) as twice,
           coalesce(a.called, l.called) as name
    from accrued a
    join ordered l on l.account = a.account
    where case when a.vendor_id is null or l.vendor_id is null then a.vendor = l.vendor
               else a.vendor_id = l.vendor_id end
), told as (
    select *, 'Accrual ' || accrual_no || ', ' || amount_text(amount, :digits) || ' open, and PO '
              || po_number || ' line ' || line || ', ' || amount_text(ordered, :digits)
              || ' open, are of ' as what,
           ' on ' || account || '. If they are for the same supply, '
           || amount_text(twice, :digits) || ' counts twice: reverse the accrual, or close the line.'
               as rest
    from twice
)
select 'accrual ' || t.accrual_no || ', PO ' || t.po_number || '/' || t.line as subject,
       t.account,
       t.twice     as amount_minor,
       t.what || t.name || t.rest as message,
       t.what || 'one vendor' || t.rest as mailable,
       f.path      as file,
       t.file_line
from told t
join load f on f.production = :production and f.load = t.load
