-- What was paid since the last issued report?
--
-- One row per reference and vendor of invoices and location bills, and per payroll and day of its
-- checks. Minor units of the production's currency, with recoverable tax. A reversal takes its
-- original back. Payroll is one sum a day: never a person's.
--
--   :production
--   :previous     the week-ending after which payments count
--   :ending       this week-ending

with own as (
    select currency from production where production = :production
), paid as (
    select case when p.feed = 'payroll' then 1 else 0 end as payroll,
           case when p.feed = 'payroll' then '' else coalesce(p.payment_ref, '') end as reference,
           case when p.feed = 'payroll' then coalesce(p.payroll, '')
                else coalesce(p.vendor, '') end as payee,
           case when p.feed = 'payroll' then p.check_date else p.paid_on end as day,
           p.document,
           p.base_minor + case when coalesce(p.tax_recoverable_minor, 0) = 0 then 0 else
               converted(p.tax_recoverable_minor, p.currency, coalesce(p.rate, 1),
                         own.currency) end as amount
    from posting p
    cross join own
    where p.production = :production and p.feed in ('payroll', 'invoices', 'locations')
      and p.week <= :ending
      and case when p.feed = 'payroll' then p.check_date else p.paid_on end > :previous
      and case when p.feed = 'payroll' then p.check_date else p.paid_on end <= :ending
)
select payroll = 1 as payroll, reference, payee, day, sum(amount)::bigint as amount,
       count(distinct document) as documents, min(document) as document
from paid
group by payroll, reference, payee, day
having sum(amount) <> 0
order by payroll, day, reference collate "C", payee collate "C"
