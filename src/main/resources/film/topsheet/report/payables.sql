-- What do invoices and location bills still ask us to pay at the end of a week?
--
-- One row per vendor (by id, else by name) and age: what is not paid by then with recoverable tax, in minor units of the
-- production's currency, its lines, and the lines that are paid. overdue: 0 not yet due, else the
-- first day of its age (1, 31, 61, 91), counted from the due date, else from that of the invoice,
-- else from the posting date. A reversal takes its original back.
--
--   :production
--   :ending       this week-ending

with own as (
    select currency from production where production = :production
), bill as (
    select p.vendor_id, p.vendor, p.paid_on <= :ending as paid,
           cast(:ending as date) - coalesce(p.due_date, p.invoice_date, p.posting_date) as days,
           p.base_minor + case when coalesce(p.tax_recoverable_minor, 0) = 0 then 0 else
               converted(p.tax_recoverable_minor, p.currency, coalesce(p.rate, 1),
                         own.currency) end as owed,
           case when p.seq % 2 = 1 then 1 else -1 end as lines
    from posting p
    cross join own
    where p.production = :production and p.feed in ('invoices', 'locations')
      and p.week <= :ending
), spelled as (
    select vendor_id, vendor, coalesce(paid, false) as paid,
           case when days <= 0 then 0 when days <= 30 then 1 when days <= 60 then 31
                when days <= 90 then 61 else 91 end as overdue,
           sum(owed) as owed, sum(lines) as lines
    from bill
    group by 1, 2, 3, 4
)
select coalesce('id ' || vendor_id, 'name ' || same_vendor(vendor), '') collate "C" as party,
       coalesce(min(vendor collate "C"), '') as vendor, overdue,
       coalesce(sum(owed) filter (where not paid), 0)::bigint as owed,
       coalesce(sum(lines) filter (where not paid), 0)::bigint as lines,
       coalesce(sum(lines) filter (where paid), 0)::bigint as lines_paid
from spelled
group by 1, overdue
order by 1, overdue
