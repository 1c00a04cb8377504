-- Which orders of the period are the largest on each of these accounts?
--
-- One row per account and order, at most two of an account. Minor units, as ordered. A vendor who
-- is on the payroll is not named.
--
--   :production
--   :previous, :ending   the week of the last issued report, or the one before; this week
--   :accounts            those asked about

with ordered as (
    select o.account, o.po_number, max(o.vendor) as vendor, max(o.vendor_id) as vendor_id,
           round(sum(o.amount_minor * coalesce(o.rate, 1)))::bigint as amount_minor
    from purchase_order_line o
    where o.production = :production and o.status = 'approved'
      and o.date > :previous and o.date <= :ending
      and o.account = any (cast(:accounts as text[]))
    group by o.account, o.po_number
), ranked as (
    select o.*, row_number() over (partition by o.account
                                   order by abs(o.amount_minor) desc, o.po_number) as place
    from ordered o
)
select r.account, 'PO ' || r.po_number as document,
       case when v.employee_id is null then r.vendor end as vendor, r.amount_minor
from ranked r
left join vendor v on v.production = :production and v.vendor_id = r.vendor_id
where r.place <= 2
order by r.account, r.place
