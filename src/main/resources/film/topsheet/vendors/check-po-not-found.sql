-- Which purchase orders do postings name that nobody delivered?
--
-- One row per PO number that no purchase-orders file has, in any status, and per line that a PO
-- lacks, with live postings of periods up to this week; the amount is their sum.
--
--   :production  the production's number
--   :now         the week-ending of the report
--   :digits      of the production's currency
--   order_line   the lines of purchase orders as they stand
--
-- severity: high
-- needs: purchase-orders

with named as materialized (
    select p.po_number, p.po_line, count(*) as rows, sum(p.base_minor) as base_minor,
           min(array[p.load, p.file_line]) as place,
           case when min(p.account) = max(p.account) then min(p.account) else '' end as account
    from live_posting p
    where p.production = :production and p.po_number is not null and p.week <= :now
    group by p.po_number, p.po_line
), missing as (
    select n.*, exists (select from order_line v
                        where v.production = :production and v.po_number = n.po_number) as has_po
    from named n
    where not exists (select from order_line v
                      where v.production = :production and v.po_number = n.po_number
                        and v.line = coalesce(n.po_line, v.line))
)
select 'PO ' || m.po_number || coalesce(' line ' || m.po_line, '') as subject,
       m.account,
       abs(m.base_minor) as amount_minor,
       case when m.has_po then 'PO ' || m.po_number || ' has no line ' || m.po_line
            else 'No purchase-orders file has PO ' || m.po_number end
       || '; ' || count_text(m.rows, 'posting names', 'postings name') || ' it, '
       || amount_text(m.base_minor, :digits) || ' (' || d.text
       || '). Correct the number, or deliver the PO; until then nothing is relieved.' as message,
       null              as mailable,
       f.path            as file,
       m.place[2]        as file_line
from missing m
cross join lateral (
    select case when m.rows > 1 then 'among them ' else '' end
           || min(document_text(p.feed, p.document)) as text
    from live_posting p
    where p.production = :production and p.po_number = m.po_number
      and p.po_line is not distinct from m.po_line and p.week <= :now) d
join load f on f.production = :production and f.load = m.place[1]
